package org.oncoweave.analysis.correlation;

import java.util.Locale;

/// Why a flag was raised: what was measured and what came out. A ratio where the measure is one.
public record Reason(Flag flag, Measure measure, double figure) {

  /// What a detector measures; the words are in docs/correlation.md.
  public enum Measure {
    /// Exposure starts near the outcome, by those expected there.
    STARTS_AROUND_OUTCOME,
    /// Rate ratio from two years after the exposure on.
    RATE_RATIO_AFTER_TWO_YEARS,
    /// Rate ratio once everybody is followed from their first record after the first cancer on.
    RATE_RATIO_AFTER_FIRST_RECORD,
    /// Rate ratio of ever against never exposed over all person-time.
    EVER_NEVER_RATE_RATIO,
    /// Cases among ever exposed by those expected from the never exposed, follow-up ignored.
    EVER_NEVER_RISK_RATIO,
    /// Rate ratio of death before any second primary.
    DEATH_RATE_RATIO,
    /// Rate ratio without any adjustment.
    CRUDE_RATE_RATIO,
    /// Rate ratio within two-year calendar periods.
    RATE_RATIO_WITHIN_PERIOD,
    /// Rate ratio among patients with the same first site.
    RATE_RATIO_WITHIN_SITE,
    /// Rate ratio among patients whose disease has spread or grown as well, or as little.
    RATE_RATIO_WITHIN_SPREAD,
    /// Rate ratio among patients seen as often in the first year.
    RATE_RATIO_WITHIN_VISITS,
    /// Rate ratio given what explains the finding.
    RATE_RATIO_GIVEN,
    /// Events expected among the exposed.
    EXPECTED;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
