package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Rule;

/// The words by which reports tell of alcohol, and those that only look like it.
final class Drinking {
  static final Rule ALCOHOL =
      Rule.of(
          "\\b(?:alco(?:ol|hol)\\w*|alc(?=\\.? ?(?::|sevr|non|arret|stop|neg|occasion|social|\\d))|ethyl(?:isme|ique|ism)|oh\\b|exogenose|drink\\w*|drank|verres?|units?"
              + " of alcohol|vin\\b|biere|wine|beer|ethanol|oenoli\\w+|ethylo-?tabag\\w+|intoxication"
              + " alcool\\w*|teetotal\\w*|abstinen\\w+|bouteilles?|etoh|buveu\\w+|boit\\b|aperitifs?|sober\\b)");
  static final Rule NOT_ALCOHOL =
      Rule.of(
          "chlorhexidin|prepped|\\d ?% (?:alcohol|ethanol)|alcohol[- ](?:free|injection|prep\\b|pads?|rubs?|gel)|(?:betadine|biseptine|povidone|iodee?) alcool|desinfect|pansement|bain de bouche|\\bgel\\b|antiseptique|lotion|alcool a \\d|degres|\\d ?°|compresse|solution|tampon|alcoolis?ation|alcoolique"
              + " (?:benzyl|poly)|alcohol (?:wipe|swab|ablation)|alcool"
              + " (?:benzyl|iode|poly|isoprop|ethyl|modifie)|hydro-?alcool|fixe|fixation|formol|(?:steatohepatite|steatose|hepatopathie|maladie"
              + " du foie)(?: hepatique)? non alcool|non alcool\\w+ (?:steato|fatty)|nash|alcool"
              + " polyvinylique|alcohol-?based|non-?alcoholic|verres? (?:correct|progress|de"
              + " lunette|depoli)|oculaire|lunettes|\\d{2} degre|vitamine|25 ?-?oh|oh"
              + " vit|oh-vit|17-?oh|drinking water|\\beaux?\\b|drink plenty|verres de"
              + " contact|alcool-resistant|bacilles|baar|drinks? water|alcool (?:absolu|denature|a bruler|deshydrate|camphre|chirurgical|medical|acide|perillique|gras)|(?:absolute|denatured|rubbing|surgical|isopropyl|wood|methyl) alcohol|surgical spirit|\\b(?:lames?|prelevements?|echantillons?|pieces?|specimens?|flacons?|tissus?|biopsies|etalements?|frottis|fragments?|slides?|samples?|smears?|tissues?|carottes?)\\b[^.;]{0,40} (?:dans|en|a|in|with) (?:de |du |l'|d')*(?:alcool|alcohol|ethanol)|\\b(?:conserv\\w+|preserv\\w+|stored|plonge\\w*|immerg\\w+|rinc\\w+|frictio\\w+|lavage|nettoy\\w+|wiped?|cleaned) (?:des mains |de la peau |the skin )?(?:dans|en|a|au|avec|par|in|with|by) (?:de |du |l'|d')*(?:alcool|alcohol|ethanol)|(?:excipient|contient|contenant|contains|containing|teneur en|presence d'excipients?)[^.;]{0,25} ?(?:d'|de l'|l')?(?:alcool|alcohol|ethanol)|(?:injection|instillation|embolisation|neurolyse|sclerose|splanchnic\\w*|injections?|ablation)[^.;]{0,30}(?:alcool|ethanol|alcohol)|(?:coloration|reaction|bleu|eosine|serie)[^.;]{0,20} alcool|alcools? (?:croissants?|successifs?)|ethanol (?:\\d|absolu|absolute|fixed|injection|ablation)");
  static final Rule NO_ALCOHOL =
      Rule.of(
          "\\balc\\.? ?[:=-]? ?(?:0\\b|neg\\b|non\\b(?! sevr| chiffr))|(?:pas|absence|aucune?|sans|ni|jamais) (?:de |d'|d |consommation )?(?:notion"
              + " d'|intoxication )?(?:consommation )?(?:d'|de"
              + " )?(?:alcoo\\w+|ethyl\\w+|exogenose|oh\\b)(?! depuis (?:environ |plus de )?\\d)|(?:alcool(?:isme)?|oh|ethylisme|exogenose|alcohol)(?:"
              + " use| intake| consumption)? ?[:=]? ?(?:0\\b|[\u00f8\u2205]|non\\b(?! sevre|"
              + " chiffre)|neant|aucune?|jamais|no\\b|none|nil|neg(?:ati\\w+)?\\b|never|absent)|oh ?:? ?(?:\\(-\\)|-(?=[ ,.;/]|$))|never"
              + " drinks?|does not drink|doesn't drink|no alcohol|no etoh|etoh ?:? ?(?:no\\b|none|never|denies)|denies (?:etoh|alcohol)|(?:alcohol|etoh|alcool|oh)(?: use)? ?[:=-]? ?(?:denie[sd]|nie\\b|pas de\\b|ras\\b)|teetotal\\w*|ne"
              + " boit (?:pas|jamais)|ne (?:consomme|boit|prend)(?: (?:ni|pas|jamais|aucune?|plus aucune?))+ (?:de )?(?:d'alcool|boissons? alcool\\w+|alcool)|(?:aucune?|pas de|jamais de|sans) (?:consommation de |prise de )?boissons? alcool\\w+|no alcoholic (?:drinks?|beverages?)|non-?drinker|nie toute"
              + " consommation|pas d'ethylisme|n'a jamais bu|abstinent de toujours|lifelong"
              + " abstinen\\w+");
  static final Rule EX_ALCOHOL =
      Rule.of(
          "repenti|(?:pas|sans|aucune?|plus) (?:de |d')?(?:consommation )?(?:de |d')?(?:alcool|oh\\b) depuis (?:environ |plus de )?\\d|ancienne?s? (?:consommation|intoxication|abus|dependance) [a-z' ]{0,14}(?:alcool|ethyl)|(?:drink\\w*|alcohol|alcool|ethyl\\w+|vin|bieres?|buv\\w+)[^.;]{0,30} (?:until|jusqu'en|jusqu'a|in the past|dans le passe)|(?<!non )\\bsevree?s?\\b|\\bquit\\b|\\bformerly\\b|used to drink|ne (?:consomm|buv)(?:e|ant) plus|ancien(?:ne)?"
              + " (?:alcool\\w+|ethyl\\w+|exogenose|buveu\\w+)|(?:alcool\\w*|ethyl\\w+|exogenose)[^.;]{0,20}(?<!non"
              + " )(?:sevre|ancien|arrete|stoppe|interrompu)|(?:alcool\\w*|ethyl\\w+|exogenose)[^.;]{0,16},? (?:arret|arrete|stop|stoppe) (?:en|depuis|il y a|in|since) |abstinen\\w+"
              + " (?:depuis|for|since)|former (?:heavy"
              + " )?drink\\w+|ex-?(?:alcool\\w+|drinker|ethyl\\w+)|stopped drinking|quit"
              + " (?:drinking|alcohol)|arret (?:de l'|d')?alcool|a arrete (?:de"
              + " boire|l'alcool)|sevrage (?:ethylique|alcoolique|de l'alcool|en|depuis)|ne boit"
              + " plus|sober|no longer drinks|past alcohol|previous alcohol|abstinent"
              + " depuis|abstinente depuis|abstinent|abstinente");

  /// Who still drinks: a withdrawal that was only spoken of, a relapse.
  static final Rule STILL =
      Rule.of(
          "not (?:ready|willing) to (?:quit|stop)|(?:declines?|refuses?|unwilling|wants?|advised|encouraged) to (?:quit|stop|cut)|sevrage(?: [a-z]+)? (?:propose|refuse|conseille|en cours|envisage|a prevoir|souhaite|recommande)|arret (?:de l'|d'|de la consommation d')alcool(?: [a-z]+){0,2} (?:encourag|conseill|propos|recommand|preconis|souhait|indispensable|necessaire|imperatif)\\w*|echec (?:du|de|d'un) sevrage|refus\\w* (?:du|le|de|tout|d'un) sevrage|(?:alcool|ethyl|exogen|drink|alcohol|oh\\b)\\w*[^.;]{0,25}\\b(?:actifs?|active|actuel\\w*|persistante?|poursuivie?|en cours|ongoing|current)\\b|(?:a repris|a rechute|reprise|resumed|relapsed)\\b[^.;]{0,20}(?:alcool|alcohol|ethyl|boire|drinking)|consommation (?:poursuivie|persistante)|continue (?:de|a) boire|still drink");

  static final Rule DRINKS =
      Rule.of(
          "("
              + Numbers.WORD
              + ")(?: (?:a|ou|-) "
              + Numbers.WORD
              + ")? ?(?:verres?|unites?|units?|drinks?|glass(?:es)?|bieres?|beers?|aperitifs?|pastis|whiskys?|ua|uao|verres?"
              + " standards?)(?: de vin| of wine| d'alcool| of alcohol| de biere| standards?)?"
              + " ?(?:par (?:jour|soir)|(?:tous les|chaque) (?:jours?|soirs?)|le soir\\b|/ ?j(?:our)?|/ ?day|(?:a|per|each|every) (?:day|night|evening)|at night|nightly|quotidiens?|daily)");
  static final Rule DRINKS_WEEK =
      Rule.of(
          "("
              + Numbers.WORD
              + ") ?(?:verres?|unites?|units?|drinks?|glasses?)(?: de vin| of wine| d'alcool| of"
              + " alcohol)? ?(?:par semaine|/ ?sem(?:aine)?|a week|per week|/ ?week|weekly)");

  private Drinking() {}
}
