package org.oncoweave.ingest.text.parse;

import java.util.HashMap;
import java.util.Map;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ontology.ShippedTable;

/// Carcinomas and melanomas in situ: where a text says so, and their ICD-10 codes by organ.
final class InSitu {
  private static final Map<String, String> CODES = new HashMap<>();
  private static final Rule SAID =
      Rule.of(
          "(?: (?!avec |et |ou |plus |with |and |or |associe|composante|contingent|foyers?|sans |lesion|infiltr|invasi|non |ni |no |metasta|component)[a-z'-]+){0,7}?,? \\(?(?:in[ -]?situ|intra-?epitheliale?|intraepithelial)\\b");
  private static final Rule SAID_BEFORE = Rule.of("\\b(?<!non )in[ -]?situ $");
  private static final int REACH = 90;

  static {
    ShippedTable.rows(InSitu.class, "in_situ.tsv", 2)
        .forEach(row -> CODES.put(row.get(0), row.get(1)));
  }

  private InSitu() {}

  /// The category in situ of the organ of a category; `own` where that organ has none.
  static String code(String icd, String own) {
    for (int length = icd.length(); length >= 3; length--) {
      var found = CODES.get(icd.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return own;
  }

  /// "carcinome epidermoide de la langue in situ": the tumour as one in situ, where the words
  /// beside it say so.
  static Hit read(Note note, Hit tumour, int from, int to) {
    return mayBe(note, tumour) && isSaid(note, tumour, from, to)
        ? new Hit(turned(tumour.term()), tumour.start(), tumour.end())
        : tumour;
  }

  private static boolean mayBe(Note note, Hit tumour) {
    Term term = tumour.term();
    String words = note.lower().substring(tumour.start(), tumour.end());
    boolean invasive = words.contains("infiltr") || words.contains("invasi");
    boolean of = term.has("k") || term.get("morph").endsWith("/3");
    return of && !invasive && !term.has("fixed") && !term.has("soft") && !term.has("bone");
  }

  private static boolean isSaid(Note note, Hit tumour, int from, int to) {
    return note.opens(SAID, tumour.end(), Math.min(to, tumour.end() + REACH))
        || note.within(SAID_BEFORE, Math.max(from, tumour.start() - 12), tumour.start());
  }

  private static Term turned(Term term) {
    Term turned = term.with("beh", "in_situ").with("icd", code(term.get("icd"), ""));
    if (term.has("morph")) {
      turned = turned.with("morph", term.get("morph").replace("/3", "/2"));
    }
    return term.has("d") ? turned.with("icd", term.get("d")).with("fixed", "1") : turned;
  }
}
