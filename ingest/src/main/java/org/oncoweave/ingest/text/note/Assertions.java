package org.oncoweave.ingest.text.note;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.Judgement;

/// What the cues of a sentence say of a span: the ConText model (Harkema 2009) with typed scopes.
final class Assertions {
  private static final int VERB = 6; // "pas retrouve de": the verb denied ends no scope
  private static final Rule FINALLY =
      Rule.of(
          "[^,;]*,"
              + " ?(?:(?:et|puis|mais|finalement|ensuite|depuis|secondairement|then|later|now|subsequently|finally)"
              + " ?){0,2}");
  // What a plan reminds of is no plan: "apres tumorectomie, radiotherapie".
  private static final Rule DONE_BEFORE =
      Rule.of(
          "\\b(?:apres|suite a|suites d|post|deja|depuis|a recu|a eu|opere|traite|poursui\\w+|maintien|after|following|since|received|underwent|status|continue\\w*|ayant|precedemment|previously|stop|arret)");
  private static final int LIST_REACH = 110;
  private static final int ENGLISH_ITEM = 25;
  private static final Rule LISTED = Rule.of(" ?(?:de |d'|du |ni |ou |or |nor )");
  private static final Rule CLOSED_LIST =
      Rule.of("[^,;.:]{1,32}(?:,[^,;.:]{1,32}){0,4}?,? (?:ni|ou|or|nor) ");
  // "non visible en mammographie mais retrouve en echographie": what is denied first is found
  // after.
  private static final Rule FOUND_AFTER =
      Rule.of(
          "[^.;]{0,60}\\b(?:mais|but|puis|finalement)\\b(?: [a-z']{1,4}| (?:scanner|echographie|echo|mammographie|bien|nettement|clairement|toujours|encore|deja|[a-z]{3,}ment)){0,5} (?:re)?(?:trouve|visible|vue?s?|present|confirme|visualise|seen|found|identified|visible)");
  // "sans antecedent, presentait une douleur"
  private static final Rule PAST_VERB = Rule.of("\\b[a-z]{3,}(?:ait|aient) ");
  private static final int HEADING = 28;
  private static final int FAR = 110; // characters that a denial looks ahead
  private static final int BACK = 90; // characters that a cue after the span looks back

  private enum Sense {
    NO,
    DOUBT,
    SURE,
    PLAN;

    static Optional<Sense> of(Hit cue) {
      return switch (cue.get("type")) {
        case "neg", "neg_post" -> Optional.of(NO);
        case "hyp", "hyp_post", "if", "double" -> Optional.of(DOUBT);
        case "conf", "conf_post" -> Optional.of(SURE);
        case "plan", "plan_post" -> Optional.of(PLAN);
        default -> Optional.empty();
      };
    }
  }

  private final Note note;
  private final String text;
  private final Denial denial;

  Assertions(Note note) {
    this.note = note;
    this.text = note.lower();
    this.denial = new Denial(note);
  }

  Judgement judge(int start, int end) {
    int from = note.sentenceStart(start);
    int to = Math.max(end, note.sentenceEnd(start));
    Set<Sense> said = senses(start, end, to);
    boolean family = new Kinship(note, from, to).holds(start, end);
    boolean history = !family && new Antecedent(note, from, to).holds(start, end);
    boolean no = said.contains(Sense.NO);
    boolean doubt = !no && said.contains(Sense.DOUBT) && !said.contains(Sense.SURE);
    return new Judgement(no, doubt, family, history, !no && said.contains(Sense.PLAN));
  }

  private Set<Sense> senses(int start, int end, int to) {
    var said = EnumSet.noneOf(Sense.class);
    for (Hit cue : note.hits(TermKind.CUE, note.sentenceStart(start), to)) {
      Sense.of(cue)
          .filter(_ -> speaksOf(cue, start, end))
          .filter(sense -> sense != Sense.NO || !denial.isDenied(cue))
          .ifPresent(said::add);
    }
    var field = new FormField(note, end, to);
    if (field.isNo()) {
      said.add(Sense.NO);
    }
    if (note.section(start).equals("plan")
        && !note.within(DONE_BEFORE, note.sentenceStart(start), start)) {
      said.add(Sense.PLAN);
    }
    if (field.isAsked() || note.section(start).equals("question")) {
      said.add(Sense.DOUBT);
    }
    return said;
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
        || (!isLooking(cue) && note.is(FINALLY, end, cue.start()));
  }

  private boolean isOfOther(Hit cue, int start, int end) {
    return isOfMarker(cue, end) || isFound(cue, end) || denial.isOfOther(cue, start, end);
  }

  // "carcinome du sein HER2 negatif", "tumor; PSA stain negative": the marker is denied.
  private boolean isOfMarker(Hit cue, int end) {
    return text.startsWith("negati", cue.start())
        && !(note.hits(TermKind.MARKER, end, cue.start()).isEmpty()
            && note.hits(TermKind.GENE, end, cue.start()).isEmpty());
  }

  private boolean isFound(Hit cue, int end) {
    return cue.is("type", "neg_post") && note.opens(FOUND_AFTER, cue.end(), note.sentenceEnd(end));
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
      default -> stopped(from, start);
    };
  }

  private boolean deniesLess(Hit cue, int start) {
    return start - cue.end() > FAR || stopped(cue.end() + VERB, start) || denial.ends(cue, start);
  }

  private boolean closes(Hit cue, int i, int start) {
    return switch (text.charAt(i)) {
      case ';' -> true;
      case ':' -> i > cue.end() + 2 && !cue.term().has("wide") && !heads(cue, i);
      case '/', '|' -> text.charAt(i - 1) == ' ' && cue.is("type", "neg");
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
        && (cue.is("type", "plan") || cue.is("type", "hyp"))
        && text.indexOf(',', cue.end(), colon) < 0;
  }

  private boolean ends(Hit cue, int comma, int start) {
    if (cue.term().has("wide")) {
      return false;
    }
    if (cue.is("type", "conf")) {
      return true;
    }
    boolean denial = cue.is("type", "neg") && !isBracketed(cue.end(), comma);
    return newClause(comma + 1, start)
        || (denial && (repeated(cue, comma + 1) || !listed(comma + 1, start)));
  }

  // "pas de signes fonctionnels (toux, dyspnee)": the list in the brackets is denied as one.
  private boolean isBracketed(int from, int comma) {
    int open = text.lastIndexOf('(', comma);
    return open >= from && text.indexOf(')', open) > comma;
  }

  // "pas de A, de B ni C", "aucun A, B ou C", "no A, B, C": a denial passes a comma only in a list.
  private boolean listed(int from, int start) {
    int to = Math.min(text.length(), Math.min(note.sentenceEnd(from), from + LIST_REACH));
    int end = Math.max(from, to);
    return note.opens(LISTED, from, end)
        || note.opens(CLOSED_LIST, from, end)
        || (note.english() && start - from < ENGLISH_ITEM);
  }

  // "pas de A, pas de B, C": where each denial has its cue, what has none is said.
  private boolean repeated(Hit cue, int from) {
    int token = note.tokens().at(from);
    if (token < note.tokens().size() && note.words().has("join", note.tokens().lower(token))) {
      return false;
    }
    for (Hit other : note.hits(TermKind.CUE, note.sentenceStart(cue.start()), cue.start())) {
      if (other.is("type", "neg")
          && text.indexOf(',', other.end(), Math.max(other.end(), cue.start())) >= 0) {
        return true;
      }
    }
    return false;
  }

  private boolean newClause(int from, int start) {
    int token = note.tokens().at(from);
    return token < note.tokens().size()
        && note.tokens().start(token) < start
        && (note.words().has("clause", note.tokens().lower(token))
            || note.within(PAST_VERB, from, start));
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
