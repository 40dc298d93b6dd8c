package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// What the words around an ACR category say of it: that it is none of the patient's, which side it
/// is of, that it held before another.
final class AcrScope {
  private static final Rule OTHER =
      Rule.of(
          "arret cardi|cardio-?respiratoire|rhumatolog|eular|polyarthrite|lupus|criteres"
              + " acr|\\brein|creatinin|albumin|proteinur|\\bvih\\b|acr ?[257]0|response acr|reponse acr|urin(?:e|aire) acr|acr urin|no flow|massage|recupere");
  private static final Rule BREAST =
      Rule.of("\\bseins?\\b|mamm|breast|quadrant|\\bq[si][ei]\\b|rads|areol");
  private static final Rule CONDITION =
      Rule.of(
          "(?:\\b(?:si|if|s'il s'agit d'une?|lorsque|quand|when|should be|a partir d|au-dela d|seuil d|tout(?:e|es)?|chaque|any|every|quelle que soit)\\b|en cas d|in case of|(?:biops\\w+|ponction|indication|prelevement)s? (?:systematiques? |indiquee?s? |recommandee?s? )?(?:des|of|for|de toutes?) |sera |serait|would be|could be|pourrait|(?:rappel|legende|definition|pour memoire|nomenclature)[^.;\\n]{0,12}:|<)[^.;,:\\n]{0,30}$");
  private static final Rule DENIED =
      Rule.of(
          "(?:\\b(?:pas|plus|absence|sans|aucune?|ni|no|without|nor|any)(?: d'| de | other | autre | new | nouvelle )? ?(?:anomalie|lesion|image|nodule|masse|foyer|opacite|microcalcification|finding|abnormality|mass)?s? ?(?:suspecte?s? )?(?:class\\w+ |cotee?s? )?(?:en )?(?:categorie |category )?|\\b(?:non|not(?: an?)?|n'est pas|n'est plus) (?:class\\w+ |cotee?s? )?(?:en )?)$");
  private static final Rule OF_FAMILY =
      Rule.of(
          "\\b(?:soeur|mere|tante|cousine|fille|grand-mere|sister|mother|aunt|daughter)\\b[^.;\\n]{0,40}$");
  private static final Rule EXPLAINED =
      Rule.of(
          "(?: ?(?:ou|or|et|and) (?:plus|above|higher|more|[0-6][abc]?))?(?: ?(?:finding|lesion|abnormality|category|anomalie|categorie)s?)?(?: ?=(?! ?\\d)| ?\\+| ?(?:signifie\\w*|means?|corresponds? (?:a|to)|correspond|designe\\w*|indicates?|denotes?|refers? to|regroupe\\w*|carr(?:y|ies)|a un risque|ont un risque|has a|have a|doi(?:t|vent)|must|should be|necessite\\w*|requires?|impos\\w+|justifi\\w+|se (?:surveille|biopsie|controle)|ou plus|or higher|or above|or more)\\b)");
  private static final Rule SCALE =
      Rule.of(
          "\\b(?:comporte|comprend|va de|de 0 a 6|ranges? from|0 to 6|0-6|distingue|categories, de|is a (?:scale|system|lexicon))\\b");
  private static final Rule WAS =
      Rule.of(
          "\\b(?:auparavant|anterieur\\w*|precede\\w+|initiale?(?:ment)?|jusqu'alors|jusque-la|previous(?:ly)?|formerly|prior|anciennement|par le passe|l'an dernier|last year|etait|was|(?:passee?s?|evolue\\w*|upgraded|downgraded|changed) (?:d'|de |du |from ))\\b?[^.;\\n]{0,30}$");
  private static final Rule WAS_AFTER =
      Rule.of(
          "[^.;,\\n]{0,12}\\b(?:auparavant|anterieurement|precedemment|initialement|jusqu'alors|previously|formerly|par le passe|l'an dernier|last year)\\b");
  private static final Rule NOW =
      Rule.of(
          "(?:\\b(?:desormais|maintenant|ce jour|aujourd'hui|actuel\\w*|now|current(?:ly)?|today|cette fois|(?:re|sur|de|sous)-?class\\w+|degrade\\w*|repasse\\w*|requalifi\\w+|re-?evalue\\w*|devenue?s?|passe\\w* (?:a|en)|upgraded to|downgraded to|donc)\\b|→|->)[^.;\\n]{0,40}$");
  private static final Rule YEAR = Rule.of("\\b((?:19|20)\\d\\d)\\b(?!.*\\b(?:19|20)\\d\\d\\b)");
  private static final Rule CONTRALATERAL =
      Rule.of(
          "\\b(?:(?:contro|contra|hetero)-?laterale?|other (?:breast|side)|opposite (?:breast|side)|autre (?:sein|cote)|sein oppose)\\b");
  private static final Rule OPENING =
      Rule.of("(?:^|(?<=[;:,.\\n(/|] {0,2}))([dgrl])(?= ?:| [a-z0-9])");
  private static final Rule PAUSE = Rule.of("[,;]");
  private static final Rule CONTRALATERAL_AFTER =
      Rule.of(
          "[ (]{1,2}(?:(?:au|du|sur le|a l'|on the|in the|le|sein|cote|de l') ?){0,3}"
              + CONTRALATERAL.regex());
  private static final int FAR = 300;
  private static final Rule LEADING =
      Rule.of(
          "(?:^|[^a-z'])(?<!(?:droite? et|right and) )(?:(?:(droite?|dte|right|rt)|(gauche|gche|left|lt))(?: breast| side| sein)?|(?<!(?:densite|density|type|classe|composition|categorie) )(?:seins? |s)?([dgrl])(?: breast| side)?)\\.?(?:[ :=(|,-]|\\b(?:est|is|are|class\\w{1,7}|cotee?s?|en|categorie|category|score|et|classification|birads)\\b)*$");
  private static final Map<String, String> OPPOSITE = Map.of("right", "left", "left", "right");

  private final Note note;
  private final Near near;

  AcrScope(Note note) {
    this.note = note;
    this.near = new Near(note);
  }

  /// Whether the name stands for something else, or its category is no finding of the patient.
  boolean isOther(Matcher name, int end) {
    int from = note.sentenceStart(name.start());
    boolean other = name.group().startsWith("a") && near.inSentence(OTHER, name.start());
    return (other && !near.inSentence(BREAST, name.start()))
        || before(CONDITION, name.start(), 70)
        || before(DENIED, name.start(), 60)
        || before(OF_FAMILY, name.start(), 60)
        || note.at(EXPLAINED, end).isPresent()
        || note.first(SCALE, from, note.sentenceEnd(name.start())).isPresent();
  }

  private boolean before(Rule rule, int position, int length) {
    return near.sawBefore(rule, position, length);
  }

  /// Whether a category held before others, or after them, by the words from one place to another
  /// before its name, and those after it.
  AcrPairs.Time time(int from, int name, int end) {
    var before = new Part(note, Math.min(from, name), name);
    boolean now = before.has(NOW);
    boolean was = !now && (before.has(WAS) || note.at(WAS_AFTER, end).isPresent());
    int year = before.find(YEAR).map(m -> Integer.parseInt(m.group(1))).orElse(0);
    return new AcrPairs.Time(was, now, year);
  }

  /// The side that stands right before a name.
  String leading(int from, int name) {
    return new Part(note, Math.max(Math.min(from, name), name - 40), name)
        .find(LEADING)
        .map(m -> m.group(1) != null ? "right" : m.group(2) != null ? "left" : letter(m.group(3)))
        .orElse("");
  }

  private static String letter(String letter) {
    return letter.equals("d") || letter.equals("r") ? "right" : "left";
  }

  /// Takes from the words those of the next name: "ACR 2, sein gauche ACR 4". Where the words of
  /// this one end.
  int cut(List<AcrLine.Word> words, int lineEnd, int next, boolean leading) {
    int end = words.isEmpty() ? lineEnd : words.getLast().place().end();
    while (!words.isEmpty() && words.getLast().isAhead()) {
      end = words.removeLast().place().start();
    }
    boolean goesOn = goesOn(end, lineEnd, next);
    if (words.size() > 1
        && words.getLast().isSide()
        && isOfNext(words.getLast(), goesOn, leading)) {
      end = words.removeLast().place().start();
    }
    return end;
  }

  // Whether words of the sentence and another name follow.
  private boolean goesOn(int end, int lineEnd, int next) {
    boolean more = next < note.sentenceEnd(Math.max(0, end - 1));
    return more && (next <= lineEnd || Character.isLetter(note.lower().charAt(lineEnd)));
  }

  private static boolean isOfNext(AcrLine.Word side, boolean goesOn, boolean leading) {
    return leading
        || AcrPairs.HARD.matcher(side.parted()).find()
        || (goesOn && !side.parted().isEmpty());
  }

  /// The side that the sentence tells between two other categories: before the name, else after it.
  String told(int from, int name, int end, int to) {
    if (before(CONTRALATERAL, name, 40) || note.at(CONTRALATERAL_AFTER, end).isPresent()) {
      return OPPOSITE.getOrDefault(near.lastSide(0, name), "");
    }
    String earlier = near.lastSide(from, name);
    int limit = note.sentenceEnd(name);
    limit = to < limit ? note.first(PAUSE, end, to).map(Matcher::start).orElse(to) : limit;
    String later = near.side(end, limit);
    boolean open = earlier.isEmpty() || earlier.equals("both");
    String side = open && !later.isEmpty() ? later : earlier;
    return side.isEmpty() ? opening(from, name) : side;
  }

  // "L non-mass enhancement BI-RADS 5": a capital that opens a clause.
  private String opening(int from, int name) {
    Matcher m = note.over(OPENING, Math.min(from, name), name);
    String side = "";
    while (m.find()) {
      boolean capital = Character.isUpperCase(note.cased().charAt(m.start(1)));
      side = capital ? letter(m.group(1)) : side;
    }
    return side;
  }

  /// The two sides that the line before tells, for a table or "respectivement".
  List<String> pair(int name) {
    int from = Math.max(0, note.sentenceStart(name) - 80);
    List<Hit> both = note.hits(TermKind.SIDE, note.sentenceStart(name), name);
    if (both.size() == 1 && both.getFirst().is("side", "both")) {
      return columns(note.lower().substring(both.getFirst().start(), both.getFirst().end()));
    }
    return note.hits(TermKind.SIDE, from, name).stream()
        .map(hit -> hit.get("side"))
        .filter(OPPOSITE::containsKey)
        .distinct()
        .toList();
  }

  // "seins droit et gauche respectivement ACR 2 et 4"
  private static List<String> columns(String words) {
    if (words.startsWith("droit") || words.startsWith("right")) {
      return List.of("right", "left");
    }
    boolean left = words.startsWith("gauche") || words.startsWith("left");
    return left ? List.of("left", "right") : List.of();
  }

  /// The side of the breast that the lines before tell of.
  String above(int from, int name) {
    int to = note.sentenceStart(name);
    int start = Math.max(from, to - FAR);
    String side = start < to ? near.lastSide(start, to) : "";
    boolean heading = to - start < 24;
    return heading || (start < to && near.sees(BREAST, start, to)) ? side : "";
  }
}
