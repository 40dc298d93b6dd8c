package org.oncoweave.ingest.text.note;

import java.util.Optional;
import java.util.regex.Matcher;

/// Whether a disease is a closed episode of the patient's past: section, cue or a distant year.
final class Antecedent {
  private static final Rule YEAR = Rule.of("\\b(?:19|20)\\d\\d\\b");
  private static final Rule DIAGNOSED =
      Rule.of(
          "\\bdiagnosti(?:c|que)\\w* [^.;,]{0,60}\\b(?:porte|pose|fait|etabli|retenu|confirme|affirme)|\\bdiagnostiquee?s? (?:le|en) |\\bdiagnosed (?:in|on) |\\bdiagnosis [^.;,]{0,40}\\bmade (?:in|on) ");
  private static final Rule TREATED_IN =
      Rule.of(
          "\\b(?:operee?s?|traitee?s?|irradiee?s?|reseque\\w*|soignee?s?|presente|eu|fait|developpe|diagnostiquee?|decouverte?|had|diagnosed|treated|operated(?: on)?|resected)"
              + " (?:en |in )(?:[a-z]+ )?((?:19|20)\\d\\d)\\b");
  private static final Rule BEFELL =
      Rule.of(
          "\\b(?:(?:a|avait|ayant|aurait) (?:deja |aussi |egalement )?(?:fait|eu|presente|developpe|subi)|had|suffered|developed|experienced|sustained) (?:(?:en|in) (?:[a-z]+ )?(?:19|20)\\d\\d,? )?(?:une? |an? |des |deux |two |plusieurs |several )?(?:[a-z]+ )?$");
  private static final Rule OF_NEXT = Rule.of("[a-z]+ (?:d'une?|pour une?|of an?|for an?)\\b");
  private static final Rule IN_YEAR =
      Rule.of("[^.;,]{0,40}\\b(?:en|in|debut|fin|around|vers) (?:[a-z]+ )?(?:19|20)\\d\\d\\b");
  private static final Rule COURSE =
      Rule.of("recid|rechut|metast|progress|recurr|relaps|evolution|chimio|radioth|chemo|immuno");
  private static final Rule AGO =
      Rule.of(
          "il y a (?:plus de |environ |pres de )?(\\d{1,2}|[a-z-]{2,14}) (?:ans|annees)|\\b(\\d{1,2}|[a-z-]{3,10}) years ago");
  private static final Rule COMES =
      Rule.of(
          " (?:(?:on|sous|under) [a-z0-9-]+ (?:for|pour) (?:an? |une? )?[a-z]|admi|adress|hospital|consult|vue?s? |present|refer|seen|here|se plaint|pris)");
  // "sans antecedent hormis une tuberculose"
  private static final Rule BUT =
      Rule.of(
          "(?:hormis|excepte|sauf|en dehors|a part|mise? a part|except|apart|other than|si ce n)");
  private static final Rule CARED = Rule.of("(?:oper|trait|irradi)ee? ");
  private static final Rule PRESENT = Rule.of("actuel(?:le)?s?"); // of the word beside it
  private static final Rule FOLLOWS =
      Rule.of(" (?!sous |en |on |under |in |traite|suivi|treated|par |dans )[a-z]");
  private static final Rule NONE = Rule.of("\\b(?:sans|aucune?|pas d'|without|no) ?$");
  // "ancienne fracture, sans lesion evolutive"
  private static final Rule NONE_NOW =
      Rule.of(",? (?:sans|pas de|pas d'|aucune?|no|without) ?[^,;.]{3,40}$");
  private static final Rule TURN = Rule.of(",| et ");
  private static final Rule RETURN = Rule.of("(?:recidiv|rechut|recurr|relaps)");
  private static final Rule NO =
      Rule.of("\\b(?:pas de|pas d'autre|sans|aucune?|absence de|ni|no|without) $");
  // "colectomie en 2008 pour un cancer du colon"
  private static final Rule DONE_FOR =
      Rule.of(
          "\\b((?:19|20)\\d\\d)\\)? ?(?:pour|for|devant|d')(?: ?(?:une?|des|an?|la|le|ancienne?))? ?$");
  private static final Rule PRESENTE = Rule.of("presente");
  private static final Rule HAVING = Rule.of("\\b(?:a|avait|ayant|aurait|ont) (?:deja )?$");
  // "hospitalise en 2018 pour une pancreatite"
  private static final Rule STAY =
      Rule.of(
          "\\b(?:hospitalisee?s?|admise?s?|suivie?s?|prise? en charge|admitted|hospitalized|treated) (?:en|in) (?:[a-z]+ )?(?:19|20)\\d\\d (?:pour|for|with) (?:une? |an? |des )?$");
  private static final Rule POST = Rule.of("\\b(?:s/p|status post|post) (?:[a-z]{4,14} )?$");
  // "hemoptysie depuis une semaine"
  private static final Rule LATELY =
      Rule.of(
          " (?:depuis|for|for the past|since) (?:environ |about |plus d'|plus de )?(?:une?|deux|trois|quatre|quelques|plusieurs|two|three|four|one|\\d{1,2}) (?:jours?|semaines?|mois|days?|weeks?|months?)\\b");
  private static final int OPERATED_REACH = 60; // characters on to an operation
  private static final Rule LINE_YEAR = Rule.of("(?:(?:en|in) )?\\(?((?:19|20)\\d\\d)\\)? ?[:,-]");
  private static final Rule STILL =
      Rule.of("(?:actuel|current|en cours|sous |under |en progression|evoluti)");
  private static final Rule NONE_CAME =
      Rule.of("\\b(?:sans|pas de|no|without) (?:recidive|rechute|recurrence|relapse)");
  private static final int FEW = 12; // "antecedent de possible AIT", but not a doubt further on
  private static final int CLOSED_YEARS = 3;
  private static final int LONG_AGO = 10;

  private final Note note;
  private final int from;
  private final int to;

  Antecedent(Note note, int from, int to) {
    this.note = note;
    this.from = from;
    this.to = to;
  }

  boolean holds(int start, int end) {
    boolean present = false;
    boolean past = note.section(start).equals("history");
    for (Hit cue : note.hits(TermKind.CUE, from, to)) {
      switch (cue.get("type")) {
        case "hist" -> past |= cue.end() <= start && opens(cue, start);
        case "hist_post" -> past |= isBehind(start, end, cue);
        case "now" -> present |= cue.end() <= start && isOfToday(cue, start);
        case "now_post" -> present |= isBehind(start, end, cue) && !turns(end, cue);
        default -> {}
      }
    }
    present |= isLate(start, end);
    past |= told() || closed(start, end) || new Episode(note, from, to).isOver(start, end);
    return !present && past && !isRecent();
  }

  private boolean isLate(int start, int end) {
    return note.at(LATELY, end).isPresent() && !note.section(start).equals("history");
  }

  // "le diagnostic a ete porte en juillet 2015", in a letter of that year
  private boolean isRecent() {
    return note.date().isPresent()
        && note.within(DIAGNOSED, from, to)
        && note.firstWithin(YEAR, from, to)
            .filter(m -> m.group().equals(String.valueOf(note.date().get().getYear())))
            .isPresent();
  }

  // "ancien cancer (2002), actuellement nodule": what comes is told of today.
  private boolean turns(int end, Hit cue) {
    boolean comma = note.lower().indexOf(',', end, cue.start()) >= 0;
    if (comma && (isOfOther(end, cue) || note.within(NONE_NOW, end, cue.start()))) {
      return true;
    }
    return note.at(COMES, cue.end()).isPresent()
        || (comma && note.is(PRESENT, cue.start(), cue.end()))
        || (comma && note.at(FOLLOWS, cue.end()).isPresent());
  }

  private boolean isOfOther(int end, Hit cue) {
    return isOld(end, cue.start()) || isDated(end, cue) || namesOther(end, cue);
  }

  // "antecedent de phlebite, lymphome de diagnostic recent"
  private boolean namesOther(int end, Hit cue) {
    return note.hits(TermKind.TUMOUR, note.lower().indexOf(',', end), cue.start()).stream()
        .anyMatch(tumour -> tumour.end() <= cue.start());
  }

  // "lithiase ancienne, ictere recent"
  private boolean isOld(int end, int to) {
    return note.hits(TermKind.CUE, end, to).stream()
        .anyMatch(c -> c.is("type", "hist_post") && c.start() - end <= 1);
  }

  // "opere en 2004, metastase decouverte ce jour", "en 2014, sans recidive a ce jour"
  private boolean isDated(int end, Hit cue) {
    int comma = note.lower().indexOf(',', end);
    boolean old =
        note.firstWithin(YEAR, end, comma)
            .filter(m -> yearsSince(m.group()) >= CLOSED_YEARS)
            .isPresent();
    return old
        && (!note.opens(STILL, cue.start(), cue.end()) || note.within(NONE_CAME, end, cue.start()));
  }

  private int yearsSince(String year) {
    return note.date().map(d -> d.getYear() - Integer.parseInt(year)).orElse(0);
  }

  // "1998 : hysterectomie": a line of a life told by years, long ago.
  private boolean told() {
    var year = note.at(LINE_YEAR, from);
    return year.isPresent()
        && note.date().isPresent()
        && note.date().get().getYear() - Integer.parseInt(year.get().group(1)) >= LONG_AGO;
  }

  // "hospitalise pour fievre, ce patient a comme antecedent un lymphome": the past comes after.
  private boolean returns(int now, int start) {
    return note.hits(TermKind.CUE, now, start).stream()
        .anyMatch(c -> c.is("type", "hist") && c.end() <= start && open(c, start));
  }

  private boolean open(Hit cue, int start) {
    if (note.lower().indexOf(';', cue.end(), start) >= 0) {
      return false;
    }
    for (Hit other : note.hits(TermKind.CUE, cue.end(), start)) {
      boolean stop = other.is("type", "stop") && !note.opens(BUT, other.start(), other.end());
      boolean turn = other.is("type", "hyp") && other.start() - cue.end() > FEW;
      if (other.is("type", "now") || stop || turn) {
        return false;
      }
    }
    return true;
  }

  // "sans antecedent, il presente des cephalees": nothing was there before.
  private boolean isNone(Hit cue, int start) {
    return note.within(NONE, Math.max(from, cue.start() - 12), cue.start())
        && note.within(TURN, cue.end(), start);
  }

  private boolean opens(Hit cue, int start) {
    return open(cue, start)
        && !isNoReturn(start)
        && !isNone(cue, start)
        && !PastWord.isOfPerson(note, start, cue)
        && !PastWord.isBack(note, start, cue)
        && !PastWord.isLeft(note, cue, start);
  }

  private boolean isOfToday(Hit cue, int start) {
    boolean near = start - cue.end() < 60 && together(cue.end(), start);
    return near && !isPerfect(cue) && !returns(cue.end(), start);
  }

  // "elle a presente en 2003": no present tense.
  private boolean isPerfect(Hit cue) {
    return note.opens(PRESENTE, cue.start(), cue.end())
        && note.within(HAVING, Math.max(from, cue.start() - 14), cue.start());
  }

  private boolean isBehind(int start, int end, Hit cue) {
    return cue.start() >= end
        && near(end, cue.start())
        && !PastWord.isOfOther(note, start, end, cue);
  }

  private boolean near(int end, int start) {
    return start - end < 80
        && note.lower().indexOf(';', end, start) < 0
        && note.hits(TermKind.CUE, end, start).stream()
            .noneMatch(c -> c.is("type", "stop") || c.is("type", "now"));
  }

  // Treated and closed long before the document, or healed.
  private boolean closed(int start, int end) {
    return (treated(start) || befell(start, end)) && yearsBefore(start, end) >= CLOSED_YEARS;
  }

  // "a fait une embolie pulmonaire en 2008": what befell somebody once, no step of a cancer.
  private boolean befell(int start, int end) {
    int clause = Math.min(Math.max(from, note.clauseStart(start)), start);
    if (note.within(STAY, Math.max(clause, start - 50), start)) {
      return true;
    }
    return note.within(BEFELL, Math.max(clause, start - 50), start)
        && (note.at(IN_YEAR, end).isPresent() || note.within(YEAR, clause, start))
        && !note.within(COURSE, start, end);
  }

  // The year of the operation that a disease asked for.
  private Optional<String> doneFor(int start, int end) {
    return note.hits(TermKind.PROCEDURE, start, end).isEmpty()
        ? note.firstWithin(DONE_FOR, from, start).map(m -> m.group(1))
        : Optional.empty();
  }

  private boolean treated(int start) {
    for (Hit cue : note.hits(TermKind.CUE, from, to)) {
      if (isDone(cue)
          && !(isOfNext(cue, start) || PastWord.isOfBearer(note, start, cue))
          && !isNoReturn(start)
          && Math.abs(cue.start() - start) < 90
          && together(cue.start(), start)) {
        return true;
      }
    }
    return isOperated(start);
  }

  // "colon cancer s/p hemicolectomy 2012"
  private boolean isOperated(int start) {
    int far = Math.min(to, start + OPERATED_REACH);
    return !isNoReturn(start)
        && note.hits(TermKind.PROCEDURE, start, far).stream()
            .anyMatch(p -> p.start() > start && note.within(POST, start, p.start()));
  }

  // "diabetique, operee d'un cancer du sein": what comes next was treated.
  private boolean isOfNext(Hit cue, int start) {
    return cue.start() > start
        && note.lower().substring(start, cue.start()).indexOf(',') >= 0
        && note.at(OF_NEXT, cue.start()).isPresent();
  }

  // "reseque il y a 12 ans, pas de recidive": that none came back is told of today.
  private boolean isNoReturn(int start) {
    return note.at(RETURN, start).isPresent() && note.within(NO, from, start);
  }

  private boolean isDone(Hit cue) {
    return cue.is("type", "done") || note.opens(CARED, cue.start(), cue.end());
  }

  private boolean together(int a, int b) {
    return note.lower().substring(Math.min(a, b), Math.max(a, b)).indexOf(';') < 0;
  }

  private int yearsBefore(int start, int end) {
    int limit = Math.min(to, end + 80);
    var ago = note.first(AGO, from, to);
    if (ago.isPresent()) {
      return NumberWords.read(ago.get().group(1) == null ? ago.get().group(2) : ago.get().group(1));
    }
    var year = note.first(YEAR, end, limit).map(Matcher::group);
    int clause = Math.min(Math.max(from, note.clauseStart(end)), end);
    year =
        year.or(() -> note.first(TREATED_IN, clause, end).map(m -> m.group(1)))
            .or(() -> doneFor(start, end));
    if (year.isEmpty() || note.date().isEmpty()) {
      return 0;
    }
    return note.date().get().getYear() - Integer.parseInt(year.get());
  }
}
