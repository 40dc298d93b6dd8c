package org.oncoweave.model;

import java.util.List;

/// A value with the places it was read from; a fact without evidence does not exist.
public record Fact<T>(T value, List<Evidence> evidence) {
  public Fact {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("A fact needs evidence");
    }
  }
}
