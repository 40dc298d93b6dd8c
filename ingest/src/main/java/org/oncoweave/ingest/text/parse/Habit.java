package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// One habit: how it is named, denied, given up and taken up again.
final class Habit {
  static final Habit TOBACCO = new Habit("t", Smoking.TOBACCO, Smoking.NEVER, Smoking.PAST);
  static final Habit ALCOHOL = new Habit("a", Drinking.ALCOHOL, Drinking.NEVER, Drinking.PAST);

  private static final String SINCE =
      "(?![a-z])(?! (?:[a-z]+ ){0,2}?(?:depuis|since) (?!toujours|ever\\b|always|la naissance|l'enfance|birth))";

  // "pas de notion de tabagisme", "Alcool : 0", "ne fume ni ne boit", "n'a jamais consomme
  // d'alcool"
  private static final String DENIED =
      "<deny>[ -]<fill>(?:<x.who>|<x.noun>)(?! (?:dans|a la maison|at home))"
          + SINCE
          + "|\\bnon[- ]?<x.who>|\\b<x.noun>(?: (?:actifs?|actuel\\w*|chronique|status|use|history|intake|consumption|et tabac|et alcool|ou alcool|/ ?alcool))?"
          + "\\.? {0,6}[:=(]{0,2} {0,6}<nil>"
          + SINCE
          + "|\\b(?:ne |n')<x.does> (?:pas|jamais|ni|aucune?|point|guere)(?: (?:ni|pas|jamais))*(?= <fill>(?:<x.noun>|<x.who>))"
          + "|\\bn'(?:a|ayant|avait|aurait|est)(?: [a-z]+){0,3}? (?:jamais|pas|ni)(?: [a-z]+){0,2}? (?:<x.did> (?:une? |la |le |au |a )*(?:seule |moindre )?|ete )?<fill>(?:<x.noun>|<x.who>)"
          + SINCE
          + "|<deny> <fill>(?:[a-z-]+, |[a-z-]+(?:,? (?:or|nor|ou|ni) (?:de |d')?)){1,3}(?:illicit |illegal )?<x.noun>(?= (?:use|abuse|consumption|or|ou|ni)|,|[.;]|$)"
          + "|<deny> <fill><x.noun>(?=(?:, [a-z ]{2,15}){0,2},? (?:or|nor|ou|ni) )"
          + "|\\b(?:not|n't|never|denies) [a-z]+(?:, [a-z]+){0,2},? (?:or|nor) <x.verb>"
          + "|\\b(?:never|does not|doesn't|did not|didn't|do not|has not|hasn't)(?: (?!stop|quit|ceas|give)[a-z]+)? <x.verb>(?! (?:enough|any ?more|sufficient))"
          + SINCE;

  private static final String GONE =
      "\\b(?:anciens?|anciennes?|ex|former|formerly|previous|past|prior|remote|distant)[- ]?(?:(?:gros|grosse|grande?|petite?|forte?|tres|important\\w*|heavy|light|mild|social|cigarette|tobacco|consommat\\w+|intoxication|abus|dependance|use|excessive|chronique|reguli\\w+|[\\d.]+|pk-?yrs?|pack-?years?|pa|de|d|a|of)[-' ]{1,2}){0,4}(?:<x.who>|<x.noun>|user)"
          + "|\\b(?:<x.noun>|<x.who>)(?: (?:status|history|use|chronique))? ?[:=]? ?\\(?(?:ex\\b|ancien(?:ne)?s?\\b|former\\b|passee?s?\\b|past\\b|previous\\b|<once>)"
          + "|\\b(?:ne |n')<x.does> (?:absolument |quasiment )?plus(?! qu)|\\bplus <x.who>"
          + "|\\bno longer <x.verb>|\\bnot <x.verb>(?: [a-z]+)? any ?more|\\bused to (?:smok|drink)"
          + "|(?:<deny> <fill>|\\bplus (?:de |d'|une |un )(?:seule? )?)(?:<x.noun>)(?: [a-z]+){0,2} (?:depuis|since|for) "
          + "|\\b<x.noun> ?[:=]? ?<nil> depuis "
          + "|\\bn'a (?:pas|plus|jamais) (?:re)?<x.did>[^.;,]{0,20} depuis |\\bn'a plus jamais"
          + "|(?:<x.who>|<x.noun>|<x.does>|<x.verb>|<x.did>)[^.;]{0,40}(?:<once>|<over>)|<once>[^.;]{0,30}(?:<x.who>|<x.noun>)";

  private static final String STILL =
      "(?:<x.who>|<x.noun>|<x.does>|<x.verb>|\\d ?(?:g|l|pa|verres?)\\b|ann?e+es?\\b|years?\\b)[^.;]{0,40}?<still>(?! (?:sevr|abstin|arret|stopp|non |pas |abst))"
          + "|<still>(?: (?:a|de|d'|every|day|everyday|to|un|une|gros|grosse)){0,3} ?'?(?:<x.who>|<x.noun>|<x.does>|<x.verb>)"
          + "|\\b(?:les )?deux (?:actifs?|poursuivi\\w*)|ne <x.does> plus qu|\\b<x.noun> ?[:=]? ?(?:oui|yes|\\++)";

  // "eviter l'alcool", "le tabac augmente le risque", "smoking cessation leaflets"
  private static final String NOBODY =
      "<advice>[^.;,]{0,40}(?:<x.noun>|\\bfumer|\\bboire)|<x.noun>[^.;,]{0,20}\\b(?:deconseill|interdit|prohib|contre-?indiq|proscri|forbidden|prohibited|not allowed|a eviter|should be avoided|must be avoided)"
          + "|<x.noun> (?:is|are|est|sont) (?:not |pas |strictly |strictement |formellement )?(?:permi|allowed|banned|forbidden|interdit|autoris|prohib)|<x.noun> (?:augment|favoris|aggrav|increas|worsen|is a risk|est un facteur|sont des facteurs|peut\\b|peuvent|can |may |reduit|reduce|retard|altere)|<given>[^.;]{0,50}<x.noun>[^.;]{0,30}<handed>|<print>[^.;,]{0,30}(?:<x.noun>|non[- ]?<x.who>)|(?:<x.noun>|non[- ]<x.who>)[^.;,]{0,25}<print>";

  // Letters without which a clause holds no denial, no end and no going on: looked for first.
  private static final Rule NO =
      Rule.of(
          "n[ioe']|pas|sans|zero|aucun|jamais|refut|absen|without|contest|deny|(?<!\\d)0(?!\\d)|[øØ∅-]|neant|nul|inexist|ras\\b|rien|n/a|n\\.?f|abstin|sobr|teetot|\\bna\\b");
  private static final Rule ENDED =
      HabitWords.rule(
          "ancien|ex|former|previous|past|prior|remote|distant|plus|longer|not |any ?more|used to|since|depuis| for |n'a|fumait|fume\\b|smoked|bu\\b|buvait|drank|passe|<once>|<over>");
  private static final Rule GOING_ON = HabitWords.rule("<still>|deux|plus qu|oui|yes|\\+");

  final Rule term;
  final Rule nounYear;
  private final Rule never;
  private final Rule past;
  private final Rule still;
  private final Rule nobody;

  private Habit(String key, Rule term, String never, String past) {
    this.term = term;
    this.nobody = HabitWords.rule(key, NOBODY);
    this.never = HabitWords.rule(key, DENIED + "|" + never);
    this.past = HabitWords.rule(key, GONE + "|" + past);
    this.still = HabitWords.rule(key, STILL);
    this.nounYear =
        HabitWords.rule(
            key,
            "(?:le |l'|la |pour |celui de |the )*<x.noun>(?: also| egalement| aussi)? (?:en|depuis|in|since) ((?:19|20)\\d\\d)\\b");
  }

  boolean isNamed(Part part) {
    return part.has(term) && !(this == ALCOHOL && part.has(Drinking.NOT_ALCOHOL));
  }

  /// Advice, printed matter and products are nobody's habit.
  boolean isOfNobody(Part part) {
    return part.has(nobody) || (this == TOBACCO && Smoking.isElse(part));
  }

  /// Denied: never taken up, or not taken up again.
  boolean isNever(Part part) {
    return part.has(NO) && part.has(never);
  }

  /// Told as over.
  boolean isPast(Part part) {
    return part.has(ENDED) && part.has(past);
  }

  /// Where it is told to go on.
  Optional<Matcher> still(Part part) {
    return part.has(GOING_ON) ? part.find(still) : Optional.empty();
  }

  boolean isPassive(Part part) {
    return this == TOBACCO && Smoking.isPassive(part);
  }
}
