package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.note.Folded;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// How many cycles, injections or doses of a medicine or regimen are told beside it.
final class Cycles {
  // "weekly doses", "further cycles", "nouvelles cures"
  private static final String WHAT =
      "(?:(?:further|additional|more|other|extra|new|consecutive|nouvelles?|nouveaux|autres|weekly|bi-?weekly|monthly|bi-?monthly|fortnightly|(?:two|three|four|[2-4])[- ]?weekly|q ?\\d{1,2} ?w|fractionated|split|intravenous|intravesical|subcutaneous|intrathecal|iv|sc|s\\.?c\\.?|single) ){0,2}";
  private static final Rule COUNT_BEFORE =
      Rule.of(
          "(?:^|[^\\w.,/])("
              + Numbers.WORD
              + ")(?: ?x)? ?(?:"
              + WHAT
              + "(?:cures?|cycles?|injections?|inj\\.?|perf\\.?|cyc\\.?|doses?|courses?|administrations?|seances?|perfusions?|infusions?|instillations?|consolidations?|cycles?"
              + " of)(?:\\)(?= (?:of|de|d')))?)?(?: supplementaires?| hebdomadaires?| weekly)?(?: (?:sur|/|out of|of) (?:les |the )?\\d{1,2}(?: prevue?s?| planned)?)?(?: ?(?:de|d'|d"
              + " |of|du|par|type|with))?(?:"
              + " ?(?:chimiotherapie|protocole|chimio|chemotherapy|traitement|type|par|adjuvante?|neo-?adjuvante?|de|selon|le|la|les|type|dose[- ]dense|iv|full[- ]dose|intensifie|standard|weekly|biweekly|monthly|hebdomadaires?|hebdo|mensuel(?:le)?s?|adjuvant|neoadjuvant|maintenance|subcutaneous|oral|high[- ]dose|haute dose|hd){1,1}){0,4}"
              + " ?$");
  // "Cure n 3 de", "cycle 2 of": which of them, not how many.
  private static final Rule ORDINAL =
      Rule.of(
          "\\b(?:(?:cure|cycle|injection|inj|perfusion|perf|seance|course|dose|infusion|administration|instillation|cyc)\\.?(?:"
              + " ?(?:n[ o]{0,2}|no\\.?|num(?:ero|ber)|#))?|(?:n o?|no\\.?|numero|number|#)) ?$");
  private static final Rule COUNT_AFTER =
      Rule.of(
          "(?: ?\\([^()]{3,110}\\))?[ ,:()/-]{0,3}(?:(?:prevue?s?|planned|proposee?s?|programmee?s?|hebdomadaire|hebdo|adjuvant|neo-?adjuvant|weekly|h\\.?d\\.?|(?:a )?hautes? doses?|high[- ]dose|lp|it|im|i\\.v\\.|per os|q\\d{1,2} ?(?:w|j|d|weeks|mo)|/\\d{1,2} ?(?:sem|semaines|j|jours)|sous-cutanee?s?|intra-?thecale?s?|en monotherapie|monotherapie|seule?|alone|(?:pre|post)-?operatoires?|palliatifs?|renforcee?s?|standard|full[- ]dose|\\d{1,2}(?:[.,]\\d{1,2})? ?g/m2?|mensuel(?:le)?|monthly|bimensuel(?:le)?|bi-?hebdomadaire|biweekly|intra-?vesicale?s?|orale?|per os|iv|sc|s/c|standard|intensifie|concomitant|palliatif|(?:en |d')?induction|\\d{1,2} jours?|j\\d-j\\d{1,2}|(?:d'|en )entretien|(?:de |en )?maintenance|(?:de |en )?consolidation|auc ?\\d|j ?\\d{1,2}(?:[ ,-]{0,2}j?\\d{1,2})*|\\d{1,2} jours sur \\d{2}|every"
              + " \\d weeks|tous les \\d{1,2} jours|\\d{1,4}(?:[.,]\\d{1,2})? ?(?:mg|g|ui|u|mui)(?:/m2|/kg|/j|/jour)?|simplifie|modifie|\\d{2,3}/\\d{2,4}(?: ?mg/m2)?|\\d{2}|\\d{2,4}(?= ?x)|dose[-"
              + " ]dense|escalade|trimestriel|toutes les \\d semaines|en adjuvant|en neoadjuvant|matin et soir|deux fois par jour|2 fois par jour|x ?2/j|twice daily|jours? \\d(?:[ ,]{1,2}\\d{1,2})*)["
              + " ,:(]{0,3}){0,4}(?:(?:pendant|pour|for|a raison de|soit|en|total de) )?(?:x"
              + " ?(\\d{1,2})\\b(?! ?(?:mg|g|mm|j\\b|jours?|days?|d\\b|/ ?(?:j|d|24)|par (?:jour|24)|a day|daily))|("
              + Numbers.WORD
              + ") ?"
              + WHAT
              + "(?:cures?|cycles?|injections?|inj|perf|cyc|doses?|courses?|administrations?|perfusions?|infusions?|instillations?|seances?|consolidations?)\\b)");
  private static final Rule ONE = Rule.of(" (?:seule )?(?:cure|cycle|injection|dose)\\b");

  private static final Rule LATER =
      Rule.of(
          "\\b(?<![\\d.,/-])(?<!\\b(?:tous|toutes) les )(?<!\\b(?:every|sur|les|apres|after|encore|reste|restent|dont|que|to) )("
              + Numbers.WORD
              + ") "
              + WHAT
              + "(?:cures?|cycles?|injections?|perfusions?|infusions?|courses?|administrations?|instillations?)\\b(?! ?(?:de\\b|d'|of\\b|du\\b|par\\b|/))");
  // "le docetaxel a ete arrete apres 2 cures"
  private static final Rule STOPPED =
      Rule.of(
          "[^,;.]{0,25}\\b(?:arrete\\w*|stoppe\\w*|interromp\\w*|interrompue?|suspendue?|arret|stopped|discontinued) (?:a l'issue de|au bout de|des|apres|after) (?:les |seulement |only )?("
              + Numbers.WORD
              + ") (?:cures|cycles|injections|perfusions|infusions|courses|doses)\\b");
  // "Temodal concomitant puis 6 cycles adjuvants": of the same medicine
  private static final Rule THEN =
      Rule.of(
          "[^;.]{0,50}?\\b(?:puis|then) ("
              + Numbers.WORD
              + ") (?:cures|cycles|courses|injections) (?:adjuvant\\w*|en adjuvant|d'entretien|de maintenance|de consolidation|of maintenance)");
  // "FOLFOX 4 cures"
  private static final Rule OWN_NUMBER = Rule.of(".* (\\d{1,2})");
  private static final Rule PLURAL = Rule.of(" ?(?:cures|cycles|injections|perfusions|courses)\\b");
  private static final Rule NEXT_THING =
      Rule.of("\\b(?:puis|suivie?s?|relais|then|followed|avant|before|prevue?s?)\\b|[=-]>|;");
  private static final Rule APART = Rule.of("[,;.)+]|\\b(?:puis|then|et|and)\\b");
  // Medicines by mouth: "160 mg x 2" is what is taken in a day.
  private static final Rule BY_MOUTH =
      Rule.of(
          "(?<!zom)ib$|clax$|tamide$|domide$|^(?:capecitabine|temozolomide|hydroxycarbamide|mercaptopurine|mitotane|tamoxifene|tretinoine|abiraterone|trifluridine.*)$");
  private static final int FAR = 80; // characters from a medicine to its number
  private static final int DAILY = 4; // times a day

  private Cycles() {}

  static Optional<Integer> of(Note note, Hit hit) {
    var near = new Near(note);
    String told = near.before(hit.start(), 60);
    var before = COUNT_BEFORE.matcher(told);
    if (before.find()
        && !isOfDate(told, before.start(1))
        && isCount(before)
        && !isOrdinal(near, hit, before.start(1))) {
      Optional<Integer> n = Numbers.whole(before.group(1)).filter(k -> k > 0 && k <= 60);
      if (n.isPresent()) {
        return n;
      }
    }
    Optional<Integer> own = ownNumber(note, hit);
    return own.isPresent() ? own : after(note, near, hit);
  }

  private static Optional<Integer> ownNumber(Note note, Hit hit) {
    return note.at(PLURAL, hit.end())
        .map(_ -> OWN_NUMBER.matcher(note.lower().substring(hit.start(), hit.end())))
        .filter(Matcher::matches)
        .flatMap(m -> Numbers.whole(m.group(1)));
  }

  private static Optional<Integer> after(Note note, Near near, Hit hit) {
    var after = COUNT_AFTER.matcher(near.after(hit.end(), 140));
    if (after.lookingAt()) {
      return Numbers.whole(after.group(1) == null ? after.group(2) : after.group(1))
          .filter(n -> !isDaily(hit, after, n));
    }
    return later(note, hit);
  }

  private static boolean isDaily(Hit hit, Matcher after, int n) {
    if (after.group(1) == null || n > DAILY) {
      return false;
    }
    boolean dosed = after.group().substring(0, after.start(1)).chars().anyMatch(Character::isDigit);
    return dosed
        && (hit.get("class").equals("other")
            || BY_MOUTH.matcher(Folded.lower(hit.get("inn"))).find());
  }

  // "Caelyx toutes les 4 semaines, 6 cycles": told later in the clause of this medicine.
  private static Optional<Integer> later(Note note, Hit hit) {
    int limit = Math.min(note.sentenceEnd(hit.start()), hit.end() + FAR);
    int next = next(note, hit, limit);
    var clause = new Part(note, hit.end(), next);
    Optional<Integer> stopped =
        note.at(STOPPED, hit.end(), next)
            .or(() -> note.at(THEN, hit.end(), next))
            .flatMap(m -> Numbers.whole(m.group(1)));
    return stopped.isPresent()
        ? stopped
        : clause
            .find(LATER)
            .filter(m -> !new Part(note, hit.end(), m.start()).has(NEXT_THING))
            .filter(m -> next == limit || new Part(note, m.end(), next).has(APART))
            .flatMap(m -> Numbers.whole(m.group(1)));
  }

  private static int next(Note note, Hit hit, int limit) {
    int from = Math.max(hit.end(), limit);
    return Stream.concat(
            note.hits(TermKind.DRUG, hit.end(), from).stream(),
            note.hits(TermKind.REGIMEN, hit.end(), from).stream())
        .mapToInt(Hit::start)
        .min()
        .orElse(from);
  }

  private static boolean isOrdinal(Near near, Hit hit, int at) {
    String before = near.before(hit.start(), 60);
    return ORDINAL.matcher(before.substring(0, at)).find();
  }

  // "un FOLFOX" and "une chimiotherapie par" tell no number.
  // "du 2022-04-04 au 2022-05-20 avec cisplatine"
  private static boolean isOfDate(String told, int number) {
    return number > 1
        && "-/".indexOf(told.charAt(number - 1)) >= 0
        && Character.isDigit(told.charAt(number - 2));
  }

  private static boolean isCount(Matcher before) {
    boolean article = before.group(1).equals("un") || before.group(1).equals("une");
    String rest = before.group().substring(before.end(1) - before.start());
    return !article || ONE.matcher(rest).lookingAt();
  }
}
