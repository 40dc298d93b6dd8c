package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Reads operations: which, on which side, when, done, refused or planned.
final class SurgeryParser implements Parser {
  private static final Rule NOT_DONE =
      Rule.of(
          "\\b(?:refuse\\w*|recus\\w+|contre-indiqu\\w+|annule\\w*|non realisee?|pas"
              + " realisee?|declined|refused|cancelled|canceled|pas ete"
              + " (?:faite?|realisee?)|renonce\\w*|reportee?|deferred|abandonne\\w*|aborted"
              + "|not (?:performed|carried out|done|undertaken|attempted|possible|completed|pursued|feasible|indicated|recommended|offered)"
              + "|non (?:faite?|effectuee?|pratiquee?|retenue?|indiquee?|souhaitee?|envisageable|possible|faisable)"
              + "|pas (?:ete |pu etre |ete possible )?(?:faite?s?|realisee?s?|effectuee?s?|pratiquee?s?|tentee?s?|entreprise?s?|retenue?s?|indiquee?s?|souhaitee?s?|envisageable|possible|menee?s? a (?:bien|terme))"
              + "|pas (?:ete |pas )?(?:necessaires?|requise?s?|utile)|not (?:been )?(?:necessary|required|needed)|never (?:been )?(?:performed|done|carried out|undertaken|needed)|jamais (?:ete )?(?:faite?|realisee?|pratiquee?|effectuee?)s?|contemplated|(?:considered|discussed|proposed|offered|planned),? but|(?:envisagee?|evoquee?|discutee?|proposee?|prevue?)s?,? (?:mais|puis) |surseoir|impossible)\\b");
  // "GS negatif": the operation was done, what it found is told.
  private static final Rule RESULT =
      Rule.of(" ?[:(]? ?(?:negati|indemne|n0|n-|\\d|sain|normal|sans (?:metastase|envahissement))");
  private static final Rule REFUSED_BEFORE =
      Rule.of(
          "(?:refus\\w*|recuse|decline[sd]?|contre-indication|pas (?:ete |eu )?(?:necessaire|besoin|possible|lieu|juge \\w+) (?:de |d')(?:realiser|pratiquer|faire|proceder a|effectuer|recourir a)|(?:no need|not necessary|unnecessary) (?:for|to))\\b(?:(?! (?:and|et|puis|but|mais) (?:underwent|had|chose|opted|elected|accepted|preferred|received|a |accepte|prefere|opte|instead))[^.;,]){0,30}$");
  private static final Rule INSERTED =
      Rule.of(", [^,.;]{3,45}, (?=(?:a|n'a|n'ont|ont|ne|est|n'est|sera|was|is|has|were)\\b)");
  private static final Rule FUTURE =
      Rule.of(
          "^[^.;,]{0,40}\\b(?:prevue?s?|programmee?s?|planifiee?s?|proposee?s?|sera|planned|scheduled|envisagee?s?|a"
              + " prevoir|a programmer|will be|discutee?|indiquee?)\\b");
  private static final Rule NOT_SURGERY =
      Rule.of(
          "plastique|chirurgie (?:propre|vasculaire|ambulatoire\\.)|pansement de chirurgie|avis (?:de )?chirurg|(?:hospitalise\\w*|admise?|transfere\\w*|mute\\w*|vue?|suivie?|lit|entree) (?:ce jour )?en chirurgie|(?:externe|cadre|assistant|professeur|agrege|secretaire) (?:de|en) chirurgie|(?:salle|bloc|chef|materiel|interne|infirmier\\w*|secretariat|hopital|clinique) de chirurgie|esthetique|consultation de chirurgie|service de chirurgie|chirurgie"
              + " (?:dentaire|refractive|cataracte)|interne de chirurgie|unite de"
              + " chirurgie|department of surgery");

  // "le traitement repose sur la chirurgie": of treatment in general
  private static final Rule IN_GENERAL =
      Rule.of(
          "\\b(?:repose|reposent|reposera|relies?|rely|consiste|based) (?:essentiellement |avant tout |principalement |mainly )?(?:sur|en|dans|on|upon) |^[^.;]{0,30}\\b(?:est|reste|demeure|is|remains) (?:le |the |un |a )?(?:traitement|treatment|pierre angulaire|standard|seule? |mainstay|cornerstone)");

  // The name of a ward at the head of a report is no operation.
  private static final Rule WARD =
      Rule.of(
          "^\\W*(?:(?:service|departement|pole|unite|consultation) (?:de |d')?)?chirurgie"
              + " (?:(?:oncologique|viscerale|digestive|thoracique|urologique|gynecologique"
              + "|generale|orthopedique|cervico-?faciale|maxillo-?faciale|vasculaire|cardiaque"
              + "|mammaire|senologique|hepato-?biliaire|endocrinienne|et|orl)\\b[ ,-]*){1,4}\\W*(?:le )?[\\d/. ]*$");

  // "quadrantectomie + GS a droite": the side said once for both.
  private static final Rule JOINED =
      Rule.of(" ?(?:\\+|&) ?| et (?=[a-z ]{0,30}(?:gauches|droits|droites)\\b)");
  private static final Rule LAST_SIDE =
      Rule.of(
          "[^.;:,()]{0,50}, ?(?:on the |a |du cote |cote |the )?((?:left|right|gauche|droite?|bilateral)\\b)(?: side)? ?[.)]?$");
  private static final Rule THEN = Rule.of("\\b(?:puis|then|followed by|suivie? d)");
  private static final int LONGEST_HEADING = 34; // characters before a colon
  private static final int LONGEST_WARD = 240; // characters of a ward's name
  private static final Rule YEAR =
      Rule.of(
          "(?: (?:droite?|gauche|right|left|totale|partielle))?[ ,(]{1,2}((?:19|20)\\d\\d)\\b(?![./-]?\\d)");
  private static final Rule NUMBER = Rule.of(" ?[-=:]? ?\\d");
  private static final Rule NODES = Rule.of(" ?[=:(]? ?\\d{1,2} ?(?:n? ?[+-] ?)?/ ?\\d");
  private static final Rule AND =
      Rule.of("(?: [a-z]{1,12}){0,2} ?[+&] ?|(?: (?:droite?|gauche|d|g))? (?:et|and|avec|with) ");

  @Override
  public void read(Note note, Found found) {
    var near = new Near(note);
    var dated = new Dated(note, found);
    List<Hit> hits = note.hits(TermKind.PROCEDURE);
    for (int i = 0; i < hits.size(); i++) {
      Hit hit = hits.get(i);
      if (!counts(note, near, hit)) {
        continue;
      }
      int next = i + 1 < hits.size() ? hits.get(i + 1).start() : Integer.MAX_VALUE;
      int last = i == 0 ? 0 : hits.get(i - 1).end();
      var values = Found.values().with("procedure", Dissections.name(note, hit));
      values.with("side", side(note, near, hit, new int[] {last, next}));
      Judgement said = judgement(note, hit, next);
      boolean done = !said.negated();
      values.with("date", done ? date(note, dated, hit) : null);
      found.add(FindingKind.SURGERY, new Found.Place(hit.start(), hit.end()), values, said);
    }
  }

  private static boolean isUnspoken(Note note, Hit hit) {
    return Part.sentence(note, hit.start()).has(NOT_SURGERY)
        || Part.sentence(note, hit.start()).has(IN_GENERAL)
        || isWard(note.lower(), hit.start())
        || named(note, hit);
  }

  // The line of a place, where it is short.
  private static boolean isWard(String text, int at) {
    int from = at;
    while (from > Math.max(0, at - LONGEST_WARD) && text.charAt(from - 1) != '\n') {
      from--;
    }
    int limit = Math.min(text.length(), at + LONGEST_WARD);
    int end = text.indexOf('\n', at, limit);
    boolean whole =
        (from == 0 || text.charAt(from - 1) == '\n') && (end >= 0 || limit == text.length());
    return whole && WARD.matcher(text.substring(from, end < 0 ? limit : end)).find();
  }

  // In its sentence, or a bare year right after it: "left nephrectomy 2010".
  private static String date(Note note, Dated dated, Hit hit) {
    String date = dated.date(hit.start(), hit.end());
    return Optional.of(date)
        .filter(d -> !d.isEmpty())
        .or(() -> note.at(YEAR, hit.end()).map(m -> m.group(1)))
        .or(() -> OperationDay.of(note, dated, hit))
        .orElse("");
  }

  private static boolean counts(Note note, Near near, Hit hit) {
    if (hit.is("procedure", "chirurgie")) {
      return !isUnspoken(note, hit);
    }
    if (Dissections.isBare(hit)) {
      return !Dissections.name(note, hit).isEmpty();
    }
    return (!hit.term().has("weak") || beside(note, hit)) && isNear(note, near, hit);
  }

  // "PR" is an operation where the sentence speaks of the prostate.
  private static boolean isNear(Note note, Near near, Hit hit) {
    return !hit.term().has("near") || (near.told(hit) && note.at(NUMBER, hit.end()).isEmpty());
  }

  // "GS" and "CA" are operations beside another one; a weak one counts where a sign joins them.
  private static boolean beside(Note note, Hit hit) {
    if (isNumbered(note, hit)) {
      return false;
    }
    return note
        .hits(TermKind.PROCEDURE, note.sentenceStart(hit.start()), note.sentenceEnd(hit.start()))
        .stream()
        .anyMatch(
            h -> h.term().has("weak") ? joined(note, h, hit) : !h.is("procedure", "chirurgie"));
  }

  // "CA 125" is no dissection; "GS 1/3" tells its nodes.
  private static boolean isNumbered(Note note, Hit hit) {
    boolean nodes =
        hit.is("procedure", "ganglion sentinelle") && note.at(NODES, hit.end()).isPresent();
    return !nodes && note.at(NUMBER, hit.end()).isPresent();
  }

  private static boolean joined(Note note, Hit one, Hit two) {
    int from = Math.min(one.end(), two.end());
    int to = Math.max(one.start(), two.start());
    return from <= to
        && !one.get("procedure").equals(two.get("procedure"))
        && note.is(AND, from, to);
  }

  private static boolean named(Note note, Hit hit) {
    return note
        .hits(TermKind.PROCEDURE, note.sentenceStart(hit.start()), note.sentenceEnd(hit.start()))
        .stream()
        .anyMatch(h -> !h.is("procedure", "chirurgie"));
  }

  private static String side(Note note, Near near, Hit hit, int[] between) {
    if (hit.term().has("both")) {
      return "both";
    }
    int clause = clauseEnd(note, hit);
    int to = Math.min(Math.min(clause, hit.end() + 40), between[1]);
    String gap = note.lower().substring(hit.end(), Math.max(hit.end(), to));
    int comma = gap.indexOf(',');
    int end = comma >= 0 ? hit.end() + comma : to;
    String after = near.side(hit.start(), Math.max(end, hit.end()));
    if (!after.isEmpty()) {
      return after;
    }
    if (note.at(JOINED, hit.end()).filter(m -> m.end() == between[1]).isPresent()) {
      String joined = near.side(between[1], Math.min(clause, between[1] + 40));
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    String told = before(note, near, hit, between[0]);
    return told.isEmpty() ? last(note, near, hit, clause) : told;
  }

  // "Lumpectomy and SLNB, left": the side that closes a list is that of all of it.
  private static String last(Note note, Near near, Hit hit, int clause) {
    return note.at(LAST_SIDE, hit.end(), clause)
        .map(m -> near.side(m.start(1), m.end(1)))
        .orElse("");
  }

  private static String before(Note note, Near near, Hit hit, int last) {
    String heading = heading(note, near, hit);
    if (!heading.isEmpty() || !note.english()) {
      return heading;
    }
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 25);
    return near.lastSide(Math.max(from, last), hit.start());
  }

  private static int clauseEnd(Note note, Hit hit) {
    int to = note.sentenceEnd(hit.start());
    int stop = note.lower().indexOf(';', hit.end(), Math.max(hit.end(), to));
    return stop >= 0 ? stop : to;
  }

  // "Sein droit : tumorectomie", "a gauche : mastectomie": the side of what a colon opens.
  private static String heading(Note note, Near near, Hit hit) {
    int from = note.sentenceStart(hit.start());
    String head = note.lower().substring(from, hit.start());
    int colon = head.lastIndexOf(':');
    int open = Math.max(head.lastIndexOf(';', colon), head.lastIndexOf(',', colon)) + 1;
    boolean apart = colon < 0 || head.indexOf(';', colon) >= 0;
    return apart || colon - open > LONGEST_HEADING ? "" : near.side(from + open, from + colon);
  }

  // "RTUV puis cystectomie prevue": the plan is of the second.
  private static boolean isPlanOfNext(Note note, Hit hit, int next) {
    int from = note.sentenceStart(hit.start());
    int to = note.sentenceEnd(hit.start());
    return next < to
        && note.within(THEN, hit.end(), next)
        && note.hits(TermKind.CUE, from, next).stream().noneMatch(c -> c.is("type", "plan"))
        && note.hits(TermKind.CUE, next, to).stream().anyMatch(c -> c.is("type", "plan_post"));
  }

  // "La prostatectomie, initialement prevue, a ete annulee": the verb behind the insertion.
  private static Optional<Part> apposed(Note note, int comma, int to) {
    return comma < 0
        ? Optional.empty()
        : note.at(INSERTED, comma, to).map(m -> new Part(note, m.end(), to));
  }

  private static Judgement judgement(Note note, Hit hit, int next) {
    Judgement said = note.judge(hit.start(), hit.end());
    int to = Math.min(Math.min(note.sentenceEnd(hit.start()), hit.end() + 75), next);
    var after = new Part(note, hit.end(), to);
    int comma = note.lower().indexOf(',', after.from(), after.to());
    var clause = new Part(note, hit.end(), comma >= 0 ? comma : after.to());
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 45);
    boolean refused =
        clause.has(NOT_DONE)
            || apposed(note, comma, to).filter(p -> p.has(NOT_DONE)).isPresent()
            || new Part(note, from, hit.start()).has(REFUSED_BEFORE);
    return new Judgement(
        (said.negated() && !after.opens(RESULT)) || refused,
        said.hypothesis(),
        said.family(),
        said.history(),
        (said.planned() && !isPlanOfNext(note, hit, next)) || clause.has(FUTURE));
  }
}
