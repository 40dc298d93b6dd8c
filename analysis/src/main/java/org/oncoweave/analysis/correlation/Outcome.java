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

  /// The first day of a concept, or of anything below it, after entry.
  record ConceptSeen(String name, int concept) implements Outcome {}
}
