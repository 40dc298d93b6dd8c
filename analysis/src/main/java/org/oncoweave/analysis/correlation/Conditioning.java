package org.oncoweave.analysis.correlation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private final Branches branches;

  /// Which hit another hit explains (by their places), and what is left of it then.
  record Explanation(int hit, int by, Score left) {
    Reason reason() {
      return new Reason(Flag.PROXY, Measure.RATE_RATIO_GIVEN, left.ratio());
    }
  }

  Conditioning(Looks looks, List<Suspect> hits, Branches branches) {
    this.branches = branches;
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
    var direct = new HashMap<Integer, Explanation>();
    for (int a = 0; a < hits.size(); a++) {
      explanation(a, left).ifPresent(found -> direct.put(found.hit(), found));
    }
    return direct.values().stream().map(found -> toTheEnd(found, direct)).toList();
  }

  // What explains an explanation explains the hit: a group gives way to the child that carries it.
  private static Explanation toTheEnd(Explanation found, Map<Integer, Explanation> direct) {
    var end = found;
    for (int steps = 0; steps < direct.size() && direct.containsKey(end.by()); steps++) {
      var next = direct.get(end.by());
      if (next.by() == found.hit()) {
        return end;
      }
      end = new Explanation(found.hit(), next.by(), found.left());
    }
    return end;
  }

  private Optional<Explanation> explanation(int a, Score[][] left) {
    Explanation best = null;
    double strongest = 0;
    for (int b = 0; b < hits.size(); b++) {
      var own = left[b][a];
      boolean explains = b != a && takesAway(a, b, left[a][b]) && stands(hits.get(b), own);
      if (explains && own.log10p() < strongest) {
        strongest = own.log10p();
        best = new Explanation(a, b, left[a][b]);
      }
    }
    return Optional.ofNullable(best);
  }

  // A branch that says nothing itself was found for what is below it.
  private boolean takesAway(int a, int b, Score left) {
    var hit = hits.get(a);
    boolean branch = branches.isBelow(hits.get(b).feature(), hit.feature());
    return left.fadedFrom(hit.loudest()) || (branch && !hit.speaks());
  }

  private static boolean stands(Suspect hit, Score own) {
    return own.log10p() < STANDS
        && Math.abs(own.step()) > MOST_OF_IT * Math.abs(hit.loudest().step());
  }
}
