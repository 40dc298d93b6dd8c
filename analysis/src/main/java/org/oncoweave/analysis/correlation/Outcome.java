package org.oncoweave.analysis.correlation;

import java.util.Set;

/// What a scan asks about; each outcome knows its name on a row.
public sealed interface Outcome {
  String name();

  /// The first second primary, whatever its site.
  record SecondPrimary() implements Outcome {
    @Override
    public String name() {
      return "any";
    }
  }

  /// A first second primary in one of these sites (concept numbers).
  record SecondPrimaryAt(String name, Set<Integer> sites) implements Outcome {
    public SecondPrimaryAt {
      sites = Set.copyOf(sites);
    }
  }

  /// Death from any cause.
  record Death() implements Outcome {
    @Override
    public String name() {
      return "death";
    }
  }

  /// The first recurrence of the first tumour: the first day of any of these concepts (kinds of
  /// recurrence), or of anything below them, up to a second primary. After it records do not say
  /// which tumour came back, so it ends the time at risk, as death does. Who had one before entry
  /// is not at risk.
  record Recurrence(String name, Set<Integer> kinds) implements Outcome {
    public Recurrence {
      kinds = Set.copyOf(kinds);
    }
  }

  /// The first day of a concept, or of anything below it, after entry.
  record ConceptSeen(String name, int concept) implements Outcome {}
}
