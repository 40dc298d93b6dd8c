package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Cuts a sentence where it turns from one habit or one person to another.
final class Clauses {
  private static final String TOLD =
      "(?:(?:pas|absence|aucune?|sans|ni|jamais|no|never|denies|nie|notion|consommation|intoxication|terrain|une?|le|la|sevree?|arret|sevrage|ancien(?:ne)?|ex|former|current|actuelle?|ne|n'a)[- ](?:(?:de|du|la|le|jamais|pas) |d'|l'|de l'){0,2}){0,3}(?:alcool|alcohol|ethyl|exogen|oh\\b|etoh|taba(?!g\\w* passif)|fum|smok|drink|non[- ]?(?:fum|smok)|ex[- ]?(?:fum|smok)|vin\\b|biere|boit|buv)";
  private static final Rule TURN =
      HabitWords.rule(
          "; | [|] | {2,}(?="
              + TOLD
              + ")|[,/] ?(?!(?:[a-z]+ ){1,2}(?:or|nor|ou|ni) )(?="
              + TOLD
              + "|(?:mere|pere|lui-meme|elle-meme|conjoint|elle |il |le patient|la patiente|patiente?s? |lui |she |he |the patient|husband|wife|her |his |father|mother|frere|soeur|mari|epouse|proposition|en cas|ne |n'a jamais|never|no |denies|current|former)) ?"
              + "| (?<!\\b(?:tabac|tabagisme|alcool|tobacco|alcohol|smoking|drinking) )(?:et|and|mais|but|avec|with|hormis|sauf|excepte|ainsi que|puis|alors que|tandis que|while|whereas|although) (?:une? |d'une? |an? |the |le |la |l'|ses? |his |her )?(?="
              + TOLD
              + "|lui\\b|mari |conjoint|husband|wife)"
              + "| (?<=[a-z0-9)] )- (?="
              + TOLD
              + ")");

  // "En 2008, il a arrete"
  private static final Rule WHEN =
      Rule.of(
          "(?:en|depuis|in|since|il y a|vers|apres|after) (?:[a-z]+ )?\\d{1,4}(?: ans| years?(?: ago)?)?");

  private Clauses() {}

  /// Start, end and sentence start of each part.
  static List<int[]> of(Note note, int from, int to) {
    var parts = new ArrayList<int[]>();
    Matcher m = note.over(TURN, from, to);
    int start = from;
    while (m.find()) {
      if (start == from && note.is(WHEN, from, m.start())) {
        continue;
      }
      parts.add(new int[] {start, m.start(), from});
      start = m.end();
    }
    parts.add(new int[] {start, to, from});
    return parts;
  }
}
