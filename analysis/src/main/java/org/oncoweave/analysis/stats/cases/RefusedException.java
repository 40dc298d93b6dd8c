package org.oncoweave.analysis.stats.cases;

/// A question that cannot be answered as it is put; the message says why.
final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  RefusedException(String reason) {
    super(reason);
  }
}
