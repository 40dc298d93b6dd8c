package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Looks again at what the scan found, and at what a naive analysis would have found instead.
final class SecondLook {
  private static final double FEW = 5;
  private static final int MOST_HITS = 400;

  private final Looks looks;
  private final NodeEvidence evidence;
  private final Tally tally;
  private final Judgement[] judgement;
  private final Outcome plainOutcome;
  private final double plainLag;
  private final double threshold;

  SecondLook(Looks looks, NodeEvidence evidence, Tally tally) {
    var query = looks.query();
    this.looks = looks;
    this.evidence = evidence;
    this.tally = tally;
    this.judgement = new Judgement[tally.features];
    this.plainOutcome = NodeEvidence.plainOutcome(query);
    this.plainLag = query.lagYears().get(NodeEvidence.shortestLag(query.lagYears()));
    this.threshold = Math.log10(0.05 / Math.max(1, tally.features));
    Arrays.fill(judgement, Judgement.NONE);
  }

  Judgement[] judge() {
    everyNode();
    var q = evidence.q(_ -> false);
    var hits = hits(q);
    var truncation = new LeftTruncation(looks);
    var indication = new Indication(looks);
    hits.parallelStream().forEach(hit -> oneHit(hit, truncation, indication));
    explain(hits);
    return judgement;
  }

  private void everyNode() {
    var traps = new NaiveTraps(looks, plainOutcome, threshold);
    var around = new AroundOutcome(looks, plainOutcome, threshold);
    IntStream.range(0, tally.features)
        .parallel()
        .forEach(f -> {
          var suspect = suspect(f);
          var reasons = new ArrayList<>(traps.look(suspect));
          around.look(suspect).ifPresent(reasons::add);
          few(suspect, reasons);
          judgement[f] = judgement[f].and(reasons);
        });
  }

  private static void few(Suspect suspect, List<Reason> reasons) {
    var score = suspect.plain();
    if (score.expected() < FEW && score.observed() < 2 * FEW) {
      reasons.add(new Reason(Flag.FEW_CASES, Reason.Measure.EXPECTED, score.expected()));
    }
  }

  private Suspect suspect(int f) {
    var plain = looks.asScanned(plainOutcome).score(looks.spells(f, plainLag));
    int row = evidence.bestRow(f);
    if (row < 0) {
      return new Suspect(f, plainOutcome, plainLag, plain, plain);
    }
    var outcome = looks.query().outcomes().get(row % tally.outcomes);
    double lag = looks.query().lagYears().get(row / tally.outcomes % tally.lags);
    var loudest = looks.asScanned(outcome).score(looks.spells(f, lag));
    return new Suspect(f, outcome, lag, loudest, plain);
  }

  private List<Suspect> hits(double[] q) {
    return IntStream.range(0, tally.features)
        .filter(f -> q[f] <= looks.query().fdr())
        .boxed()
        .sorted((a, b) -> Double.compare(evidence.log10p(a), evidence.log10p(b)))
        .limit(MOST_HITS)
        .map(this::suspect)
        .toList();
  }

  private void oneHit(Suspect hit, LeftTruncation truncation, Indication indication) {
    if (hit.speaks()) {
      var reasons = new ArrayList<>(new CloserStrata(looks).look(hit));
      new LateEffect(looks).look(hit).ifPresent(reasons::add);
      truncation.look(hit).ifPresent(reasons::add);
      indication.look(hit).ifPresent(reasons::add);
      judgement[hit.feature()] = judgement[hit.feature()].and(reasons);
    }
  }

  // A finding that an artefact explains is one, too.
  private void explain(List<Suspect> hits) {
    for (var found : new Conditioning(looks, hits, evidence.branches()).explanations()) {
      int f = hits.get(found.hit()).feature();
      int by = hits.get(found.by()).feature();
      var own = judgement[f].flags();
      var inherited =
          judgement[by].reasons().stream()
              .filter(r -> r.flag().isArtefact() && !own.contains(r.flag()))
              .toList();
      judgement[f] = judgement[f].and(List.of(found.reason())).and(inherited).explainedBy(by);
    }
  }

  /// The concept that explains a node, if one does.
  static OptionalInt concept(Judgement judged, Exposures exposures) {
    return judged.explainedBy().isPresent()
        ? OptionalInt.of(exposures.feature[judged.explainedBy().getAsInt()])
        : OptionalInt.empty();
  }
}
