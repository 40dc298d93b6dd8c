package org.oncoweave.analysis.study;

import java.util.List;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.Sampling;

/// What is asked of a study. Outcomes are words: `any`, `death`, a site, `group:` and a site (its
/// group by the IARC/IACR rules), `sites` and `groups` (each with enough cases), `code:` and a code
/// (its first day), `recurrence:` and codes joined by `+` (the first day of any of them up to a
/// second primary); none named: `any` and `sites`. Strata are words: `age5`, `period10` (widths in
/// years), `sex`, `smoking`, `site` (of the first tumour); the time since the index date is always
/// one, because every exposure starts on it. From negative controls, codes or outcomes, the
/// systematic error is learnt. The sampling is that of the controls of cases in the second look at
/// findings.
///
/// @param durations whether each code is also asked by how long it lasted and how long it is over
public record StudyQuestion(
    List<Double> lagYears,
    int entryDelayDays,
    List<String> outcomes,
    List<String> strata,
    double fdr,
    Relabelling relabelling,
    ControlWords negativeControls,
    Sampling sampling,
    boolean durations) {
  /// Half a year takes most reverse causation away, five years is the latency of solid tumours
  /// after radiation (Preston et al., Radiat Res 2007;168:1).
  public static final List<Double> LAGS = List.of(0.5, 5.0);

  /// Two months: what is found before is synchronous (SEER multiple primary rules, 2018).
  public static final int ENTRY_DELAY_DAYS = 60;

  /// Enough for a family-wise p of 0.05 to be known to 0.007.
  public static final int PERMUTATIONS = 1000;

  public static final List<String> STRATA = List.of("age5", "sex", "smoking", "period10");

  public StudyQuestion {
    lagYears = lagYears.stream().sorted().distinct().toList();
    outcomes = List.copyOf(outcomes);
    strata = List.copyOf(strata);
    if (lagYears.isEmpty() || lagYears.getFirst() < 0 || !(lagYears.getLast() < 100)) {
      throw new IllegalArgumentException("--lag " + lagYears);
    }
    if (!(fdr > 0 && fdr < 1)) {
      throw new IllegalArgumentException("--fdr " + fdr);
    }
    if (entryDelayDays < 0) {
      throw new IllegalArgumentException("--entry-delay " + entryDelayDays);
    }
  }

  public static StudyQuestion standard() {
    var relabelling = Relabelling.of(1, PERMUTATIONS);
    return new StudyQuestion(
        LAGS,
        ENTRY_DELAY_DAYS,
        List.of(),
        STRATA,
        0.05,
        relabelling,
        ControlWords.NONE,
        Sampling.standard(),
        false);
  }

  /// Codes that cause nothing, and outcomes (words as above) that no code causes.
  public record ControlWords(List<String> codes, List<String> outcomes) {
    public static final ControlWords NONE = new ControlWords(List.of(), List.of());

    public ControlWords {
      codes = List.copyOf(codes);
      outcomes = List.copyOf(outcomes);
    }
  }
}
