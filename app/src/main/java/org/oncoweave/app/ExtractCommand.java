package org.oncoweave.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.ingest.text.ExtractJsonLines;
import org.oncoweave.ingest.text.MarkedReport;
import org.oncoweave.ingest.text.TextExtractor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave extract`: reads reports without a graph, as JSON lines or one report on the screen.
@Command(
    name = "extract",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class ExtractCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(names = "--input", paramLabel = "FILE", descriptionKey = "extract.input")
  private @Nullable Path input;

  @Option(names = "--output", paramLabel = "FILE", descriptionKey = "extract.output")
  private @Nullable Path output;

  @Option(names = "--deidentify", descriptionKey = "extract.deidentify")
  private boolean deidentify;

  @Option(names = "--show", paramLabel = "FILE", descriptionKey = "extract.show")
  private @Nullable Path show;

  @Option(names = "--lexicon", paramLabel = "DIR", descriptionKey = "extract.lexicon")
  private @Nullable Path lexicon;

  @Option(names = "--explain", descriptionKey = "extract.explain")
  private boolean explain;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    if (show != null) {
      return show(console, show);
    }
    if (input == null || output == null) {
      console.problem(Messages.say("extract.needs"));
      return Exit.WRONG_USAGE;
    }
    return lines(console, input, output);
  }

  private Integer show(Console console, Path file) throws IOException {
    var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    boolean colour = Optional.ofNullable(System.console()).isPresent();
    var report = MarkedReport.of(extractor(), text, colour);
    console.say(report.marked());
    (explain ? report.explained() : report.listed()).forEach(console::say);
    return Exit.DONE;
  }

  /// By the terms of the folder given, else by those of the home folder.
  private TextExtractor extractor() throws IOException {
    var terms = lexicon == null ? CentreLexicon.under(home.home()) : CentreLexicon.in(lexicon);
    return terms.extractor();
  }

  private Integer lines(Console console, Path from, Path to) throws IOException {
    var extractor = extractor();
    try (var in = Lines.of(from);
        var out = Files.newBufferedWriter(to)) {
      var outcome = new ExtractJsonLines(extractor, deidentify).run(in, out, console::problem);
      console.say(Messages.say("extract.done", outcome.answered(), outcome.refused(), to));
      return outcome.refused() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
    }
  }
}
