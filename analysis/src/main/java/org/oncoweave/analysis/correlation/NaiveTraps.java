package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.analysis.correlation.Reason.Measure;

/// Nodes that a table of ever against never would call findings while person-time does not, each
/// with what misleads there.
///
/// Immortal time: Suissa, Am J Epidemiol 2008;167:492. Competing death: Koller et al., Stat Med
/// 2012;31:1089.
final class NaiveTraps {
  private static final double MUCH_LONGER = 5;
  private static final double ONE_IN_TWENTY = -1.3;

  private final Looks looks;
  private final double threshold;
  private final Contrast plain;
  private final Contrast death;
  private final Contrast crude;
  private final EverNever everNever;

  /// `threshold`: the log10 p at which a naive analyst would speak of a finding.
  NaiveTraps(Looks looks, Outcome outcome, double threshold) {
    this.looks = looks;
    this.threshold = threshold;
    var strata = looks.query().strata();
    this.plain = looks.asScanned(outcome);
    this.death = looks.asScanned(new Outcome.Death());
    this.crude =
        looks.under(outcome, new Strata(0, 0, false, false, strata.sinceIndexYears(), List.of()));
    this.everNever = new EverNever(looks, outcome);
  }

  List<Reason> look(Suspect suspect) {
    var reasons = new ArrayList<Reason>();
    var ever = Spells.ever(looks.exposures(), suspect.feature());
    var always = plain.score(ever);
    var table = everNever.score(ever);
    if (isImmortal(suspect, always, ever)) {
      reasons.add(new Reason(Flag.IMMORTAL_TIME, Measure.EVER_NEVER_RATE_RATIO, always.ratio()));
    } else if (suspect.isQuiet()) {
      quiet(suspect, table, ever, reasons);
    }
    return reasons;
  }

  private boolean isImmortal(Suspect suspect, Score always, Spells ever) {
    return always.z() < 0
        && always.log10p() < threshold
        && suspect.plain().step() > always.step() / 2
        && everNever.startsAfterEntry(ever) > 0.5;
  }

  private void quiet(Suspect suspect, Score table, Spells ever, List<Reason> reasons) {
    var deaths = death.score(looks.spells(suspect.feature(), 0));
    if (isLostToDeath(table, deaths)) {
      reasons.add(new Reason(Flag.COMPETING_DEATH, Measure.DEATH_RATE_RATIO, deaths.ratio()));
    } else if (isLength(table, ever)) {
      reasons.add(new Reason(Flag.FOLLOW_UP_LENGTH, Measure.EVER_NEVER_RISK_RATIO, table.ratio()));
    }
    var spells = looks.spells(suspect.feature(), suspect.lagYears());
    var unadjusted = crude.score(spells);
    if (isConfounded(plain.score(spells), unadjusted)) {
      reasons.add(new Reason(Flag.CONFOUNDED, Measure.CRUDE_RATE_RATIO, unadjusted.ratio()));
    }
  }

  private boolean isLostToDeath(Score table, Score deaths) {
    boolean fewer = table.z() < 0 && table.log10p() < ONE_IN_TWENTY;
    return fewer && deaths.z() > 0 && deaths.log10p() < threshold;
  }

  private boolean isLength(Score table, Spells ever) {
    return table.log10p() < threshold
        && everNever.longerFollowUp(ever) * Math.signum(table.z()) > MUCH_LONGER;
  }

  private boolean isConfounded(Score adjusted, Score unadjusted) {
    return unadjusted.log10p() < threshold
        && Math.abs(adjusted.step()) < 0.5 * Math.abs(unadjusted.step());
  }
}
