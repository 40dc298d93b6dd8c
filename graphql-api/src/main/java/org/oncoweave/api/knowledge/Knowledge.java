package org.oncoweave.api.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the evaluations of agents say of a feature and an outcome, and why.
public record Knowledge(Verdict verdict, List<Reason> reasons) {
  public Knowledge {
    reasons = List.copyOf(reasons);
  }

  /// How new a finding is.
  public enum Verdict {
    /// Sufficient evidence in humans at this site; for any second primary, at some site.
    KNOWN,
    /// Limited evidence at this site, or an agent in group 1, 2A or 2B whose sites are others.
    PLAUSIBLE,
    /// The tables name no agent.
    NEW
  }

  /// Evidence of an agent at the site of the outcome.
  public enum Evidence {
    SUFFICIENT,
    LIMITED,
    OTHER_SITES
  }

  /// One agent that the feature is, holds or brings with it, with its IARC group; `source` names
  /// the row of the job-exposure matrix (null where the feature is no job).
  public record Reason(String agent, String group, Evidence evidence, @Nullable String source) {}
}
