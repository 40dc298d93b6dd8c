package org.oncoweave.ingest.text.note;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.Judgement;

/// What the cues of a sentence say of a span: the ConText model (Harkema 2009) with typed scopes.
final class Assertions {
  private static final int VERB = 6; // "pas retrouve de": the verb denied ends no scope
  // What a plan reminds of is no plan: "apres tumorectomie, radiotherapie".
  private static final Rule DONE_BEFORE =
      Rule.of(
          "\\b(?:apres|suite a|suites d|post|deja|depuis|a recu|a eu|opere|traite|poursui\\w+|maintien|after|following|since|received|underwent|status|continue\\w*|ayant|precedemment|previously|stop|arret)");
  // "indication : recidive apres prostatectomie"
  private static final Rule DONE =
      Rule.of(
          "\\b(?:recidive|rechute|evolution|progression|echec|fistule|complication|recurrence|relapse|progression|failure)s? (?:[a-z]{4,14} )?(?:apres|after|following|post|sous|under|on) (?:une? |la |le |l'|the |a )?$");
  // "non visible en mammographie mais retrouve en echographie": what is denied first is found
  // after.
  private static final Rule FOUND_AFTER =
      Rule.of(
          "[^.;]{0,60}\\b(?:mais|but|puis|finalement)\\b(?: [a-z']{1,4}| (?:scanner|echographie|echo|mammographie|bien|nettement|clairement|toujours|encore|deja|[a-z]{3,}ment)){0,5} (?:re)?(?:trouve|visible|vue?s?|present|confirme|visualise|seen|found|identified|visible)");
  // "sans antecedent, presentait une douleur"
  private static final Rule PAST_VERB = Rule.of("\\b[a-z]{3,}(?:ait|aient) ");
  private static final Rule FACTOR = Rule.of("(?:facteur|risk factor)"); // those listed are there
  // "Pas de : fievre, toux": what follows is a list of what is not there.
  private static final Rule NONE_OF =
      Rule.of(
          "(?:(?:pas|absence) d'arguments? (?:pour|en faveur d[e'])|aucun (?:argument (?:pour|en faveur d[e'])|signe d[e'])|(?:pas|absence) de signes? d[e']|no (?:evidence|signs?) of|pas de|absence(?: de)?|sont absents?|absente?s?|non (?:retrouve|vu|observe|identifie|visible)e?s?|negatifs?|negatives?|negative for|no|aucune?|denies|nie) ?: ?[^;:]*$");
  // "l'antecedent de phlebite contre-indique le tamoxifene"
  private static final Rule FORBIDS =
      Rule.of("contre-? ?indique (?:le|la|les|l'|une?|tout|toute|ce|cette)\\b");
  private static final int HEADING = 28;
  private static final int NEXT = 2; // "recherche recidive": the span is the next word
  private static final int FAR = 110; // characters that a denial looks ahead
  private static final int BACK = 90; // characters that a cue after the span looks back

  private enum Sense {
    NO,
    DOUBT,
    CONDITION,
    SURE,
    PLAN;

    static Optional<Sense> of(Hit cue) {
      return switch (cue.get("type")) {
        case "neg", "neg_post" -> Optional.of(NO);
        case "hyp", "hyp_post", "double" -> Optional.of(DOUBT);
        case "if" -> Optional.of(CONDITION);
        case "conf", "conf_post" -> Optional.of(SURE);
        case "plan", "plan_post" -> Optional.of(PLAN);
        default -> Optional.empty();
      };
    }
  }

  private final Note note;
  private final String text;
  private final Denial denial;
  private final Doubt doubt;
  private final Commas commas;

  /// No word speaks of what is so many characters away.
  private static final int REACH = 300;

  Assertions(Note note) {
    this.note = note;
    this.text = note.lower();
    this.denial = new Denial(note);
    this.doubt = new Doubt(note, denial);
    this.commas = new Commas(note);
  }

  Judgement judge(int start, int end) {
    int from = note.sentenceStart(start);
    int to = Math.max(end, note.sentenceEnd(start));
    Set<Sense> said = senses(start, end, to);
    boolean family = new Kinship(note, from, to).holds(start, end);
    boolean no = said.contains(Sense.NO) || Undone.is(note, start, end);
    boolean history = !family && new Antecedent(note, from, to).holds(start, end);
    boolean open = said.contains(Sense.DOUBT) && !said.contains(Sense.SURE);
    boolean unsure = !no && (open || said.contains(Sense.CONDITION));
    return new Judgement(no, unsure, family, history, !no && said.contains(Sense.PLAN));
  }

  private Set<Sense> senses(int start, int end, int to) {
    Set<Sense> said = cues(start, end, to);
    if (isPlanned(start)) {
      said.add(Sense.PLAN);
    }
    form(said, start, end, to);
    doubt.verdict(start, end).ifPresent(sure -> settle(said, sure));
    return new Choice(note).isOpen(start) ? EnumSet.of(Sense.DOUBT) : said;
  }

  private Set<Sense> cues(int start, int end, int to) {
    var said = EnumSet.noneOf(Sense.class);
    var episode = new Episode(note, note.sentenceStart(start), to);
    int from = Math.max(note.sentenceStart(start), start - REACH);
    for (Hit cue : note.hits(TermKind.CUE, from, Math.min(to, end + REACH))) {
      Sense.of(cue)
          .filter(_ -> speaksOf(cue, start, end))
          .filter(sense -> sense != Sense.NO || !(denial.isDenied(cue) || episode.ends(cue)))
          .filter(sense -> !isDoubt(sense) || doubt.reaches(cue, start, end))
          .ifPresent(said::add);
    }
    if (episode.isResolved(end)) {
      said.remove(Sense.NO);
    }
    return said;
  }

  private boolean isPlanned(int start) {
    return note.section(start).equals("plan")
        && !note.within(DONE_BEFORE, note.sentenceStart(start), start);
  }

  // The answers of a form: "emboles : non", "metastase ?".
  private void form(Set<Sense> said, int start, int end, int to) {
    var field = new FormField(note, end, to);
    if (field.isNo()
        || field.isNone(start)
        || note.opens(NONE_OF, note.sentenceStart(start), start)
        || Bullets.headed(note, NONE_OF, start)) {
      said.add(Sense.NO);
    }
    if (doubt.isOpen(start, end, field) || note.section(start).equals("question")) {
      said.add(Sense.DOUBT);
    }
  }

  private static void settle(Set<Sense> said, boolean sure) {
    said.remove(Sense.DOUBT);
    said.add(sure ? Sense.SURE : Sense.NO);
  }

  private static boolean isDoubt(Sense sense) {
    return sense == Sense.DOUBT || sense == Sense.CONDITION;
  }

  private boolean speaksOf(Hit cue, int start, int end) {
    boolean apart = cue.start() >= end || start >= cue.end();
    return apart ? applies(cue, start, end) : opens(cue, start, end);
  }

  // A span that begins with its own cue: "suspicion de metastases"; or with its last word: "pas
  // d'image suspecte".
  private static boolean opens(Hit cue, int start, int end) {
    boolean inside = cue.start() == start && cue.end() < end;
    boolean before = cue.start() < start && cue.end() > start && cue.end() <= end;
    return (inside && cue.is("type", "hyp"))
        || (before && (cue.is("type", "hyp") || cue.is("type", "neg")));
  }

  private boolean applies(Hit cue, int start, int end) {
    if (cue.get("type").endsWith("_post")) {
      return cue.start() >= end && backward(cue, start, end);
    }
    if (cue.end() <= start) {
      return forward(cue, start);
    }
    if (cue.is("type", "if")) {
      return cue.start() >= end && doubt.isPlan(cue, start, end);
    }
    return cue.term().has("both") && cue.start() >= end && backward(cue, start, end);
  }

  private boolean backward(Hit cue, int start, int end) {
    if (cue.start() - end > BACK || text.indexOf(';', end, cue.start()) >= 0) {
      return false;
    }
    if (stopped(end, cue.start()) || isOfOther(cue, start, end)) {
      return false;
    }
    return text.indexOf(',', end, cue.start()) < 0
        || commas.bind(cue, end)
        || (!isLooking(cue) && commas.lead(cue, end));
  }

  private boolean isOfOther(Hit cue, int start, int end) {
    return isOfMarker(cue, end)
        || isFound(cue, end)
        || Ahead.is(note, cue, end)
        || denial.isOfOther(cue, start, end);
  }

  // "carcinome du sein HER2 negatif", "tumor; PSA stain negative": the marker is denied.
  private boolean isOfMarker(Hit cue, int end) {
    return text.startsWith("negati", cue.start())
        && !(note.hits(TermKind.MARKER, end, cue.start()).isEmpty()
            && note.hits(TermKind.GENE, end, cue.start()).isEmpty());
  }

  private boolean isFound(Hit cue, int end) {
    return cue.is("type", "neg_post")
        && (note.opens(FOUND_AFTER, cue.end(), note.sentenceEnd(end))
            || note.opens(FORBIDS, cue.start(), note.sentenceEnd(end)));
  }

  // "lymphome prouve, possible envahissement": the word belongs to what follows.
  private boolean isLooking(Hit cue) {
    int next = note.tokens().at(cue.end());
    boolean word =
        next < note.tokens().size()
            && note.tokens().isWord(next)
            && note.tokens().start(next) - cue.end() <= 1
            && !note.words().has("open", note.tokens().lower(next));
    return word
        && note.hits(TermKind.CUE, cue.start(), cue.start() + 1).stream()
            .anyMatch(c -> c.is("type", "hyp"));
  }

  private boolean forward(Hit cue, int start) {
    int from = cue.end();
    if (ended(cue, from, start)) {
      return false;
    }
    for (int i = from; i < start; i++) {
      if (closes(cue, i, start)) {
        return false;
      }
    }
    return true;
  }

  private boolean ended(Hit cue, int from, int start) {
    return switch (cue.get("type")) {
      case "neg" -> deniesLess(cue, start);
      case "double" -> stops(from, start).anyMatch(stop -> !stop.term().has("verb"));
      case "if" -> stops(from, start).anyMatch(stop -> !stop.term().has("verb") || !isIf(cue));
      case "plan" -> stopped(from, start) || note.within(DONE, from, start);
      default -> stopped(from, start) || (cue.term().has("next") && start - from > NEXT);
    };
  }

  // "si le scanner montre X": the verb belongs to the condition.
  private boolean isIf(Hit cue) {
    return text.startsWith("s", cue.start()) || text.startsWith("if", cue.start());
  }

  private boolean deniesLess(Hit cue, int start) {
    return start - cue.end() > FAR || stopped(cue.end() + VERB, start) || denial.ends(cue, start);
  }

  private boolean closes(Hit cue, int i, int start) {
    return switch (text.charAt(i)) {
      case ';' -> true;
      case ':' -> i > cue.end() + 2 && !cue.term().has("wide") && !heads(cue, i);
      case '/', '|' ->
          text.charAt(i - 1) == ' ' && cue.is("type", "neg") && !Strokes.joinSites(note, i);
      case '-' -> text.charAt(i - 1) == ' ' && text.startsWith(" ", i + 1) && cue.is("type", "neg");
      case ')' -> text.lastIndexOf('(', i) < cue.end();
      case ',' -> ends(cue, i, start);
      default -> false;
    };
  }

  // "Proposition RCP : ABVD", "Hypothese clinique : abces": the cue is part of a heading.
  private boolean heads(Hit cue, int colon) {
    boolean opens = cue.start() == note.sentenceStart(cue.start());
    return opens
        && colon - cue.end() < HEADING
        && (cue.is("type", "plan")
            || (cue.is("type", "hyp") && !note.opens(FACTOR, cue.start(), colon)))
        && text.indexOf(',', cue.end(), colon) < 0;
  }

  private boolean ends(Hit cue, int comma, int start) {
    if (cue.term().has("wide")) {
      return false;
    }
    if (cue.is("type", "conf")) {
      return true;
    }
    return newClause(comma + 1, start)
        || (cue.is("type", "neg") && commas.close(cue, comma, start));
  }

  private boolean newClause(int from, int start) {
    int token = note.tokens().at(from);
    return token < note.tokens().size()
        && note.tokens().start(token) < start
        && (commas.turn(token) || note.within(PAST_VERB, from, start));
  }

  private boolean stopped(int from, int to) {
    for (Hit cue : note.hits(TermKind.CUE, from, to)) {
      if (cue.is("type", "stop")) {
        return true;
      }
    }
    return false;
  }

  private Stream<Hit> stops(int from, int to) {
    return note.hits(TermKind.CUE, from, to).stream().filter(cue -> cue.is("type", "stop"));
  }
}
