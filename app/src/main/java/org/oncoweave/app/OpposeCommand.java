package org.oncoweave.app;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.DecisionGraph;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.dossier.Recorded.Opposition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave oppose`: registers a patient's no to research, or its withdrawal.
@Command(
    name = "oppose",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class OpposeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "PATIENT", descriptionKey = "oppose.patient")
  private String patient;

  @Option(names = "--date", descriptionKey = "oppose.date")
  private @Nullable String date;

  @Option(names = "--study", descriptionKey = "oppose.study")
  private @Nullable String study;

  @Option(names = "--withdrawn", descriptionKey = "oppose.withdrawn")
  private @Nullable String withdrawn;

  @Override
  public Integer call() {
    var console = Console.of(spec);
    var opposition =
        Opposition.registered(
            patient,
            date == null ? PartialDate.of(LocalDate.now(ZoneId.systemDefault())) : date(date),
            study,
            withdrawn == null ? null : date(withdrawn));
    try (var graph = home.open()) {
      var registered = DecisionGraph.of(graph).register(new PatientId(patient), opposition);
      if (registered.isEmpty()) {
        console.problem(Messages.say("oppose.nobody", patient));
        return Exit.FAILED;
      }
    }
    console.say(Messages.say(withdrawn == null ? "oppose.done" : "oppose.undone", patient));
    return Exit.DONE;
  }

  private PartialDate date(String text) {
    try {
      return PartialDate.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new ParameterException(spec.commandLine(), Messages.say("oppose.noDate", text), e);
    }
  }
}
