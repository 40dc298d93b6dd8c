package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oncoweave.analysis.stats.cases.StatsCases;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave stats`: statistics with known answers, a file of questions to a file of answers.
@Command(
    name = "stats",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class StatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--input", required = true, paramLabel = "FILE", descriptionKey = "stats.input")
  private Path input;

  @Option(names = "--output", required = true, paramLabel = "FILE", descriptionKey = "stats.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    StatsCases.Report report;
    try {
      report = StatsCases.answer(input, output);
    } catch (StatsCases.NotQuestionsException wrong) {
      console.problem(
          Messages.say("stats.notQuestions", input, String.valueOf(wrong.getMessage())));
      return Exit.FAILED;
    }
    for (var refusal : report.refusals()) {
      console.problem(Messages.say("stats.refused", refusal.id(), refusal.reason()));
    }
    if (!report.unknown().isEmpty()) {
      console.problem(Messages.say("stats.unknown", String.join(", ", report.unknown())));
    }
    console.say(Messages.say("stats.done", report.answered(), report.refusals().size(), output));
    return report.refusals().isEmpty() ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
  }
}
