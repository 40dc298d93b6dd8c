package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Reason.Measure;
import org.oncoweave.analysis.stats.Tails;

/// Exposure starts that crowd around the outcome: what is begun because of the disease, or of its
/// first signs, and recorded shortly before or after its date.
///
/// Sequence symmetry (Hallas, Epidemiology 1996;7:478) with the starts of everybody at the same
/// time since the index date as the expected. A crowd alone is no verdict: the effect of a true
/// cause may be fast. The flag is raised where no harm is left two years after the exposure.
final class AroundOutcome {
  private static final int WINDOW = 182;
  private static final int[] SINCE = {0, 182, 365, 730, 1461, 2557, 3652, 5478};
  private static final double CROWD = 3;
  private static final double LN10 = Math.log(10);

  private final Looks looks;
  private final Outcome outcome;
  private final double threshold;
  private final int[] outcomeDay;
  private final double[] near = new double[SINCE.length];
  private final double[] far = new double[SINCE.length];

  AroundOutcome(Looks looks, Outcome outcome, double threshold) {
    this.looks = looks;
    this.outcome = outcome;
    this.threshold = threshold;
    this.outcomeDay = outcomeDays();
    for (int p = 0; p < outcomeDay.length; p++) {
      walk(p);
    }
  }

  private int[] outcomeDays() {
    var matrix = looks.matrix();
    var days = new OutcomeDays(List.of(outcome), matrix, looks.cohort().tree());
    int[] result = new int[matrix.patients()];
    for (int p = 0; p < result.length; p++) {
      result[p] = days.collect(p) > 0 ? days.day[0] : Spells.NEVER;
    }
    return result;
  }

  private void walk(int p) {
    int index = looks.matrix().index(p);
    if (index == PatientMatrix.UNKNOWN) {
      return;
    }
    long end = looks.matrix().endOfFollowUp(p);
    for (int b = 0; b < SINCE.length; b++) {
      long from = (long) index + SINCE[b];
      long to = Math.min(end, b + 1 < SINCE.length ? (long) index + SINCE[b + 1] : end);
      if (from >= to) {
        return;
      }
      long inside =
          Math.min(to, (long) outcomeDay[p] + WINDOW)
              - Math.max(from, (long) outcomeDay[p] - WINDOW);
      near[b] += Math.max(0, inside);
      far[b] += to - from - Math.max(0, inside);
    }
  }

  private boolean isNear(int p, int day) {
    return Math.abs((long) day - outcomeDay[p]) < WINDOW;
  }

  private static int band(int daysSince) {
    int b = SINCE.length - 1;
    while (b > 0 && daysSince < SINCE[b]) {
      b--;
    }
    return b;
  }

  Optional<Reason> look(Suspect suspect) {
    var spells = looks.spells(suspect.feature(), 0);
    double[] starts = new double[SINCE.length];
    int observed = 0;
    for (int k = 0; k < spells.size(); k++) {
      int p = spells.patient(k);
      int day = spells.firstDay(k);
      if (isFollowed(p, day)) {
        observed += isNear(p, day) ? 1 : 0;
        starts[band(day - looks.matrix().index(p))] += isNear(p, day) ? 0 : 1;
      }
    }
    double expected = expected(starts);
    boolean crowd = observed > CROWD * expected && upper(observed, expected) < threshold;
    return crowd && !harmsLater(suspect)
        ? Optional.of(
            new Reason(Flag.REVERSE_CAUSATION, Measure.STARTS_AROUND_OUTCOME, observed / expected))
        : Optional.empty();
  }

  private boolean isFollowed(int p, int day) {
    int index = looks.matrix().index(p);
    return index != PatientMatrix.UNKNOWN && day > index && day <= looks.matrix().endOfFollowUp(p);
  }

  private double expected(double[] starts) {
    double expected = 0;
    for (int b = 0; b < SINCE.length; b++) {
      expected += far[b] > 0 ? near[b] * (starts[b] + 0.5) / far[b] : 0;
    }
    return expected;
  }

  private static double upper(int observed, double expected) {
    return Tails.logGammaLower(observed, expected) / LN10;
  }

  private boolean harmsLater(Suspect suspect) {
    var later = looks.asScanned(suspect.outcome()).score(looks.spells(suspect.feature(), 2));
    return later.z() > 0 && later.log10p() < -3;
  }
}
