package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.List;
import org.oncoweave.analysis.PatientMatrix;

/// The table that a person-time analysis replaces: who was ever exposed, who ever became a case, by
/// age at entry and the fixed strata (Mantel and Haenszel, JNCI 1959;22:719).
final class EverNever {
  private static final int AGE_YEARS = 10;

  private final PatientMatrix matrix;
  private final PersonTime time;
  private final boolean[] isCase;
  private final double[] people;
  private final double[] cases;

  EverNever(Looks looks, Outcome outcome) {
    var strata = looks.query().strata();
    var fixed = new Strata(AGE_YEARS, 0, strata.bySex(), false, List.of(), strata.confounders());
    this.matrix = looks.matrix();
    this.time = looks.time(fixed);
    var events = new Events(time, new OutcomeDays(List.of(outcome), matrix, looks.cohort().tree()));
    this.isCase = new boolean[time.patients()];
    this.people = new double[time.cells()];
    this.cases = new double[time.cells()];
    for (int p = 0; p < time.patients(); p++) {
      if (isIn(p)) {
        isCase[p] = events.offset[p + 1] > events.offset[p];
        people[stratum(p)]++;
        cases[stratum(p)] += isCase[p] ? 1 : 0;
      }
    }
  }

  private boolean isIn(int p) {
    return time.exit[p] != Integer.MIN_VALUE;
  }

  // The cell in which a patient enters.
  private int stratum(int p) {
    return (int) time.segment[time.offset[p]];
  }

  private boolean counts(Spells spells, int k) {
    int p = spells.patient(k);
    return isIn(p) && spells.firstDay(k) <= matrix.endOfFollowUp(p);
  }

  Score score(Spells spells) {
    double[] exposed = new double[people.length];
    int[] exposedCase = new int[16];
    int observed = 0;
    for (int k = 0; k < spells.size(); k++) {
      int p = spells.patient(k);
      if (counts(spells, k)) {
        exposed[stratum(p)]++;
        if (isCase[p]) {
          exposedCase =
              observed == exposedCase.length
                  ? Arrays.copyOf(exposedCase, observed * 2)
                  : exposedCase;
          exposedCase[observed++] = stratum(p);
        }
      }
    }
    return sum(exposed, Arrays.copyOf(exposedCase, observed));
  }

  private Score sum(double[] exposed, int[] exposedCase) {
    double expected = 0;
    double variance = 0;
    for (int s = 0; s < people.length; s++) {
      if (exposed[s] > 0 && people[s] > 1) {
        double share = exposed[s] / people[s];
        double free = (people[s] - cases[s]) / (people[s] - 1);
        expected += share * cases[s];
        variance += share * (1 - share) * cases[s] * free;
      }
    }
    double overlap = 0;
    for (int s : exposedCase) {
      overlap += exposed[s] / people[s];
    }
    return new Score(exposedCase.length, expected, variance, overlap);
  }

  /// The share of the exposed who became so after they came under observation.
  double startsAfterEntry(Spells spells) {
    int all = 0;
    int late = 0;
    for (int k = 0; k < spells.size(); k++) {
      if (counts(spells, k)) {
        all++;
        late += spells.firstDay(k) > time.entry[spells.patient(k)] ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) late / all;
  }

  /// By how many standard errors the exposed were followed longer than the others.
  double longerFollowUp(Spells spells) {
    var exposed = new Mean();
    var everyone = new Mean();
    for (int p = 0; p < time.patients(); p++) {
      if (isIn(p)) {
        everyone.add(followUp(p));
      }
    }
    for (int k = 0; k < spells.size(); k++) {
      if (counts(spells, k)) {
        exposed.add(followUp(spells.patient(k)));
      }
    }
    double error = everyone.deviation() / Math.sqrt(Math.max(1, exposed.n));
    return error > 0 ? (exposed.mean() - everyone.mean()) / error : 0;
  }

  private double followUp(int p) {
    return matrix.endOfFollowUp(p) - (double) matrix.index(p);
  }

  private static final class Mean {
    private double n;
    private double sum;
    private double squares;

    void add(double value) {
      n++;
      sum += value;
      squares += value * value;
    }

    double mean() {
      return n == 0 ? 0 : sum / n;
    }

    double deviation() {
      return n < 2 ? 0 : Math.sqrt(Math.max(0, squares / n - mean() * mean()));
    }
  }
}
