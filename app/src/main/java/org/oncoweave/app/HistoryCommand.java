package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oncoweave.ingest.history.HistoryJsonLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave history`: makes the history of each patient of a folder of dossiers, without a graph.
@Command(
    name = "history",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class HistoryCommand implements Callable<Integer> {
  private static final String DOSSIERS = "dossiers.jsonl";

  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "DIR", descriptionKey = "history.input")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "history.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var dossiers = Files.isDirectory(input) ? input.resolve(DOSSIERS) : input;
    if (!Files.isRegularFile(dossiers)) {
      console.problem(Messages.say("history.none", dossiers));
      return Exit.WRONG_USAGE;
    }
    try (var in = Lines.of(dossiers);
        var out = Files.newBufferedWriter(output)) {
      var outcome = HistoryJsonLines.shipped().run(in, out, console::problem);
      console.say(Messages.say("history.done", outcome.answered(), outcome.refused(), output));
      return outcome.refused() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
    }
  }
}
