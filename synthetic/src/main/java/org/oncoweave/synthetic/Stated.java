package org.oncoweave.synthetic;

/// A fact that words of a report state, with the place of the words (UTF-16, end exclusive).
record Stated(String assertion, String kind, String value, String words, int begin, int end) {

  Stated moved(int by) {
    return new Stated(assertion, kind, value, words, begin + by, end + by);
  }

  /// The same fact told again later.
  Stated past() {
    return assertion.equals("affirmed")
        ? new Stated("history", kind, value, words, begin, end)
        : this;
  }
}
