package org.oncoweave.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// What a command says: lines to standard output, problems to standard error, and one progress line
/// that is rewritten in place on a terminal and silent elsewhere.
final class Console {
  private static final long BETWEEN = 200_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean terminal;
  private long last;
  private int width;

  private Console(PrintWriter out, PrintWriter err, boolean terminal) {
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  static Console of(CommandSpec spec) {
    var line = spec.commandLine();
    return new Console(
        line.getOut(),
        line.getErr(),
        Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent());
  }

  void say(String line) {
    wipe();
    out.println(line);
    out.flush();
  }

  /// The value as one JSON line, its names in snake case.
  void json(Object value) {
    say(JSON.writeValueAsString(value));
  }

  void problem(String line) {
    wipe();
    err.println(line);
    err.flush();
  }

  /// "label 1200 / 5000 (24 %)", at most five times a second; `total` 0 when unknown.
  synchronized void progress(String label, long done, long total) {
    long now = System.nanoTime();
    if (!terminal || (now - last < BETWEEN && done != total)) {
      return;
    }
    last = now;
    var share = total > 0 ? " / %,d (%d %%)".formatted(total, done * 100 / total) : "";
    var line = String.format(Locale.getDefault(), "%s %,d%s", label, done, share);
    err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
    err.flush();
    width = line.length();
  }

  private synchronized void wipe() {
    if (width > 0) {
      err.print("\r" + " ".repeat(width) + "\r");
      err.flush();
      width = 0;
    }
  }
}
