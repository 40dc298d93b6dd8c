package org.oncoweave.analysis.correlation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// Each hit among those exposed to another hit and among the others: what is left of it there is
/// its own. A proxy fades when its cause is given while the cause does not fade when the proxy is;
/// a group fades when the child that carries it is given, a child when it is only one of its group.
/// Where too few have one without the other for that, the one of which less is left is called a
/// duplicate: these data do not tell for sure which of them acts.
final class Conditioning {
  private static final double STANDS = -2;
  private static final double MOST_OF_IT = 0.6;
  private static final double LITTLE_TOLD = 0.2;

  private final Looks looks;
  private final List<Suspect> hits;
  private final Branches branches;

  /// Which hit another hit explains (by their places), as what, and what is left of it then.
  record Explanation(int hit, int by, Flag as, Score left) {
    Reason reason() {
      return new Reason(as, Measure.RATE_RATIO_GIVEN, left.ratio());
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
    var own = IntStream.range(0, hits.size()).filter(a -> !direct.containsKey(a)).toArray();
    for (int a : own) {
      duplicate(a, own, left).ifPresent(found -> direct.put(found.hit(), found));
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
      end = new Explanation(found.hit(), next.by(), found.as(), found.left());
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
        best = new Explanation(a, b, Flag.PROXY, left[a][b]);
      }
    }
    return Optional.ofNullable(best);
  }

  // Hits come the surest first; those that another one explains say nothing of their own.
  private Optional<Explanation> duplicate(int a, int[] own, Score[][] left) {
    return Arrays.stream(own)
        .filter(b -> b != a && isLessThan(b, a, left))
        .mapToObj(b -> new Explanation(a, b, Flag.DUPLICATE, left[a][b]))
        .findFirst();
  }

  // Of two that the same people have, the one that fades, or fades more, is the lesser.
  private boolean isLessThan(int b, int a, Score[][] left) {
    int order = Double.compare(share(a, left[a][b]), share(b, left[b][a]));
    return isLost(hits.get(a).loudest(), left[a][b])
        && (order < 0 || (order == 0 && b < a))
        && !branches.isSameBranch(hits.get(a).feature(), hits.get(b).feature());
  }

  // Nothing is sure any more, as little is left of the effect or of what could show it.
  private static boolean isLost(Score before, Score left) {
    return left.fadedFrom(before)
        || (left.log10p() > Math.log10(0.05) && left.variance() < LITTLE_TOLD * before.variance());
  }

  private double share(int hit, Score left) {
    return left.step() / hits.get(hit).loudest().step();
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
