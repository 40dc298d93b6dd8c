package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.Sampling;
import org.oncoweave.analysis.study.Refused;
import org.oncoweave.analysis.study.Study;
import org.oncoweave.analysis.study.StudyCorrelation;
import org.oncoweave.analysis.study.StudyFiles;
import org.oncoweave.analysis.study.StudyQuestion;
import org.oncoweave.analysis.study.UnusableStudyException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave correlate`: a cohort of four tables against second primaries, with no hypothesis.
@Command(
    name = "correlate",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class CorrelateCommand implements Callable<Integer> {
  private static final int SHOWN = 30;

  @Spec private CommandSpec spec;

  @ArgGroup(exclusive = false, multiplicity = "1")
  private Tables tables = new Tables();

  @Option(names = "--lag", split = ",", descriptionKey = "correlate.lag")
  private List<Double> lags = StudyQuestion.LAGS;

  @Option(names = "--entry-delay", paramLabel = "DAYS", descriptionKey = "correlate.entryDelay")
  private int entryDelay = StudyQuestion.ENTRY_DELAY_DAYS;

  @Option(names = "--outcomes", split = ",", descriptionKey = "correlate.outcomes")
  private List<String> outcomes = List.of();

  @Option(names = "--strata", split = ",", descriptionKey = "correlate.strata")
  private List<String> strata = StudyQuestion.STRATA;

  @Option(names = "--fdr", descriptionKey = "correlate.fdr")
  private double fdr = 0.05;

  @Option(names = "--seed", descriptionKey = "correlate.seed")
  private long seed = 1;

  @Option(names = "--permutations", descriptionKey = "correlate.permutations")
  private int permutations = StudyQuestion.PERMUTATIONS;

  @Option(names = "--negative-controls", split = ",", descriptionKey = "correlate.controls")
  private List<String> controls = List.of();

  @Option(
      names = "--negative-control-outcomes",
      split = ",",
      descriptionKey = "correlate.controlOutcomes")
  private List<String> controlOutcomes = List.of();

  @Option(names = "--durations", descriptionKey = "correlate.durations")
  private boolean durations;

  @Option(names = "--controls", descriptionKey = "correlate.caseControls")
  private int caseControls = Sampling.CONTROLS;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  /// What is read and written; all of it is needed.
  private static final class Tables {
    @Option(
        names = "--patients",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "correlate.patients")
    private Path patients = Path.of("");

    @Option(
        names = "--tumours",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "correlate.tumours")
    private Path tumours = Path.of("");

    @Option(
        names = "--events",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "correlate.events")
    private Path events = Path.of("");

    @Option(
        names = "--tree",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "correlate.tree")
    private Path tree = Path.of("");

    @Option(
        names = "--output",
        required = true,
        paramLabel = "FILE",
        descriptionKey = "correlate.output")
    private Path output = Path.of("");

    StudyFiles files() {
      return new StudyFiles(patients, tumours, events, tree);
    }
  }

  /// The summary of `--json`.
  private record Summary(
      int patients,
      int codes,
      int starts,
      int lines,
      int findings,
      int setAside,
      Map<String, Integer> refused,
      double seconds) {}

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    long start = System.nanoTime();
    try {
      var question = question();
      var study = Study.read(tables.files());
      study.refused().forEach(refused -> console.problem(words(refused)));
      var found = StudyCorrelation.of(study, question, watch(console));
      try (var out = Files.newBufferedWriter(tables.output)) {
        found.write(out);
      }
      tell(console, study, found, (System.nanoTime() - start) / 1e9);
      return study.refusedCount().isEmpty() ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
    } catch (UnusableStudyException e) {
      console.problem(words(e.reason()));
      return Exit.FAILED;
    } catch (IllegalArgumentException e) {
      console.problem(Messages.say("correlate.wrong", String.valueOf(e.getMessage())));
      return Exit.WRONG_USAGE;
    }
  }

  private StudyQuestion question() {
    return new StudyQuestion(
        lags,
        entryDelay,
        outcomes,
        strata,
        fdr,
        Relabelling.of(seed, permutations),
        new StudyQuestion.ControlWords(controls, controlOutcomes),
        new Sampling(caseControls, seed),
        durations);
  }

  private static Watch watch(Console console) {
    var label = Messages.say("correlate.progress");
    return new Watch(done -> console.progress(label, Math.round(done * 100), 100), () -> false);
  }

  private static String words(Refused refused) {
    return Messages.say(
        "correlate.refused." + refused.reason().key(),
        refused.file(),
        Long.toString(refused.line()),
        refused.value());
  }

  private void tell(Console console, Study study, StudyCorrelation found, double seconds) {
    var discoveries = found.discoveries();
    int setAside = discoveries.size() - found.findings();
    if (json) {
      console.json(summary(study, found, setAside, seconds));
      return;
    }
    if (found.lines() == 0) {
      console.say(Messages.say("correlate.nothing"));
    }
    discoveries.stream().limit(SHOWN).map(CorrelateCommand::line).forEach(console::say);
    if (found.isCalibrated()) {
      console.say(calibrated(found));
    }
    int patients = study.patients();
    console.say(
        Messages.say(
            "correlate.done", patients, found.findings(), setAside, tables.output, seconds));
  }

  private static String calibrated(StudyCorrelation found) {
    var judged =
        found.discoveries().stream()
            .filter(finding -> finding.row().flags().stream().noneMatch(Flag::isArtefact))
            .flatMap(finding -> finding.calibrated().stream())
            .toList();
    long left = judged.stream().filter(one -> one.log10p() <= Math.log10(0.05)).count();
    return Messages.say("correlate.calibrated", judged.size(), left);
  }

  private static Summary summary(Study study, StudyCorrelation found, int aside, double seconds) {
    var refused =
        study.refusedCount().entrySet().stream()
            .collect(Collectors.toMap(e -> e.getKey().key(), Map.Entry::getValue));
    return new Summary(
        study.patients(),
        study.codes(),
        study.starts(),
        found.lines(),
        found.findings(),
        aside,
        refused,
        seconds);
  }

  private static String line(StudyCorrelation.Finding finding) {
    var row = finding.row();
    var flags = row.flags().stream().map(Flag::code).collect(Collectors.joining(" "));
    return "%-24s %-6s %4.1f a  RR %5s [%s-%s]  q %.1e  %s %s"
        .formatted(
            finding.code(),
            row.outcome().name(),
            row.lagYears(),
            told(row.rateRatio()),
            told(row.ciLow()),
            told(row.ciHigh()),
            row.q(),
            flags,
            finding.explainedBy());
  }

  // Where no ratio exists, none is printed.
  private static String told(double value) {
    return Double.isFinite(value) ? "%.2f".formatted(value) : "?";
  }
}
