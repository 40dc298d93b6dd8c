package org.oncoweave.ingest.text.parse;

import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Lymph nodes that a form counts in two fields, or that are named before their number: "Ganglions
/// preleves : 11 / envahis : 0", "ganglions sentinelles : deux preleves, tous indemnes".
final class NodeForm {
  private static final String NOUN = "(?:ganglions?|ggs?|lymph nodes?|nodes?)";
  private static final String TAKEN =
      "(?:preleves?|examines?|analyses?|retires?|retrouves?|reseques?|identifies|examined|removed|retrieved|sampled|harvested)";
  private static final String HELD =
      "(?:envahis?|metastatiques?|positifs?|atteints?|positive|involved|metastatic|n ?\\+)";
  private static final String FIELD = "(?: \\(?n\\)?)? ?[:=] ?";
  private static final String NUMBER = "(" + Numbers.WORD + "|0|aucun|none|zero)";
  private static final Rule EXAMINED =
      Rule.of(
          "\\b"
              + NOUN
              + "(?: [a-z]{4,14}){0,2}? "
              + TAKEN
              + FIELD
              + NUMBER
              + "\\b|\\bnumber of "
              + NOUN
              + " "
              + TAKEN
              + FIELD
              + NUMBER
              + "\\b");
  private static final Rule POSITIVE =
      Rule.of("\\b(?:" + NOUN + "(?: [a-z]{4,14}){0,2}? |dont )?" + HELD + FIELD + NUMBER + "\\b");
  private static final Rule NAMED =
      Rule.of(
          "\\b(?:"
              + NOUN
              + "|gs|gas|curage|dissection)(?: [a-z-]{4,16}){0,3}? ?[:,(] ?("
              + Numbers.WORD
              + ") (?:"
              + NOUN
              + " )?"
              + TAKEN
              + "(?:,| et| and| :| -)? ?(?:(?:tous|toutes|all|both|l'un et l'autre|les)(?: les)?(?: deux| trois| two)? ?(?:sont |etaient |were |are )?(?:indemnes?|negatifs?|negative|sains?|benins?|free|uninvolved|non (?:metastatiques|envahis))|(?:dont |of which |including )?("
              + Numbers.WORD
              + "|aucun|none|0) (?:\\w+ )?(?:"
              + HELD
              + "|n'est (?:envahi|metastatique)))");
  // "ganglions sentinelles (n=3) negatifs"
  private static final Rule FREE =
      Rule.of(
          "\\b"
              + NOUN
              + "(?: [a-z-]{4,16}){0,2} ?\\(n ?= ?(\\d{1,2})\\) ?:? ?(?:tous |all )?(?:indemnes?|negatifs?|negative|sains?|benins?|uninvolved|non (?:metastatiques|envahis))");
  private static final int BETWEEN = 70; // characters between two fields of a form

  private NodeForm() {}

  /// Whether the nodes were told that way.
  static boolean read(Note note, Found found) {
    var named = note.inSentences(NAMED);
    if (!named.isEmpty()) {
      var m = named.getFirst();
      return add(found, m, m.group(2) == null ? 0 : number(m.group(2)), number(m.group(1)));
    }
    var free = note.inSentences(FREE);
    if (!free.isEmpty()) {
      return add(found, free.getFirst(), 0, number(free.getFirst().group(1)));
    }
    var all = note.inSentences(EXAMINED);
    return !all.isEmpty() && form(note, found, all.getFirst());
  }

  private static boolean form(Note note, Found found, Matcher all) {
    int examined = number(all.group(1) == null ? all.group(2) : all.group(1));
    int from = Math.max(0, all.start() - BETWEEN);
    int to = Math.min(note.lower().length(), all.end() + BETWEEN);
    return note.first(POSITIVE, all.end(), to)
        .or(() -> note.first(POSITIVE, from, all.start()))
        .filter(m -> add(found, m, number(m.group(1)), examined))
        .isPresent();
  }

  private static boolean add(Found found, Matcher m, int positive, int examined) {
    if (examined <= 0 || positive < 0 || positive > examined) {
      return false;
    }
    var values = Found.values().with("positive", positive).with("examined", examined);
    found.add(FindingKind.NODES, m.start(), m.end(), values);
    return true;
  }

  private static int number(String told) {
    return switch (told) {
      case "aucun", "none", "zero" -> 0;
      default -> Numbers.whole(told).orElse(-1);
    };
  }
}
