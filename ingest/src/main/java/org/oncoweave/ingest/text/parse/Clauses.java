package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Cuts a sentence where it turns from one habit to another.
final class Clauses {
  private static final Rule TURN =
      Rule.of(
          "[;,] (?=(?:alcool|ethyl|oh\\b|exogenose|taba|fum|non[- ]?fum|ancien|ex[-"
              + " ]?fum|smok|never|drinks?|pas d'alcool|pas de taba|no alcohol|consommation|sevree?"
              + " de l'alcool|denies|current|former|mere|pere|lui-meme|elle-meme|conjoint|elle |il |le patient|la patiente|patiente?s? |lui |she |he |the patient|husband|wife|her |his |father|mother|frere|soeur|pere|mari|epouse|proposition|en"
              + " cas))|; |(?<!\\btabac)(?<!tabagisme)(?<!\\balcool)(?<!tobacco)(?<!alcohol) (?:et|and|mais|but) (?=(?:alcool|taba|ethyl|une?"
              + " consommation|exogenose|drinks|smokes|n'a jamais fume|lui))");

  private Clauses() {}

  /// Start, end and sentence start of each part.
  static List<int[]> of(Note note, int from, int to) {
    var parts = new ArrayList<int[]>();
    Matcher m = note.over(TURN, from, to);
    int start = from;
    while (m.find()) {
      parts.add(new int[] {start, m.start(), from});
      start = m.end();
    }
    parts.add(new int[] {start, to, from});
    return parts;
  }
}
