package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import org.oncoweave.ingest.text.note.Rule;

/// The words by which reports tell of tobacco.
final class Smoking {
  static final Rule TOBACCO =
      Rule.of(
          "\\b(?:taba(?:c|gi\\w+)|tabagique|tab(?=\\.? ?(?::|sevr|actif|non|arret|stop|neg|\\d+ ?(?:pa|p\\.a|paq)\\b))|cigs?(?=\\.? ?(?:/|par jour|per day|a day|daily))|fum(?:e(?!es?\\b)|eur|euse|ait|ant|er|eurs)|fumeu\\w*|smok\\w+|smoker|cigarettes?|paq(?:uets?|ts?|s)?[-/. ]{1,3}ann?e+e?s?"
              + "|pa\\b|p\\.-a\\b|clopes?|(?:derniere|last) cigar\\w*|pa?c?ks?[- /]?ye?a?rs?|tobacco|expos\\w+ a la fumee|(?:paquets?|paqs?|pqt?s?) ?(?:et demi )?(?:de cigarettes )?(?:par|/|tous les \\d)"
              + " ?j(?:our)?|packs? ?(?:a|per|/|each) ?day|ex[- ]?f\\b|ex-?fumeu\\w+|non-?fumeu\\w+|nonsmoker|vap\\w+|cig/j|pqts?|ppd|ppj|tob(?=\\.? ?[:=])|\\d ?py\\b)");

  /// What denies tobacco beyond the rule of all habits.
  static final String NEVER =
      "(?<![\\d.,])0 ?(?:pa|p/a)\\b|\\b(?:tabac|tabagisme|tobacco) ?[:=-]? ?n\\.?f\\b|\\bn'(?:a|ayant|avait|aurait)(?: par ailleurs)? jamais fume|\\b(?:jamais|never) (?:fume|smoked)\\b(?! depuis| since)|\\bne (?:fume|fumait|fumant) (?:pas|jamais|ni|aucune?|point)\\b(?! depuis)|\\bni ne fume|\\b(?:life-?(?:long|time) )?non-?smok\\w+|\\bnonsmok\\w+|\\bnon[- ]?tabag\\w+|\\bnever[- ]smok\\w+|\\bfume ?[:=] ?non\\b";

  /// What tells that it is past.
  static final String PAST =
      "\\bex[- ]?f\\b|\\b(?:tab\\.?|tabac) ?[:=-]? ?ex\\b|\\bne fum(?:e|ant|ait) plus(?! qu)|\\bfumait|(?<!n')\\b(?:a|avait|ayant) (?:longtemps |beaucoup |un peu |deja |egalement |aussi |auparavant )?fume\\b|(?<!has )(?<!have )(?<!never )\\bsmoked\\b(?![ -](?:meat|fish|salmon|ham))|\\bnot smoked (?:since|for)";

  private static final Rule PASSIVE =
      Rule.of(
          "tabagisme (?:[a-z]+ment )?passif|expos\\w+ (?:au|a un) taba(?:c|gisme) (?:du conjoint|du mari|des parents|familial|domestique|de (?:son|sa|ses))|expos\\w+ a la fumee (?:de (?:son|sa|ses|tabac|cigarette)|des (?:autres|parents)|du tabac|du conjoint)|environmental tobacco|fumeu\\w+ passi\\w+|passive smok\\w+|second-?hand smoke|tabac"
              + " passif|exposition passive au tabac");

  /// What happened to a relative when the patient stopped.
  static final Rule OF_KIN =
      Rule.of(
          "\\b(?:naissance|deces|mort|birth|death|mariage|grossesse|diagnostic|depart) (?:de |d'|du |of |with )(?:sa|son|ses|leur|her|his|petit|mari|conjoint|premier)|\\bwhen (?:her|his) [a-z]+ (?:was|were) (?:born|diagnosed)|\\bwhen (?:her|his) [a-z]+ died");

  private static final Rule SMOKED =
      Rule.of(
          "(?:viandes?|poissons?|saumon|jambon|aliments?|charcuterie|verres?|lunettes?|smoked[- ](?:meat|fish|salmon|ham)|produits?)"
              + " (?:\\w+ )?fumee?s?\\b|smoked[- ](?:meat|fish|salmon|ham)"
              + "|(?:welding|wood|fire|cooking|diesel|wildfire|coal|factory|chimney|industrial) smoke\\b|smoke (?:inhalation|detector|alarm)|fumees? (?:de |d')(?:soudage|soudure|bois|diesel|incendie|combustion|feu|cuisson)");

  /// Tobacco as goods, of those who grow or sell it.
  private static final Rule GOODS =
      Rule.of(
          "manufacture (?:de|des) tabacs?|vend(?:ait|eu\\w+)? (?:du|de) tabac|bureau de tabac|buraliste|feuilles? de tabac|cultures? (?:de|du) tabac|tobacco (?:factory|farm|plant|shop|field)");

  /// What is smoked and no tobacco, and tobacco beside it.
  private static final Rule CANNABIS =
      Rule.of(
          "(?:fum\\w+|consomm\\w+|smok\\w+|uses?) (?:de |du |des |d'|regulierement |occasionnellement )*(?:cannabis|haschich|joints?|shit|herbe|marijuana|weed|crack|pot\\b)|(?:cannabis|marijuana) (?:fume|smok\\w+)");

  private static final Rule BESIDE =
      Rule.of("taba|cigar|tobacco|\\d ?pa\\b|paquet|\\bpack|non[- ]?fum|jamais fum|never");
  private static final Rule SMOKES =
      Rule.of("\\b(?:fum(?:e|eu|ai)|smok|\\d+ ?pa\\b|tabagi|paquets?|cigar|sevre)");

  // "ni actif ni passif"
  // "tabagisme passif (conjoint, 40 PA)": packs of another.
  private static final Rule OF_SPOUSE =
      Rule.of(
          "passi\\w+ ?[(:,] ?(?:par )?(?:[a-z]+ ){0,2}(?:conjoint|mari|epou\\w+|compagn\\w+|parents?|pere|mere|husband|wife|spouse|partner|father|mother)\\b");
  private static final Rule NOT_PASSIVE =
      HabitWords.rule("<deny> <fill>(?:tabagisme |tabac |smoking )?(?:passi\\w+|second)");
  private static final Rule PACK =
      Rule.of(
          "("
              + Numbers.DECIMAL
              + ") ?(?:p(?:[./-]{1,2} ?)?a\\b\\.?|paq(?:uets?|ts?|s)?[- ./]{0,3}ann?e+e?s?\\b|paq(?:uets?|ts?|s)? ?[-/] ?ans?\\b|pa?c?ks?[- /]?ye?a?rs?|p[-/ ]?ys?\\b)");
  // "une trentaine de PA", "quarante paquets-annees"
  private static final Rule PACK_WORDS =
      Rule.of(
          "\\b((?:une )?(?:dix|douz|quinz|vingt|trent|quarant|cinquant|soixant)aine|(?:dix|quinze|vingt|trente|quarante|cinquante|soixante)(?:[- ](?:et[- ]une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix))?|ten|fifteen|twenty|thirty|forty|fifty|sixty) (?:de )?(?:pa\\b|paq(?:uets?|s|ts?)?[- ./]{0,3}ann?e+e?s?\\b|pa?c?ks?[- /]?ye?a?rs?)");
  // "Paquets-annees : 33", "PA = 28": the number in the field behind its name.
  private static final Rule PACK_FIELD =
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

  static final Rule AGES =
      Rule.of(
          "\\b(?:(?:de|entre|from|between) (?:l'age de )?|(?:debut\\w*|commenc\\w*|depuis|started|from)[^.;0-9]{0,20} )([1-4]\\d)(?: ans| years)?(?: (?:a|et|to|and|jusqu'a|until) (?:l'age de )?|[^.;]{0,45}\\b(?:arret\\w*|sevr\\w*|stop\\w*|quit|jusqu'a)[^.;0-9]{0,20} (?:a|de|at|age) )([2-9]\\d) (?:ans|years)");

  /// An end told with the habit itself: "actif jusqu'en 2010".
  static final Rule TILL =
      Rule.of("\\b(?:jusqu'en|until|till|jusqu'a (?:l'age|son|sa|la|il y a)) ?(?:age )?[a-z0-9]+");

  private static final Rule UNKNOWN =
      Rule.of(
          "(?:taba\\w+|tobacco|smoking)(?: (?:status|history|use))? ?[:=]? ?(?:inconnue?|non (?:renseigne|precise|connu|documente|evalue)e?|unknown|not (?:documented|recorded|known|available))");

  static final Rule BETWEEN =
      Rule.of(
          "\\b(?:de|d'|from|entre|between) ?((?:19|20)\\d\\d) (?:a|jusqu'en|to|until|et|and) ((?:19|20)\\d\\d)\\b");

  private Smoking() {}

  /// Smoked food, smoke of other things, tobacco as goods, or what nobody asked.
  static boolean isElse(Part part) {
    return part.has(SMOKED) || part.has(UNKNOWN) || isGoods(part);
  }

  private static boolean isGoods(Part part) {
    return (part.has(GOODS) && !part.has(SMOKES)) || (part.has(CANNABIS) && !part.has(BESIDE));
  }

  static boolean isPassive(Part part) {
    return part.has(PASSIVE) && (!part.has(PACK) || part.has(OF_SPOUSE)) && !part.has(NOT_PASSIVE);
  }

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
