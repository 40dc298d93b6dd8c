package org.oncoweave.ingest.text.deid;

import java.util.Set;

/// Keeps the names of persons that stand for a disease, a score or a method: "Ann Arbor".
final class Eponyms {
  private Eponyms() {}

  /// Nothing may take these away, unless the patient is called so.
  static void keep(Page page) {
    Set<String> phrases = page.words().all("phrase");
    for (String phrase : phrases) {
      int at = page.lower().indexOf(phrase);
      while (at >= 0) {
        int end = at + phrase.length();
        if (page.isApart(at, end)) {
          page.keep(at, end);
        }
        at = page.lower().indexOf(phrase, end);
      }
    }
  }
}
