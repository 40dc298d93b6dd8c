package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// The words by which reports tell of alcohol, and those that only look like it.
final class Drinking {
  static final Rule ALCOHOL =
      Rule.of(
          "\\b(?:alco(?:ol|hol)\\w*|alc(?=\\.? ?(?::|sevr|non|arret|stop|neg|occasion|social|\\d))|ethyl(?:isme|ique|ism)|oh\\b|exogenose|drink\\w*|drank|verres?|units?"
              + " of alcohol|vins?\\b|bieres?|wines?|beers?|ethanol|oenoli\\w+|ethylo-?tabag\\w+|intoxication"
              + " alcool\\w*|teetotal\\w*|abstinen\\w+|bouteilles?|etoh|buveu\\w+|boit\\b|boire\\b|buvait|bu\\b(?! [\"\u00ab])|aperitifs?|sober\\b|whisk(?:e?ys?|ies)|vodka|rhum|pastis|ricard|champagne|rose(?= par| /|/)|spiritueux|liqueurs?|digestifs?|cidre|canettes?|pintes?|pints?)");
  static final Rule NOT_ALCOHOL =
      Rule.of(
          "chlorhexidin|prepped|\\d ?% (?:alcohol|ethanol)|alcohol[- ](?:free|injection|prep\\b|pads?|rubs?|gel)|(?:betadine|biseptine|povidone|iodee?) alcool|desinfect|pansement|bain de bouche|\\bgel\\b|antiseptique|lotion|alcool a \\d|degres|\\d ?°|compresse|solution|tampon|alcoolis?ation|alcoolique"
              + " (?:benzyl|poly)|alcohol (?:wipe|swab|ablation|septal)|septal alcohol|f(?:o?e)tal alcohol|alcool"
              + " (?:benzyl|iode|poly|isoprop|ethyl|modifie)|hydro-?alcool|fixe|fixation|formol|(?:steatohepatite|steatose|hepatopathie|maladie"
              + " du foie)(?: hepatique)? non alcool|non alcool\\w+ (?:steato|fatty)|nash|alcool"
              + " polyvinylique|alcohol-?based|non-?alcoholic|verres? (?:correct|progress|de"
              + " lunette|depoli)|oculaire|lunettes|\\d{2} degre|vitamine|25 ?-?oh|oh"
              + " vit|oh-vit|17-?oh|drinking water|\\beaux?\\b|drink plenty|verres de"
              + " contact|alcool-resistant|bacilles|baar|(?:drink\\w*|boit|boire|buvant|bu)\\b[^.;]{0,30}\\b(?:water|fluids?|juice|coffee|milk|eau|cafe|du the|lait|jus|liquides?|tisanes?)|(?:badigeon\\w*|asepsie|antisepsie|detersion|frictions?|nettoyage|toilette|rincage|champ)\\b[^.;]{0,30}alcool|alcool (?:absolu|denature|a bruler|deshydrate|camphre|chirurgical|medical|acide|perillique|gras)|(?:absolute|denatured|rubbing|surgical|isopropyl|wood|methyl) alcohol|surgical spirit|\\b(?:lames?|prelevements?|echantillons?|pieces?|specimens?|flacons?|tissus?|biopsies|etalements?|frottis|fragments?|slides?|samples?|smears?|tissues?|carottes?)\\b[^.;]{0,40} (?:dans|en|a|in|with) (?:de |du |l'|d')*(?:alcool|alcohol|ethanol)|\\b(?:conserv\\w+|preserv\\w+|stored|plonge\\w*|immerg\\w+|rinc\\w+|frictio\\w+|lavage|nettoy\\w+|wiped?|cleaned) (?:des mains |de la peau |the skin )?(?:dans|en|a|au|avec|par|in|with|by) (?:de |du |l'|d')*(?:alcool|alcohol|ethanol)|(?:excipient|contient|contenant|contains|containing|teneur en|presence d'excipients?)[^.;]{0,25} ?(?:d'|de l'|l')?(?:alcool|alcohol|ethanol)|(?:injection|instillation|embolisation|neurolyse|sclerose|splanchnic\\w*|injections?|ablation)[^.;]{0,30}(?:alcool|ethanol|alcohol)|(?:coloration|reaction|bleu|eosine|serie)[^.;]{0,20} alcool|alcools? (?:croissants?|successifs?)|ethanol (?:\\d|absolu|absolute|fixed|injection|ablation)");

  /// What denies alcohol beyond the rule of all habits.
  static final String NEVER =
      "\\bteetotal\\w*|\\bnon-?drink\\w+|\\bne (?:boit|buvait|buvant) (?:pas|jamais|ni|point)\\b(?! (?:assez|d'eau|suffi|beaucoup|enough|depuis))|\\bni ne boit|\\bboit ni ne|\\bn'(?:a|ayant|avait)(?: par ailleurs)? jamais bu\\b|\\bjamais bu\\b|\\b(?:abstin\\w+|sobre)(?: [a-z]+)? (?:de|depuis) toujours|\\b(?:life-?(?:long|time)|always)(?: been)?(?: an?)? (?:abstin|sober|teetot)\\w*|\\bboit ?[:=] ?non\\b";

  /// What tells that it is past.
  static final String PAST =
      "\\bne (?:boit|buvant|buvait) plus(?! qu)|\\bbuvait|(?<!n')\\b(?:a|avait|ayant) (?:longtemps |beaucoup |trop )?bu\\b|(?<!never )\\bdrank\\b";

  static final Rule DRINKS =
      Rule.of(
          "(?<![\\d.,])("
              + Numbers.WORD
              + ")(?: ?(?:a|ou|to|or|-) ?"
              + Numbers.WORD
              + ")? ?(?:verres?|unites?|units?|drinks?|glass(?:es)?|bieres?|beers?|pintes?|pints?|cans?|shots?|canettes?|demis?|aperitifs?|pastis|ricards?|whisk(?:e?ys?|ies)|kirs?|portos?|rhums?|vodkas?|ua|uao|v(?= ?(?:/ ?j|par j))|verres?"
              + " standards?)(?: (?:de |d'|of )(?:[a-z]+ )?[a-z]+(?<! par| a| per)| standards?)?"
              + " ?(?:par (?:jour|soir)|(?:tous les|chaque) (?:jours?|soirs?)|le soir\\b|/ ?j(?:our)?|/ ?day|(?:a|per|each|every) (?:day|night|evening)|at night|nightly|quotidiens?|daily)");
  static final Rule DRINKS_WEEK =
      Rule.of(
          "(?<![\\d.,])("
              + Numbers.WORD
              + ") ?(?:verres?|unites?|units?|drinks?|glasses?|bieres?|beers?|pints?|canettes?|bottles)(?: (?:de |d'|of )(?:[a-z]+ )?[a-z]+(?<! par| a| per))? ?(?:par semaine|/ ?sem(?:aine)?|a week|per week|/ ?week|weekly)");

  private Drinking() {}

  /// Drinks a day, told or computed from those of a week.
  static void read(Found.Values values, Part part) {
    Optional<Matcher> day = part.find(DRINKS);
    if (day.isPresent()) {
      values.with("drinks_per_day", Numbers.whole(day.get().group(1)).orElse(1));
      return;
    }
    part.find(DRINKS_WEEK)
        .ifPresent(week ->
            values.with(
                "drinks_per_day", Numbers.plain(Numbers.whole(week.group(1)).orElse(1) / 7.0)));
  }
}
