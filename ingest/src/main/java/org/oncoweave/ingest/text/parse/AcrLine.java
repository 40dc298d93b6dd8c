package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The words right beside "ACR" or "BI-RADS": sides, categories, what parts them, and which of two
/// categories is the later. "ACR : D 2 / G 4a", "ACR droite/gauche : 2/4", "4 de l'ACR a gauche".
final class AcrLine {
  /// The name of the classification.
  static final Rule NAME = Rule.of("\\b(?:acr(?![a-z])|a\\.c\\.r\\b\\.?|bi-?rads?|bi rads?)(?:®)?");

  private static final String PREPOSITION =
      "(?:a|au|aux|du|de|des|la|le|les|en|sur|pour|dans|cote|au niveau|in|on|of|the|for|to|seins?|breasts?|side|qs[ei]|qi[ei]|quadrants?|s(?=[dg]\\b)) ?|[ld]'";
  private static final String BOTH =
      "bilat(?:eral\\w*|\\.)?|(?:deux|2) (?:seins|cotes)|both(?: (?:sides|breasts))?|bilaterally";
  private static final Rule SIDE =
      Rule.of(
          "(?:"
              + PREPOSITION
              + ")*(?:(droite?s?|dte?\\.?|right|rt)|(gauches?|gche?\\.?|left|lt)|("
              + BOTH
              + "))(?![a-z])(?: breast| side| sein| cote)?");
  private static final Rule LETTER =
      Rule.of(
          "(?:(?:"
              + PREPOSITION
              + ")*)([dgrl])(?: breast| side)?(?![a-z0-9'])(?! ?/ ?(?:l|j|mol|mmol)\\b)(?!(?<=g) ?/ ?g\\b)");
  // "D2 G4": the letter of a side right before its category.
  private static final Rule GLUED_LETTER = Rule.of("([dgrl])(?=[0-6](?![0-9]))");
  private static final String UNIT =
      "(?![.,]?\\d| ?(?:%|mg|mmol|min(?:utes?)?\\b|fois|ans?\\b|mois|jours?|semaines?|cm\\b|mm\\b|kg|chocs?|criteres?|points?|nodules|weeks|months|days|years|h\\b)| ?/ ?20)";
  // "ACR 4 a gauche", "4 A BIOPSIER": the letter is a word.
  private static final String NO_WORD =
      "(?! ?(?:la |l'|le )?(?:droite?|gauche|dte|gche|[dg]\\b|\\d|[a-z]+er\\b|revoir|suivre|reprendre))";
  private static final Rule CATEGORY =
      Rule.of(
          "(?:([0-6])|(iii|ii|iv|i|vi|v)|(quatre|trois|cinq|deux|zero|four|three|five|two))(?:([abc])|[ -]{0,2}\\(([abc])\\)|[ -]([bc])|[ -](a)(?![a-z0-9'])"
              + NO_WORD
              + ")?(?![a-ce-fh-km-qs-z0-9'])(?![dglr][a-z0-9'])"
              + UNIT);
  private static final Rule BETWEEN =
      Rule.of(
          "(?: ?\\n[ *|•-]*| ?\\|[ |-]*| ?(?:[,;/+-]|(?:et|and|contre|versus|vs|comme|ainsi que|ou|or)\\b|(?:a|to)(?= ?(?:acr ?)?[0-6])))");
  private static final Rule LATER =
      Rule.of(
          " ?,? ?(?:→|->|>|puis|desormais|maintenant|ce jour|aujourd'hui|actuellement|(?:est |a ete |etait )?(?:re|sur|de|sous)-?class\\w+|(?:est )?(?:degrade|repass|requalifi|reevalue|re-evalue)\\w*|(?:est )?(?:devenue?s?|passee?s?)|now|currently|today|up-?graded|downgraded|changed)\\b");
  private static final Rule EARLIER =
      Rule.of(
          " ?[,(]? ?(?:auparavant|anterieurement|precedemment|initialement|jusqu'alors|par le passe|previously|formerly|before|initially|prior|from|en (?:[a-z]+ )?((?:19|20)\\d\\d))\\b\\)?");
  private static final Rule FILLING =
      Rule.of(
          "[ :=()\"®\\[\\]]|\\(0 ?- ?6\\)|-(?=[0-6])|-?(?:irm|mri|us|echo|mammo)\\b|(?:categor(?:ies?|y|ies)|cat\\.?|scores?|classement|classification|type|stade|n|numero|final|assessment|evaluation|impression|code|cotation|est|is|are|was|of|de|en|as|a|le|la|les|the|respectivement|respectively|selon|d'apres|by|on|to|according|in|echelle|systeme|lexique|scale|lexicon|system|globale?|overall|resultat|result|conclusion)(?![a-z])|[ld]'");
  private static final Rule CLASSED = Rule.of("(?:class|cot)ee?s?(?![a-z])");
  private static final Map<String, String> SIDES =
      Map.of("d", "right", "r", "right", "g", "left", "l", "left");
  private static final List<String> ROMAN = List.of("", "i", "ii", "iii", "iv", "v", "vi");
  private static final Map<String, String> NUMBERS =
      Map.of(
          "zero", "0", "deux", "2", "two", "2", "trois", "3", "three", "3", "quatre", "4", "four",
          "4", "cinq", "5");
  private static final int LONGEST = 160;

  /// What a word beside the name is.
  enum Sort {
    SIDE,
    CATEGORY,
    LATER,
    EARLIER
  }

  /// A word beside the name, and what parts it from the one before.
  record Word(Sort sort, String value, Found.Place place, String parted) {
    boolean isSide() {
      return sort == Sort.SIDE;
    }

    /// Whether it tells of what comes next: "desormais", ", auparavant".
    boolean isAhead() {
      return sort == Sort.LATER || value.equals("ahead");
    }

    boolean isCategory() {
      return sort == Sort.CATEGORY;
    }
  }

  private final Note note;
  private final List<Word> words = new ArrayList<>();
  private String parted = "";
  private int at;

  private AcrLine(Note note, int at) {
    this.note = note;
    this.at = at;
  }

  /// The words from a position on, at most to another one.
  static AcrLine read(Note note, int from, int to) {
    var line = new AcrLine(note, from);
    int limit = Math.min(Math.min(to, note.lower().length()), from + LONGEST);
    while (line.at < limit && line.step(limit)) {
      // each step reads a word
    }
    return line;
  }

  List<Word> words() {
    return words;
  }

  /// Where the first word begins that is none of the line.
  int end() {
    return at;
  }

  /// What parts the last word from what follows.
  String parted() {
    return parted;
  }

  private boolean step(int limit) {
    return side(limit)
        || category(limit)
        || letter(limit)
        || later(limit)
        || earlier(limit)
        || between(limit)
        || filling(limit);
  }

  private boolean side(int limit) {
    Matcher m = open(SIDE, limit);
    if (m == null) {
      return false;
    }
    String side = m.group(1) != null ? "right" : m.group(2) != null ? "left" : "both";
    return add(Sort.SIDE, side, m.end());
  }

  private boolean letter(int limit) {
    Matcher m = open(GLUED_LETTER, limit);
    m = m == null ? open(LETTER, limit) : m;
    return m != null && add(Sort.SIDE, SIDES.getOrDefault(m.group(1), ""), m.end());
  }

  private boolean category(int limit) {
    Matcher m = open(CATEGORY, limit);
    if (m == null || (m.group(2) != null && !words.isEmpty() && !words.getLast().isSide())) {
      return false;
    }
    return add(Sort.CATEGORY, number(m) + part(m), m.end());
  }

  private static String number(Matcher m) {
    if (m.group(1) != null) {
      return m.group(1);
    }
    return m.group(2) != null
        ? String.valueOf(ROMAN.indexOf(m.group(2)))
        : NUMBERS.getOrDefault(m.group(3), "");
  }

  private static String part(Matcher m) {
    for (int g = 4; g <= 7; g++) {
      if (m.group(g) != null) {
        return m.group(g);
      }
    }
    return "";
  }

  private boolean later(int limit) {
    Matcher m = open(LATER, limit);
    return m != null && add(Sort.LATER, "", m.end());
  }

  // "2 en 2020" tells a year, "(auparavant 3)" stands ahead of what it tells of.
  private boolean earlier(int limit) {
    Matcher m = open(EARLIER, limit);
    if (m == null) {
      return false;
    }
    boolean ahead =
        m.group().contains(",") || m.group().contains("(") || m.group().contains("from");
    boolean parts = !parted.isEmpty() || ahead;
    return add(Sort.EARLIER, m.group(1) != null ? "y" + m.group(1) : parts ? "ahead" : "", m.end());
  }

  private boolean between(int limit) {
    Matcher m = open(BETWEEN, limit);
    if (m == null) {
      return false;
    }
    parted += m.group();
    at = m.end();
    return true;
  }

  // The name and "classe" open a line of their own.
  private boolean filling(int limit) {
    boolean opens = open(NAME, limit) != null || open(CLASSED, limit) != null;
    return opens
        ? words.isEmpty() && (skip(NAME, limit) || skip(CLASSED, limit))
        : skip(FILLING, limit);
  }

  private boolean skip(Rule rule, int limit) {
    Matcher m = open(rule, limit);
    if (m == null) {
      return false;
    }
    at = m.end();
    return true;
  }

  private boolean add(Sort sort, String value, int end) {
    words.add(new Word(sort, value, new Found.Place(at, end), parted));
    parted = "";
    at = end;
    return true;
  }

  private @Nullable Matcher open(Rule rule, int limit) {
    Matcher m = note.over(rule, at, limit);
    return m.lookingAt() && m.end() > at ? m : null;
  }
}
