package org.oncoweave.model;

import org.jspecify.annotations.Nullable;

/// Whether a tumour counts as a primary of its own: by the international rules, by the rules of US
/// registries, and by what the records call it. The three differ, and none is the truth.
public record MultiplePrimary(Verdict iarc, Verdict seer, Verdict clinical) {

  /// An answer with its reason; `rule` is the name of the rule where rules have names, `with` the
  /// key of the tumour that it is one with, or that too little is known against.
  public record Verdict(
      Counted counted, Reason reason, @Nullable String rule, @Nullable String with) {
    public static Verdict of(Counted counted, Reason reason) {
      return new Verdict(counted, reason, null, null);
    }
  }

  /// A silent record does not say no.
  public enum Counted {
    YES,
    NO,
    UNKNOWN
  }

  /// Why a tumour counts, why it does not, or why that is open.
  public enum Reason {
    FIRST,
    OTHER_SITE,
    OTHER_MORPHOLOGY,
    OTHER_SIDE,
    /// After the time within which the rules take a tumour for a recurrence.
    LATER,
    INVASIVE_AFTER_IN_SITU,
    /// The records tell it as a tumour of its own.
    KEPT_APART,
    /// The records call it a second primary.
    TOLD,
    NOT_INVASIVE,
    NOT_REPORTABLE,
    SAME_SITE_AND_MORPHOLOGY,
    /// Kinds that are one disease wherever and whenever they arise.
    SAME_DISEASE,
    SYSTEMIC_ONCE,
    IN_SITU_AFTER_INVASIVE,
    INVASIVE_SOON_AFTER_IN_SITU,
    /// Site, side, morphology or date is missing, and the answer hangs on it.
    TOO_LITTLE_KNOWN,
    /// Two cancers of the blood follow the rules for those, which are not these.
    OTHER_RULES
  }
}
