package org.oncoweave.ingest.text.parse;

import java.util.Set;

/// How the index of Karnofsky is written: a name that is seldom spelt alike, and its abbreviations.
final class Karnofsky {
  /// The name, rightly spelt or not.
  static final String NAME = "karn[a-z]{2,7}";

  /// The name or an abbreviation of it.
  static final String ANY = "(?:" + NAME + "|kps|ik)";

  private static final String OPENS = "karn";
  private static final Set<String> OTHERS = Set.of("ik", "kps", "lansky");

  private Karnofsky() {}

  /// Whether a word names a scale of a hundred.
  static boolean isNamed(String word) {
    return word.startsWith(OPENS) || OTHERS.contains(word);
  }
}
