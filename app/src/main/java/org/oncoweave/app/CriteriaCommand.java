package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oncoweave.ingest.criteria.CriteriaJsonLines;
import org.oncoweave.ingest.criteria.EligibilityText;
import org.oncoweave.ontology.Ontology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave criteria`: the eligibility text of trials into criteria, for a person to confirm.
@Command(
    name = "criteria",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class CriteriaCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "criteria.input")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "criteria.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    try (var in = Lines.of(input);
        var out = Files.newBufferedWriter(output)) {
      var lines = new CriteriaJsonLines(new EligibilityText(Ontology.shipped()));
      var outcome = lines.run(in, out, console::problem);
      console.say(
          Messages.say(
              "criteria.done",
              outcome.trials(),
              outcome.criteria(),
              outcome.forAPerson(),
              outcome.refused(),
              output));
      return outcome.refused() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
    }
  }
}
