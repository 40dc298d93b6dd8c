package org.oncoweave.analysis.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Flag;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.study.CohortPlanter.Style;
import org.oncoweave.analysis.study.PlantedCohort.Effect;
import org.oncoweave.analysis.study.StudyCorrelation.Finding;

/// Many made-up cohorts one after the other, by hand: first seed, how many, patients, style. Prints
/// what each missed and took wrongly, and how many met both targets.
final class PlantedTrial {
  private static final double LEAST_RECALL = 0.9;
  private static final double MOST_FALSE = 0.1;

  private final PlantedCohort cohort;
  private final Set<String> found = new TreeSet<>();
  private final Set<String> setAside = new TreeSet<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private boolean trapped;

  PlantedTrial(PlantedCohort cohort) throws IOException {
    this.cohort = cohort;
    var answer = correlate(cohort);
    for (var finding : answer.discoveries()) {
      boolean clean = finding.row().flags().stream().noneMatch(Flag::isArtefact);
      (clean ? found : setAside).add(finding.code());
    }
    judge(answer);
  }

  private static StudyCorrelation correlate(PlantedCohort cohort) throws IOException {
    var folder = Files.createTempDirectory("planted");
    try {
      cohort.write(folder);
      var files =
          new StudyFiles(
              folder.resolve("patients.csv.gz"),
              folder.resolve("tumours.csv.gz"),
              folder.resolve("events.csv.gz"),
              folder.resolve("tree.csv.gz"));
      var usual = StudyQuestion.standard();
      var asked =
          new StudyQuestion(
              usual.lagYears(),
              usual.entryDelayDays(),
              usual.outcomes(),
              usual.strata(),
              usual.fdr(),
              Relabelling.of(1, 0),
              usual.negativeControls(),
              usual.sampling(),
              false);
      return StudyCorrelation.of(Study.read(files), asked, Watch.none());
    } finally {
      try (var list = Files.list(folder)) {
        for (Path file : list.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private void judge(StudyCorrelation answer) {
    var real = cohort.nonNull();
    for (var finding : answer.discoveries()) {
      if (found.contains(finding.code()) && !real.contains(finding.code())) {
        boolean trap = cohort.traps.containsKey(finding.code());
        trapped |= trap;
        wrong.add(describe(finding) + (trap ? " TRAP " + cohort.traps.get(finding.code()) : ""));
      }
    }
    for (var effect : cohort.effects) {
      if (!isFound(effect, found)) {
        missed.add(
            effect.kind()
                + (isFound(effect, setAside) ? " set aside " : " ")
                + why(effect, answer));
      }
    }
  }

  private static String describe(Finding f) {
    var row = f.row();
    return "%s %s lag %.1f O=%d E=%.1f log10p=%.1f q=%.4f"
        .formatted(
            f.code(),
            row.outcome().name(),
            row.lagYears(),
            row.observed(),
            row.expected(),
            row.log10p(),
            row.q());
  }

  private static String why(Effect effect, StudyCorrelation answer) {
    for (var line : answer.plainLines()) {
      if (line.code().equals(effect.code())) {
        return "[" + describe(line) + " " + line.row().flags() + "]";
      }
    }
    return "[no line]";
  }

  private static boolean isFound(Effect effect, Set<String> among) {
    boolean group = effect.kind().equals("group");
    return among.contains(effect.code())
        || (group && among.stream().anyMatch(c -> c.startsWith(effect.code() + ".")));
  }

  double recall() {
    return cohort.effects.isEmpty() ? 1 : 1 - (double) missed.size() / cohort.effects.size();
  }

  double falseShare() {
    return found.isEmpty() ? 0 : (double) wrong.size() / found.size();
  }

  boolean passes() {
    return recall() >= LEAST_RECALL && falseShare() <= MOST_FALSE && !trapped;
  }

  public static void main(String[] args) throws IOException {
    long first = Long.parseLong(args[0]);
    int passed = 0;
    int wrong = 0;
    int found = 0;
    int missed = 0;
    for (long seed = first; seed < first + Integer.parseInt(args[1]); seed++) {
      var plan =
          new CohortPlanter.Plan(seed, Integer.parseInt(args[2]), true, Style.valueOf(args[3]));
      var trial = new PlantedTrial(CohortPlanter.make(plan));
      passed += trial.passes() ? 1 : 0;
      wrong += trial.wrong.size();
      found += trial.found.size();
      missed += trial.missed.size();
      System.out.printf(
          "%d %s recall %.2f false %d/%d%n",
          seed,
          trial.passes() ? "pass" : "FAIL",
          trial.recall(),
          trial.wrong.size(),
          trial.found.size());
      trial.missed.forEach(m -> System.out.println("   missed " + m));
      trial.wrong.forEach(w -> System.out.println("   wrong  " + w));
    }
    System.out.printf(
        "%s: passed %d of %s, false %d of %d, missed %d%n",
        args[3], passed, args[1], wrong, found, missed);
  }
}
