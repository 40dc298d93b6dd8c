package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/// Looks at every file that a command names before the command begins: what is read is a file, may
/// be read and holds something; what is written has a place and is none of those.
///
/// An argument names a file by its label `FILE`, and one to write by its name. Folders and the
/// paths of an import are left to their commands.
final class NamedFiles implements IExecutionStrategy {
  private static final String FILE = "FILE";
  private static final Set<String> WRITTEN = Set.of("--output");

  /// The file of a backup is written, and its command says so itself.
  private static final Set<String> OWN_CHECK = Set.of("backup");

  @Override
  public int execute(ParseResult parsed) {
    var called = parsed;
    while (called.hasSubcommand()) {
      called = called.subcommand();
    }
    var fault = fault(called);
    if (fault.isEmpty()) {
      return new RunLast().execute(parsed);
    }
    var err = called.commandSpec().commandLine().getErr();
    err.println(fault.get());
    err.flush();
    return Exit.FAILED;
  }

  private static Optional<String> fault(ParseResult called) {
    if (OWN_CHECK.contains(called.commandSpec().name())) {
      return Optional.empty();
    }
    var read = files(called, false).toList();
    return Stream.concat(
            read.stream().flatMap(file -> notRead(file).stream()),
            files(called, true).flatMap(file -> notWritten(file, read).stream()))
        .findFirst();
  }

  private static Stream<Path> files(ParseResult called, boolean written) {
    Stream<ArgSpec> given =
        Stream.concat(
            called.matchedOptions().stream().map(ArgSpec.class::cast),
            called.matchedPositionals().stream());
    return given
        .filter(one -> one.paramLabel().equals(FILE) && isWritten(one) == written)
        .flatMap(one -> paths(one.getValue()));
  }

  private static boolean isWritten(ArgSpec one) {
    return one instanceof OptionSpec option && WRITTEN.contains(option.longestName());
  }

  private static Stream<Path> paths(Object value) {
    return switch (value) {
      case Path path -> Stream.of(path);
      case List<?> list -> list.stream().map(Path.class::cast);
      default -> Stream.empty();
    };
  }

  private static Optional<String> notRead(Path file) {
    if (Files.notExists(file)) {
      return say("noSuchFile", file);
    }
    if (Files.isDirectory(file)) {
      return say("file.isFolder", file);
    }
    if (!Files.isReadable(file)) {
      return say("accessDenied", file);
    }
    return isEmpty(file) ? say("file.isEmpty", file) : Optional.empty();
  }

  // A pipe has no size before it is read.
  private static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException e) {
      return false; // gone since: the command says it
    }
  }

  private static Optional<String> notWritten(Path file, List<Path> read) {
    var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    if (Files.isDirectory(file)) {
      return say("file.toFolder", file);
    }
    if (!Files.isDirectory(folder)) {
      return say("file.noFolder", file, folder);
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      return say("accessDenied", file);
    }
    return read.stream().anyMatch(one -> isSame(one, file))
        ? say("file.readAndWritten", file)
        : Optional.empty();
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isRegularFile(one) && Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // gone since: the command says it
    }
  }

  private static Optional<String> say(String key, Object... about) {
    return Optional.of(Messages.say(key, about));
  }
}
