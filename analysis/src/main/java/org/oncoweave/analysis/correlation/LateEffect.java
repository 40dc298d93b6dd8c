package org.oncoweave.analysis.correlation;

import java.util.Optional;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// A signal that lives only shortly after the exposure: the lag that takes it away says that the
/// disease was there first (protopathic bias; Feinstein 1985, Horwitz and Feinstein, Am J Med
/// 1980;68:255).
final class LateEffect {
  private static final int TWO_YEARS = 730;
  private static final double HETEROGENEITY = 2.6;
  private static final double ONE_SIDED = 1.645;

  private final Looks looks;

  LateEffect(Looks looks) {
    this.looks = looks;
  }

  Optional<Reason> look(Suspect suspect) {
    int lag = (int) Math.round(suspect.lagYears() * Looks.YEAR);
    if (!suspect.isHarmful() || lag >= TWO_YEARS) {
      return Optional.empty();
    }
    var contrast = looks.asScanned(suspect.outcome());
    var spells = looks.spells(suspect.feature(), 0);
    var early = contrast.score(spells.between(lag, TWO_YEARS));
    var late = contrast.score(looks.spells(suspect.feature(), TWO_YEARS / Looks.YEAR));
    boolean apart = difference(early, late) > HETEROGENEITY && late.z() < ONE_SIDED;
    return apart
        ? Optional.of(
            new Reason(Flag.REVERSE_CAUSATION, Measure.RATE_RATIO_AFTER_TWO_YEARS, late.ratio()))
        : Optional.empty();
  }

  private static double difference(Score early, Score late) {
    if (early.variance() <= 0 || late.variance() <= 0) {
      return 0;
    }
    return (early.step() - late.step()) / Math.sqrt(1 / early.variance() + 1 / late.variance());
  }
}
