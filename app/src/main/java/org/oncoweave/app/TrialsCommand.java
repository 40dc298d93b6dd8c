package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.ingest.criteria.EligibilityText;
import org.oncoweave.ingest.trial.TrialImport;
import org.oncoweave.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave trials`: trials of registries into CTML, their criteria for a person to confirm.
@Command(
    name = "trials",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class TrialsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "trials.input")
  private List<Path> input = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "trials.output")
  private Path output = Path.of("");

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var reading = new TrialImport(new EligibilityText(Ontology.shipped()), console::problem);
    var done = reading.run(input, output);
    console.say(
        Messages.say(
            "trials.done", done.trials(), done.asked(), done.open(), done.refused(), output));
    return done.refused() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
  }
}
