package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// Each hit among those exposed to another hit and among the others: what is left of it there is
/// its own. A proxy fades when its cause is given while the cause does not fade when the proxy is;
/// a group fades when the child that carries it is given, a child when it is only one of its group.
final class Conditioning {
  private static final double STANDS = -2;
  private static final double MOST_OF_IT = 0.6;

  private final Looks looks;
  private final List<Suspect> hits;

  /// What explains a hit, and what is left of the hit then.
  record Explanation(int hit, Suspect by, Score left) {
    Reason reason() {
      return new Reason(Flag.PROXY, Measure.RATE_RATIO_GIVEN, left.ratio());
    }
  }

  Conditioning(Looks looks, List<Suspect> hits) {
    this.looks = looks;
    this.hits = hits;
  }

  /// What is left of each hit (first place) given each other one (second place).
  private Score[][] given() {
    var result = new Score[hits.size()][hits.size()];
    for (int b = 0; b < hits.size(); b++) {
      int[] since = spells(hits.get(b)).column(looks.matrix().patients());
      var contrasts = new HashMap<Outcome, Contrast>();
      for (int a = 0; a < hits.size(); a++) {
        var contrast =
            contrasts.computeIfAbsent(
                hits.get(a).outcome(), outcome -> looks.asScanned(outcome).given(since));
        result[a][b] = contrast.score(spells(hits.get(a)));
      }
    }
    return result;
  }

  private Spells spells(Suspect hit) {
    return looks.spells(hit.feature(), hit.lagYears());
  }

  List<Explanation> explanations() {
    var left = given();
    var result = new ArrayList<Explanation>();
    for (int a = 0; a < hits.size(); a++) {
      explanation(a, left).ifPresent(result::add);
    }
    return result;
  }

  private Optional<Explanation> explanation(int a, Score[][] left) {
    Explanation best = null;
    double strongest = 0;
    for (int b = 0; b < hits.size(); b++) {
      var own = left[b][a];
      boolean explains =
          b != a && left[a][b].fadedFrom(hits.get(a).loudest()) && stands(hits.get(b), own);
      if (explains && own.log10p() < strongest) {
        strongest = own.log10p();
        best = new Explanation(a, hits.get(b), left[a][b]);
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean stands(Suspect hit, Score own) {
    return own.log10p() < STANDS
        && Math.abs(own.step()) > MOST_OF_IT * Math.abs(hit.loudest().step());
  }
}
