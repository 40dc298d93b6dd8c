package org.oncoweave.ingest.text.note;

import java.util.Optional;
import java.util.regex.Matcher;

/// Whether an illness is told as an episode that is over: resolved in a year that is past, had at
/// an age, an acute event of years ago.
final class Episode {
  private static final Rule YEAR = Rule.of("\\b((?:19|20)\\d\\d)\\b");
  private static final Rule RESOLVED =
      Rule.of(
          "\\b(?:resoluti(?:f|ve)s?|resolue?s?|gueri\\w*|regressi(?:f|ve)s?|ayant regresse|ayant cede|resolved|healed|recovered|cured|d'evolution favorable|sans sequelles?|spontanement resolutive?|cicatrise\\w*)\\b");
  // "resolved with macrogol", "resolutive sous corticoides": it was there.
  private static final Rule ENDED =
      Rule.of(
          "(?:(?:has|have|had|a|ont|avait|ayant|s'est|se sont) )?(?:ete )?(?:[a-z]+(?:ly|ment) )?(?:resoluti(?:f|ve)s?\\b|(?:resolved|resolue?s?|resorbee?s?|amendee?s?)(?: (?:[a-z]+ly|[a-z]+ment))? (?:with|on|under|after|since|following|within|in \\d|by|sous|avec|apres|depuis|en \\d|grace|a l'arret|des l')(?![a-z]))");
  // "retire en 2019 apres une thrombose, resolutive"
  private static final Rule DONE_THEN =
      Rule.of(
          "\\b((?:19|20)\\d\\d)\\)? ?(?:apres|suite a|a la suite d[eu']|pour|devant|compliquee?s? d[eu']|en raison d[eu']|du fait d[eu']|after|following|for|because of|due to|complicated by) ?(?:(?:une?|des|an?|la|le|l'|the|severe|grave) ?){0,2}$");
  private static final Rule ONCE =
      Rule.of(
          "\\b(?:l'an (?:passe|dernier)|l'annee (?:derniere|passee|precedente)|(?:l'ete|l'hiver|l'automne|le printemps|le mois) (?:dernier|passe|precedent)|last (?:year|month|winter|summer|spring|autumn|fall)|il y a (?!\\d{1,2} (?:jours?|j|heures?|h)\\b)(?:\\d{1,2}|[a-z]+) (?:mois|ans|annees|semaines)|(?:\\d{1,2}|[a-z]+) (?:years?|months?|weeks?) ago)\\b");
  // A season or years ago: an acute illness of then is past.
  private static final Rule LONG_SINCE =
      Rule.of(
          "[^.;,]{0,30} \\(?(?:l'an (?:passe|dernier)|l'annee (?:derniere|passee)|(?:l'ete|l'hiver|l'automne|le printemps) (?:dernier|passe)|last (?:year|winter|summer|spring|autumn|fall)|il y a (?:plus de |environ |pres de )?(?:\\d{1,2}|[a-z]{2,9}) (?:ans|annees)|(?:\\d{1,2}|[a-z]{2,9}) years ago)\\b(?![^.;]{0,30}\\b(?:persist|toujours|chroni|non resol|en cours|evolut|ongoing|still))");
  private static final Rule AT_AGE =
      Rule.of(
          "(?: [a-z]{4,14}){0,2}?,? ?\\(?(?:traitee? |operee? |soignee? |irradiee? |treated |operated(?: on)? )?(?:(?:a l'age de|at the age of|at age) \\d{1,2}|(?:a|vers) (?:1[5-9]|[2-9]\\d) ans)\\b");
  // "en remission a 20 ans": the time since.
  private static final Rule SINCE =
      Rule.of("\\b(?:remission|recidive|rechute|survie|suivi|recul|stable|controle)");
  private static final Rule CARED_AT =
      Rule.of(
          "\\b(?:traitee?|operee?|soignee?|irradiee?|treated|operated(?: on)?) (?:a|vers|at|at age|a l'age de|at the age of) \\d{1,2}(?: ans| years|\\b(?! ?[%a-z]))");
  // "operee d'une appendicite a 12 ans"
  private static final Rule CARED_FOR =
      Rule.of(
          "\\b(?:operee?s?|traitee?s?|soignee?s?|irradiee?s?|hospitalisee?s?|suivie?s?|treated|operated(?: on)?|irradiated) (?:d'une? |pour une? |d'|de |pour |for an? |for )$");
  private static final Rule CARED_YOUNG =
      Rule.of(
          "\\b(?:operee?s?|traitee?s?|soignee?s?|irradiee?s?|hospitalisee?s?|treated|operated(?: on)?|irradiated) (?:a|vers|at|at age|at the age of|a l'age de) \\d{1,2}(?: ans| years(?: old)?)? (?:d'une? |pour une? |d'|de |pour |for an? |for )$");
  private static final Rule YOUNG =
      Rule.of(
          "(?: [a-z]{4,14}){0,2}? (?:a|vers|at|at age|at the age of|a l'age de|aged) \\d{1,2}(?: ans| years| mois| months|(?= ?(?:$|[.,;)])))(?! (?:de recul|post|apres|after))");
  private static final Rule ACUTE =
      Rule.of(
          "(?:tvp\\b|erysipel|pericardit|myocardit|endocardit|paludisme|typhoid|septicemi|sepsis|embolie|infarctus|avc|ait|idm|phlebite|thrombose|fracture|pneumopathie|pneumonie|hepatite|appendic|colite|ulcere|pancreatite|zona|tuberculose|meningite|pneumothorax|cholecyst|pyelonephrite|sigmoidite|accident|myocardial infarction|stroke|pulmonary embolism|dvt|deep vein|pneumoni|hepatitis|colitis|pancreatitis|tuberculosis|shingles)");
  private static final Rule HAD =
      Rule.of(
          "\\b(?:a|avait|had|has had|ayant) (?:deja )?(?:presente|fait|eu|developpe|an?)(?: [a-z']{1,6})? ?(?:[a-z']{1,6} )?$|\\b(?:he|she|patient) had $|\\bepisodes? (?:unique |isole |ancien |anciens )?(?:de |d')$");
  private static final Rule HAD_ONCE =
      Rule.of("\\b(?:a (?:eu|presente|fait|developpe)|avait|had)\\b[^.;,]{0,30}$");
  private static final Rule REMISSION =
      Rule.of(
          "\\b(?:en remission|gueri\\w*|in remission|cured)\\b[^.;,]{0,30} (?:d'une?|of an?|from an?) $");
  private static final Rule FREE =
      Rule.of(
          "\\b(?:sans (?:recidive|rechute)|no (?:recurrence|relapse))(?: connue| documentee)? (?:depuis|since|a ce jour|to date)");
  // "in the past he had shingles"
  private static final Rule ONCE_FIRST =
      Rule.of(
          "(?:(?:a noter|on note|notons|a signaler|signalons|of note),? )?(?:in the past|in past|dans le passe|par le passe|autrefois|jadis|as a (?:child|teenager|young (?:man|woman|adult))|in childhood|dans (?:l'|son )enfance)\\b[ ,:]|(?:enfant|adolescente?),? (?:il|elle) (?:a|avait) ");
  private static final Rule TURN =
      Rule.of(
          "\\b(?:now|currently|today|actuellement|ce jour|maintenant|aujourd'hui|present[a-z]*|admi[a-z]+|adress[a-z]+)\\b");
  // "old myocardial infarction", but not "65 year old with"
  private static final Rule OLD_BEFORE =
      Rule.of(
          "(?:^|[^a-z-])(?<!(?:year|years|month|months|week|weeks|day|days|yr|yrs|yo)[ -])(?:old|vieil|vieille|vieux|vieilles) (?:[a-z]{4,12} )?$");
  // "a eu une phlebite lors de sa grossesse": of a time of life that is over.
  private static final Rule TIME_OF_LIFE =
      Rule.of(
          "[^.;,]{0,25}\\b(?:lors d[eu']|pendant|durant|au cours d[eu']|apres|during|after) ?(?:(?:sa|ses|son|l'|la|le|un|une|her|his|the|a|premiere?|deuxieme|seconde?|derniere?|first|second|third|last|previous) ?){0,2}(?:grossesse|pregnanc|accouchement|deliver|etudes\\b|service militaire|military service|adolescence|jeunesse|enfance|childhood|teens\\b)");
  // "ex-cancer du sein"
  private static final Rule EX = Rule.of("(?:^|[^a-z.])ex[- ]$");
  private static final Rule OLD = Rule.of("(?:old|vieil|vieille|vieux|vieilles) [a-z]");
  private static final int OLD_REACH = 30;
  private static final int FREE_REACH = 80;
  private static final int REACH = 60;
  private static final int CLOSED_YEARS = 3;

  private final Note note;
  private final int from;
  private final int to;

  Episode(Note note, int from, int to) {
    this.note = note;
    this.from = from;
    this.to = to;
  }

  boolean isOver(int start, int end) {
    return isResolved(end)
        || isDoneFor(start, end)
        || isOfOld(start, end)
        || isLived(start, end)
        || note.first(FREE, end, Math.min(to, end + FREE_REACH)).isPresent()
        || isOfAge(start, end)
        || isOld(start, end);
  }

  private boolean isOfAge(int start, int end) {
    return note.first(CARED_AT, end, Math.min(to, end + REACH)).isPresent()
        || (note.at(YOUNG, end, to).isPresent() && note.within(CARED_FOR, from, start))
        || note.within(CARED_YOUNG, from, start)
        || (note.at(AT_AGE, end, to).isPresent() && !note.within(SINCE, from, end));
  }

  private boolean isLived(int start, int end) {
    return note.within(REMISSION, from, start)
        || (note.at(TIME_OF_LIFE, end, to).isPresent() && note.within(HAD_ONCE, from, start));
  }

  private boolean isOfOld(int start, int end) {
    int near = Math.max(from, start - OLD_REACH);
    return note.opens(OLD, start, end)
        || note.within(OLD_BEFORE, near, start)
        || note.within(EX, Math.max(from, start - 4), start)
        || (note.opens(ONCE_FIRST, from, start) && !note.within(TURN, from, start));
  }

  /// "colite en 2019, resolutive": it was there, and is past.
  boolean isResolved(int end) {
    Optional<Matcher> healed = note.first(RESOLVED, end, Math.min(to, end + REACH));
    return healed.isPresent()
        && (yearsSince(end, healed.get().start()).orElse(0) >= 1
            || note.within(ONCE, from, healed.get().start()));
  }

  /// Whether a word that denies only says that the illness came to its end.
  boolean ends(Hit cue) {
    return cue.is("type", "neg_post") && note.at(ENDED, cue.start(), to).isPresent();
  }

  private boolean isDoneFor(int start, int end) {
    return (note.opens(ACUTE, start, end)
            || note.first(RESOLVED, end, Math.min(to, end + REACH)).isPresent())
        && note.firstWithin(DONE_THEN, from, start)
            .filter(m -> yearsSince(m.start(), m.end()).orElse(0) >= 1)
            .isPresent();
  }

  private boolean isOld(int start, int end) {
    boolean told = note.opens(ACUTE, start, end) || note.within(HAD, from, start);
    return (note.opens(ACUTE, start, end) && note.at(LONG_SINCE, end, to).isPresent())
        || (told && yearsSince(end, Math.min(to, end + REACH)).orElse(0) >= CLOSED_YEARS);
  }

  // Years from the first year told after a span to the document, none where nothing is told.
  private Optional<Integer> yearsSince(int end, int limit) {
    int clause = note.lower().substring(end, Math.max(end, limit)).indexOf(';');
    int stop = clause >= 0 ? end + clause : limit;
    Optional<Integer> year = note.first(YEAR, end, stop).map(m -> Integer.valueOf(m.group(1)));
    return year.map(y -> note.date().map(d -> d.getYear() - y).orElse(1));
  }
}
