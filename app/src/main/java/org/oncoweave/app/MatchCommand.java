package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.MatchFiles;
import org.oncoweave.analysis.matching.UnreadableException;
import org.oncoweave.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave match`: every patient against every arm of every trial.
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class MatchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--trials", paramLabel = "FILE", descriptionKey = "match.trials")
  private @Nullable Path trials;

  @Option(names = "--patients", paramLabel = "FILE", descriptionKey = "match.patients")
  private @Nullable Path patients;

  @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "match.cases")
  private @Nullable Path cases;

  @Option(names = "--output", required = true, paramLabel = "FILE", descriptionKey = "match.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var files = new MatchFiles(Ontology.shipped(), console::problem);
    try {
      if (cases != null) {
        return tell(console, files.cases(cases, output));
      }
      if (trials != null && patients != null) {
        return tell(console, files.pairs(trials, patients, output));
      }
      console.problem(Messages.say("match.what"));
      return Exit.WRONG_USAGE;
    } catch (UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return Exit.FAILED;
    }
  }

  private int tell(Console console, MatchFiles.Outcome outcome) {
    console.say(Messages.say("match.done", outcome.answered(), outcome.faults(), output));
    return outcome.faults() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
  }
}
