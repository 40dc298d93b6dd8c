package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// Confounding by indication: what is given because a disease spreads goes with all that its spread
/// brings. The exposed are compared, day by day, with others whose disease has spread or grown as
/// well, or not yet (Salas, Hofman and Stricker, Am J Epidemiol 1999;149:981). A signal of which
/// less than half is left was that of the spread, however many cases keep the rest of it sure.
/// Asked where death is the only outcome: spread told in the work-up of a second primary or a
/// recurrence is that one's, and a flag holds for a factor whatever its outcome.
final class Indication {
  private static final double HALF = 0.5;

  private final Looks looks;
  private final boolean[] spread;
  private final int[] since;
  private final Map<Outcome, Contrast> among = new ConcurrentHashMap<>();

  Indication(Looks looks) {
    this.looks = looks;
    this.spread = spread(looks);
    this.since = since(looks, spread);
  }

  Optional<Reason> look(Suspect hit) {
    if (since.length == 0 || !hit.isHarmful() || isSpread(hit)) {
      return Optional.empty();
    }
    var contrast =
        among.computeIfAbsent(hit.outcome(), outcome -> looks.asScanned(outcome).given(since));
    var left = contrast.score(looks.spells(hit.feature(), hit.lagYears()));
    return left.step() < HALF * hit.loudest().step()
        ? Optional.of(new Reason(Flag.INDICATION, Measure.RATE_RATIO_WITHIN_SPREAD, left.ratio()))
        : Optional.empty();
  }

  // The spread itself, and what stands above it.
  private boolean isSpread(Suspect hit) {
    int concept = looks.exposures().plain(hit.feature());
    var tree = looks.cohort().tree();
    return concept >= spread.length
        || spread[concept]
        || Arrays.stream(tree.descendants(concept)).anyMatch(c -> c < spread.length && spread[c]);
  }

  private static boolean[] spread(Looks looks) {
    var tree = looks.cohort().tree();
    var spread = new boolean[tree.size()];
    for (int concept : looks.cohort().spread()) {
      spread[concept] = true;
      Arrays.stream(tree.descendants(concept)).forEach(c -> spread[c] = true);
    }
    return spread;
  }

  // The first day of each patient on which it is told; empty where nothing may tell it.
  private static int[] since(Looks looks, boolean[] spread) {
    boolean death = looks.query().outcomes().stream().allMatch(o -> o instanceof Outcome.Death);
    if (!death || looks.cohort().spread().isEmpty()) {
      return new int[0];
    }
    var matrix = looks.matrix();
    int[] since = new int[matrix.patients()];
    Arrays.fill(since, Integer.MAX_VALUE);
    for (int p = 0; p < since.length; p++) {
      for (int e = matrix.firstEntry(p); e < matrix.firstEntry(p + 1); e++) {
        int concept = matrix.conceptOf(e);
        if (concept < spread.length && spread[concept]) {
          since[p] = Math.min(since[p], matrix.firstDayOf(e));
        }
      }
    }
    return since;
  }
}
