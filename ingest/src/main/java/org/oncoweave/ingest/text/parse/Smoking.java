package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import org.oncoweave.ingest.text.note.Rule;

/// The words by which reports tell of tobacco.
final class Smoking {
  static final Rule TOBACCO =
      Rule.of(
          "\\b(?:taba(?:c|gi\\w+)|tabagique|tab(?=\\.? ?(?::|sevr|actif|non|arret|stop|neg|\\d+ ?(?:pa|p\\.a|paq)\\b))|cigs?(?=\\.? ?(?:/|par jour|per day|a day|daily))|fum(?:e(?!es?\\b)|eur|euse|ait|ant|er|eurs)|fumeu\\w*|smok\\w+|smoker|cigarettes?|paq(?:uets?|ts?|s)?[-/. ]{1,3}ann?e+e?s?"
              + "|pa\\b|pa?c?ks?[- /]?ye?a?rs?|tobacco|expos\\w+ a la fumee|(?:paquets?|paqs?|pqt?s?) ?(?:et demi )?(?:de cigarettes )?(?:par|/|tous les \\d)"
              + " ?j(?:our)?|packs? ?(?:a|per|/|each) ?day|ex[- ]?f\\b|ex-?fumeu\\w+|non-?fumeu\\w+|nonsmoker|vap\\w+|cig/j|pqts?|ppd|ppj|tob(?=\\.? ?[:=])|\\d ?py\\b)");
  static final Rule NEVER =
      Rule.of(
          "(?<![\\d.,])0 ?(?:pa|p/a)\\b|(?:tab\\b|tabac|tabagisme|tobacco)\\.? ?[:=-]? ?n(?:eg\\b|on\\b(?! sevr| chiffr| quantif))|(?:tabac|tabagisme|tobacco) ?[:=-]? ?n\\.?f\\b|(?:pas|absence|aucune?|sans) (?:d'|de |d )?(?:intoxication |consommation"
              + " )?alcoolo-?taba\\w+|\\bnon[- ]?(?:fumeu|tabag)\\w+|jamais (?:fume|de tabac|ete"
              + " fumeu\\w+)|n'a jamais (?:fume|touche (?:a )?(?:une? |la |au )?(?:seule )?(?:cigarette|tabac)|consomme de tabac)|n'ayant jamais fume|ne fumant (?:pas|aucun)|jamais fumeu\\w+|never (?:smoked|a smoker)|never[- ]smoker|non[-"
              + " ]?smoker|no (?:history of )?(?:smoking|tobacco)|(?:pas|absence|aucun|sans|ni)"
              + " (?:de |d'|d |notion de )?(?:taba\\w+|intoxication taba\\w+|consommation de"
              + " tabac|exposition au tabac)|(?:taba(?:c|gisme)|tobacco|smoking)(?: actif)? ?[:=]?"
              + " ?(?:0\\b|[\u00f8\u2205]|non\\b(?! sevre| chiffre|"
              + " quantif)|neant|aucun|jamais|neg(?:ati\\w+)?\\b|no\\b|none|never|absent)|ne fume pas|denies (?:ever |any )?(?:smoking|tobacco)|does not"
              + " smoke|(?:tobacco|smoking|tabac|tabagisme)(?: use)? ?[:=-]? ?(?:denie[sd]|nie\\b|pas de\\b|rien\\b|ras\\b)|no tobacco|nonsmoker|(?:tobacco|smoking)(?: history| status)? ?[:=] ?(?:negative|nil|never|no\\b)|pas de consommation tabagique|pas fumeu\\w+|nie"
              + " tout tabagisme|lifelong non|taba(?:c|gisme) ?:? ?(?:\\(-\\)|-(?=[ ,.;/]|$))|n'est pas (?:tabagique|fumeu\\w+)");
  static final Rule CURRENT =
      Rule.of(
          "ne fume plus qu|puis repris|non sevre\\w*|repri(?:s|se|t|end)\\b[^.;]{0,20}\\b(?:tabac|fum|tabag|smok|cigarettes?)|(?:tabac|tabagisme)[^.;]{0,15} repris|(?:resumed|restarted) smoking"
              + "|(?:arret|sevrage)(?: du tabac| tabagique)? (?:conseille|propose|refuse|souhaite|envisage|a prevoir|non |recommande|encourage|en cours|impossible|a debuter|programme)"
              + "|(?:souhait\\w*|desir\\w*|veut|conseil\\w*|incit\\w*|encourag\\w*|motiv\\w*|aide|projet|echec|tentative|refus\\w*|pas|sans|aucun)(?: (?:un|le|au|du|de|pour|tout|l'|a l'|d'un|d'))* ?(?:arret\\b|arreter\\b|sevrage)"
              + "|(?:not (?:ready|willing)|wants?|wishes|advised|unwilling|trying|encouraged|urged|declines?|refuses?) to (?:quit|stop)|n'a pas (?:pu )?arrete|smoking cessation (?:advi|counsel|offer|recommend|discuss|declin|refus)|(?:taba\\w+|smok\\w+)[^.;]{0,25}\\b(?:actifs?|acitf|actuel|en"
              + " cours|poursuivi|persistant|non"
              + " interrompu|ongoing|active|current|maintenu)\\b|fumeu\\w+ actif|fumeuse"
              + " active|current(?:ly)? smok\\w+|active smoker|still smok\\w+|continue (?:de|a)"
              + " fumer|fume (?:encore|toujours|tjrs|tjs|tjr|actuellement)|toujours fumeu\\w+|tabac(?: :)? (?:oui|yes)\\b|continues to smoke|heavy smoker");
  static final Rule FORMER =
      Rule.of(
          "\\b(?:repenti|ancien(?:ne)?(?: gros(?:se)?| grande?| petite?| fort)? (?:fumeu\\w+|taba\\w+)|ex[-"
              + " ]?(?:fumeu\\w+|taba\\w+|tobacco|smoker)|(?:former|ex|previous|past|prior)[- ](?:(?:heavy|light|cigarette|tobacco) )*(?:smoker|user|smoking|tobacco)|(?<!non"
              + " )sevree?s?|ex[- ]?f\\b|(?:remote|distant) (?:smok\\w+|tobacco)|(?<!non )sevrage (?:effectif|depuis|en|tabagique depuis|tabagique"
              + " en|obtenu)|arrete[e]?|arret|stoppee?|stop ?[:,]? ?(?:en |in |il y a |depuis )?\\d{1,4}|a cesse de fumer|stopped|quit|quittee?|ceased|sevrage tabagique (?:effectif|complet|total|definitif|obtenu)|(?:tabac|tabagisme|smoking|tobacco)(?: status| history| use)? ?[:=]? ?(?:\\(?ex\\b|former|\\(?ancien(?:ne)?\\b)|ancien"
              + " tabagisme|tabagisme ancien|ne fum(?:e|ant|ait) plus|plus fumeu\\w+|n'est plus (?:fumeu\\w+|tabagi\\w+)|n'a (?:pas|plus) (?:re)?fume depuis|no longer smok\\w+|sevrage(?: tabagique)? (?:reussi|acquis|maintenu)|(?:taba\\w+|smok\\w+|fum\\w+)[^.;]{0,25} (?:dans (?:la|sa) jeunesse|dans le passe|in the past|in (?:his|her) (?:youth|twenties))|past smoker|smoked until|previous"
              + " smoker|tabagisme passe|interrompu|fumait|(?:a|avait|ayant) fume|smoked (?:until|from|in the past)|used to smoke|jusqu'en (?:19|20)\\d\\d)\\b");
  static final Rule PASSIVE =
      Rule.of(
          "tabagisme (?:[a-z]+ment )?passif|expos\\w+ (?:au|a un) taba(?:c|gisme) (?:du conjoint|du mari|des parents|familial|domestique|de (?:son|sa|ses))|expos\\w+ a la fumee (?:de (?:son|sa|ses|tabac|cigarette)|des (?:autres|parents)|du tabac|du conjoint)|environmental tobacco|fumeu\\w+ passi\\w+|passive smok\\w+|second-?hand smoke|tabac"
              + " passif|exposition passive au tabac");

  /// What happened to a relative when the patient stopped.
  static final Rule OF_KIN =
      Rule.of(
          "\\b(?:naissance|deces|mort|birth|death|mariage|grossesse|diagnostic|depart) (?:de |d'|du |of |with )(?:sa|son|ses|leur|her|his|petit|mari|conjoint|premier)|\\bwhen (?:her|his) [a-z]+ (?:was|were) (?:born|diagnosed)|\\bwhen (?:her|his) [a-z]+ died");

  static final Rule SPOUSE =
      Rule.of(
          "\\b(?:mari|epoux|epouse|conjointe?|compagn(?:on|e)|femme|husband|wife|partner|spouse)(?: est| is|,)?(?: une?| a| gros(?:se)?| grand| heavy)? (?:fum(?:e|eur|euse)\\b|smok(?:es|er)\\b)");

  /// "Son fils, fumeur, l'accompagne."
  static final Rule KIN_WHO =
      Rule.of(
          "(?:sa|son|his|her) (?:fils|fille|mari|epoux|epouse|conjointe?|compagn(?:on|e)|femme|frere|soeur|mere|pere|husband|wife|son|daughter|brother|sister|mother|father|partner), (?:une? |an? |lui-meme |elle-meme |ex-|ancien(?:ne)? |gros(?:se)? |heavy )*(?:fumeu|smoker|tabagi)");

  static final Rule SMOKED =
      Rule.of(
          "(?:viandes?|poissons?|saumon|jambon|aliments?|charcuterie|verres?|lunettes?|smoked (?:meat|fish|salmon|ham)|produits?)"
              + " (?:\\w+ )?fumee?s?\\b|smoked (?:meat|fish|salmon|ham)"
              + "|(?:welding|wood|fire|cooking|diesel|wildfire|coal|factory|chimney|industrial) smoke\\b|smoke (?:inhalation|detector|alarm)|fumees? (?:de |d')(?:soudage|soudure|bois|diesel|incendie|combustion|feu|cuisson)");

  /// Tobacco as goods, of those who grow or sell it.
  static final Rule GOODS =
      Rule.of(
          "manufacture (?:de|des) tabacs?|vend(?:ait|eu\\w+)? (?:du|de) tabac|bureau de tabac|buraliste|feuilles? de tabac|cultures? (?:de|du) tabac|tobacco (?:factory|farm|plant|shop|field)");

  /// What is smoked and no tobacco, and tobacco beside it.
  static final Rule CANNABIS =
      Rule.of(
          "(?:fum\\w+|consomm\\w+|smok\\w+|uses?) (?:de |du |des |d'|regulierement |occasionnellement )*(?:cannabis|haschich|joints?|shit|herbe|marijuana|weed|crack|pot\\b)|(?:cannabis|marijuana) (?:fume|smok\\w+)");

  static final Rule BESIDE =
      Rule.of("taba|cigar|tobacco|\\d ?pa\\b|paquet|\\bpack|non[- ]?fum|jamais fum|never");
  static final Rule SMOKES =
      Rule.of("\\b(?:fum(?:e|eu|ai)|smok|\\d+ ?pa\\b|tabagi|paquets?|cigar|sevre)");
  static final Rule PACK =
      Rule.of(
          "("
              + Numbers.DECIMAL
              + ") ?(?:pa\\b|p\\. ?a\\b\\.?|p/a\\b|p-a\\b|paq(?:uets?|ts?|s)?[- ./]{0,3}ann?e+e?s?\\b|paq(?:uets?|ts?|s)? ?[-/] ?ans?\\b|pa?c?ks?[- /]?ye?a?rs?|p[-/ ]?ys?\\b)");
  // "une trentaine de PA", "quarante paquets-annees"
  private static final Rule PACK_WORDS =
      Rule.of(
          "\\b((?:une )?(?:dix|douz|quinz|vingt|trent|quarant|cinquant|soixant)aine|(?:dix|quinze|vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ]une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?|ten|fifteen|twenty|thirty|forty|fifty|sixty) (?:de )?(?:pa\\b|paq(?:uets?|s|ts?)?[- ./]{0,3}ann?e+e?s?\\b|pa?c?ks?[- /]?ye?a?rs?)");
  // "Paquets-annees : 33", "PA = 28": the number in the field behind its name.
  static final Rule PACK_FIELD =
      Rule.of(
          "\\b(?:pa|p/a|paq(?:uets?|ts?|s)?[- ./]{0,3}annees?|pa?c?ks?[- /]?ye?a?rs?|pys?)(?: estimes?| cumules?| \\(?(?:nombre|total)\\)?)? ?[:=] ?("
              + Numbers.DECIMAL
              + ")\\b(?! ?[/x])");
  static final Rule PER_DAY =
      Rule.of(
          "("
              + Numbers.WORD
              + "|\\d[.,]\\d|1/2|(?:une? )?(?:½|demi)|half a|a)[ -]{0,3}(?:paquets?|pqt?s?|paqs?|packs?|(?:p(?=pd|pj| ?/ ?j\\b)))( et demi)?(?: de"
              + " cigarettes)? ?(?:par jour|[/-] ?j(?:our)?|/ ?day|a day|per day|quotidiens?|daily|p[dj]\\b)");
  static final Rule CIGARETTES =
      Rule.of(
          "("
              + Numbers.WORD
              + ") ?(?:cigarettes?|cigs?\\.?)(?: par jour| ?/ ?j(?:our)?| a day| per day| ?/ ?d(?:ay)?\\b| ?/ ?24 ?h| daily| quotidiennes?)");
  static final Rule YEARS =
      Rule.of(
          "(?:pendant|pdt|pdnt|depuis|dps|durant|for|sur|x|during|jour,?|/j,?|day,?|daily,?) ?(?:environ |plus de |about )?("
              + Numbers.WORD
              + ") ?(?:ans|annees|years|yrs?|[ay]\\b)");
  static final Rule QUIT_YEAR =
      Rule.of(
          "(?:sevree?s?|sevrage|arretee?s?|arret|stoppee?s?|stopped|quit|quittee?|ceased|cesse|stop|abstinen\\w+|\\b0(?= depuis)|ne"
              + " (?:fume|fumant|boit|buvant) plus|n'est plus fumeu\\w+|no longer smok\\w+|jusqu'en|until|interrompu|smoking|sober|clean|no alcohol)\\b[^.;]{0,40}?\\b((?:19|20)\\d\\d)\\b");
  static final Rule QUIT_YEARS =
      Rule.of(
          "(?:sevree?s?|sevrage|arretee?s?|arret|stoppee?s?|stopped|quit|ceased|cesse|stop|abstinen\\w+|interrompu|sober|n'est plus fumeu\\w+|no longer smok\\w+|ne"
              + " (?:fume|fumant|boit|buvant) plus|smoking)\\b[^.;]{0,30}?(?:depuis|il y a|for|:|,)? ?(?:plus de |environ"
              + " |about )?(?<![^y] a )(?<!age de )(?<!age of )(?<!apres )(?<!after )(?<!pendant )(?<!durant )\\b("
              + Numbers.WORD
              + ") (?:d')?(?:ans|years|yrs|annees)");

  static final Rule AGES =
      Rule.of(
          "\\b(?:(?:de|entre|from|between) (?:l'age de )?|(?:debut\\w*|commenc\\w*|depuis|started|from)[^.;0-9]{0,20} )([1-4]\\d)(?: ans| years)?(?: (?:a|et|to|and|jusqu'a|until) (?:l'age de )?|[^.;]{0,45}\\b(?:arret\\w*|sevr\\w*|stop\\w*|quit|jusqu'a)[^.;0-9]{0,20} (?:a|de|at|age) )([2-9]\\d) (?:ans|years)");
  static final Rule UNKNOWN =
      Rule.of(
          "(?:taba\\w+|tobacco|smoking)(?: (?:status|history|use))? ?[:=]? ?(?:inconnue?|non (?:renseigne|precise|connu|documente|evalue)e?|unknown|not (?:documented|recorded|known|available))");

  static final Rule BETWEEN =
      Rule.of(
          "\\b(?:de|d'|from|entre|between) ?((?:19|20)\\d\\d) (?:a|jusqu'en|to|until|et|and) ((?:19|20)\\d\\d)\\b");

  private Smoking() {}

  /// The pack-years that a part tells, in digits or in words.
  static Optional<Number> packYears(Part part) {
    Optional<Number> digits =
        part.find(PACK_FIELD).or(() -> part.find(PACK)).map(m -> Numbers.decimal(m.group(1)));
    return digits.or(() -> part.find(PACK_WORDS).flatMap(m -> Numbers.whole(m.group(1))));
  }

  /// "1/2", "a", "two and", "1,5": of packs.
  static double packs(String text) {
    if (text.contains("demi")
        || text.startsWith("half")
        || text.equals("1/2")
        || text.contains("½")) {
      return 0.5;
    }
    if (text.equals("a")) {
      return 1;
    }
    return Numbers.whole(text)
        .map(Integer::doubleValue)
        .orElseGet(() -> Numbers.decimal(text).doubleValue());
  }
}
