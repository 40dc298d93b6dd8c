package org.oncoweave.analysis.stats.survival;

/// How events at one time share their risk set.
public enum Ties {
  /// Efron, JASA 1977;72:557.
  EFRON,
  /// Breslow, JRSS B 1972;34:216.
  BRESLOW,
  /// The exact conditional likelihood: Cox, JRSS B 1972;34:187.
  EXACT
}
