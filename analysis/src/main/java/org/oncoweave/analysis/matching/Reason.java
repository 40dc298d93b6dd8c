package org.oncoweave.analysis.matching;

import java.util.List;

/// Why an arm answers as it does: its criteria again, each with the answer of one patient.
public sealed interface Reason {
  Answer answer();

  /// How several criteria are joined.
  enum Join {
    ALL,
    ANY,
    NOT
  }

  /// Criteria together; `ALL` of none is met by everybody.
  record Several(Join join, Answer answer, List<Reason> parts) implements Reason {
    public Several {
      parts = List.copyOf(parts);
    }
  }

  /// One question. `field` is the key by which a verdict names what is missing; `known` is what the
  /// patient was taken for there, in the words of criteria, empty where nothing is known, and ages
  /// in years; of genes `looked` says whether an assay would have seen such a finding.
  record One(String field, List<Wanted> wanted, Answer answer, List<String> known, boolean looked)
      implements Reason {
    public One {
      wanted = List.copyOf(wanted);
      known = List.copyOf(known);
    }
  }

  /// What the trial asks for, by its name in CTML; the same name again is another possibility.
  record Wanted(String property, String value) {}
}
