package org.oncoweave.ingest.text.note;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.Judgement;

/// What the cues of a sentence say of a span: the ConText model (Harkema 2009) with typed scopes.
final class Assertions {
  private static final Pattern LIST = Pattern.compile(" (?:ni|nor|ou|or) |,");
  private static final int VERB = 6; // "pas retrouve de": the verb denied ends no scope
  private static final Pattern FINALLY =
      Pattern.compile(
          "[^,;]*,"
              + " ?(?:(?:et|puis|mais|finalement|ensuite|depuis|secondairement|then|later|now|subsequently|finally)"
              + " ?){0,2}");
  private static final int LIST_REACH = 110;
  private static final int ENGLISH_ITEM = 25;
  private static final Pattern LISTED = Pattern.compile(" ?(?:de |d'|du |ni |ou |or |nor )");
  private static final Pattern CLOSED_LIST =
      Pattern.compile("[^,;.:]{1,32}(?:,[^,;.:]{1,32}){0,4}?,? (?:ni|ou|or|nor) ");
  private static final Pattern RELATIVE =
      Pattern.compile("\\b(?:qui|dont|puis|ayant|which|who|motivant|necessitant|faisant)\\b");
  // "non visible en mammographie mais retrouve en echographie": what is denied first is found
  // after.
  private static final Pattern FOUND_AFTER =
      Pattern.compile(
          "[^.;]{0,60}\\b(?:mais|but|puis|finalement)\\b[^.;,]{0,30}\\b(?:re)?(?:trouve|visible|vue?s?|present|confirme|visualise|seen|found|identified|visible)");
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

  Assertions(Note note) {
    this.note = note;
    this.text = note.lower();
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
      boolean apart = cue.start() >= end || start >= cue.end();
      if (apart && applies(cue, start, end)) {
        Sense.of(cue).ifPresent(said::add);
      }
    }
    if (formNo(end, to)) {
      said.add(Sense.NO);
    }
    if (asked(end, to) || note.section(start).equals("question")) {
      said.add(Sense.DOUBT);
    }
    return said;
  }

  // A form field: "Metastases : aucune", "Fievre : 0", "Embols = non", "Fumeur non", "toux -".
  private boolean formNo(int end, int to) {
    int i = skip(end, to);
    if (i >= to) {
      return false;
    }
    if (isMinus(i, end)) {
      return true;
    }
    boolean field = text.charAt(i) == ':' || text.charAt(i) == '=';
    int word = note.tokens().at(field ? i + 1 : i);
    return word < note.tokens().size()
        && note.tokens().start(word) < to
        && isNo(note.tokens().lower(word), word, field, to);
  }

  private boolean isMinus(int at, int end) {
    boolean signed = text.startsWith("(-)", at) || (text.charAt(at) == '-' && at > end);
    int next = text.charAt(at) == '(' ? at + 3 : at + 1;
    return signed && (next >= text.length() || ",;.)\n/".indexOf(text.charAt(next)) >= 0);
  }

  private boolean isNo(String answer, int word, boolean field, int to) {
    boolean no = field && !answer.equals("non") && note.words().has("no", answer);
    return no || isPlainNo(answer, word, to);
  }

  private boolean isPlainNo(String answer, int word, int to) {
    if (!answer.equals("non")) {
      return false;
    }
    int next = skip(note.tokens().end(word), to);
    return next >= to || !Character.isLetter(text.charAt(next));
  }

  private int skip(int i, int to) {
    int at = i;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  // "metastase ?" or "(metastase ?)"
  private boolean asked(int end, int to) {
    int i = end;
    while (i < to && i < end + 25 && ".,;:(".indexOf(text.charAt(i)) < 0) {
      if (text.charAt(i) == '?') {
        return true;
      }
      i++;
    }
    return i < text.length() && i < end + 25 && text.charAt(i) == '?';
  }

  private boolean applies(Hit cue, int start, int end) {
    if (cue.get("type").endsWith("_post")) {
      return cue.start() >= end && backward(cue, end);
    }
    if (cue.end() <= start) {
      return forward(cue, start);
    }
    return cue.term().has("both") && cue.start() >= end && backward(cue, end);
  }

  private boolean backward(Hit cue, int end) {
    if (cue.start() - end > BACK || stopped(end, cue.start())) {
      return false;
    }
    if (cue.is("type", "neg_post")
        && FOUND_AFTER.matcher(text).region(cue.end(), note.sentenceEnd(end)).lookingAt()) {
      return false;
    }
    String gap = text.substring(end, cue.start());
    return gap.indexOf(';') < 0 && (gap.indexOf(',') < 0 || FINALLY.matcher(gap).matches());
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
      case "neg" -> deniesLess(from, start);
      case "double" -> stops(from, start).anyMatch(stop -> !stop.term().has("verb"));
      default -> stopped(from, start);
    };
  }

  private boolean deniesLess(int from, int start) {
    return stopped(from + VERB, start) || changed(from, start) || isAway(from, start);
  }

  private boolean isAway(int from, int start) {
    return start - from > FAR || RELATIVE.matcher(text).region(from, start).find();
  }

  private boolean closes(Hit cue, int i, int start) {
    return switch (text.charAt(i)) {
      case ';' -> true;
      case ':' -> i > cue.end() + 2 && !cue.term().has("wide");
      case ',' -> ends(cue, i, start);
      default -> false;
    };
  }

  private boolean ends(Hit cue, int comma, int start) {
    if (cue.term().has("wide")) {
      return false;
    }
    boolean denial = cue.is("type", "neg");
    return newClause(comma + 1, start)
        || (denial && (repeated(cue, comma + 1) || !listed(comma + 1, start)));
  }

  // "pas de A, de B ni C", "aucun A, B ou C", "no A, B, C": a denial passes a comma only in a list.
  private boolean listed(int from, int start) {
    int to = Math.min(text.length(), Math.min(note.sentenceEnd(from), from + LIST_REACH));
    String rest = text.substring(from, Math.max(from, to));
    return LISTED.matcher(rest).lookingAt()
        || CLOSED_LIST.matcher(rest).lookingAt()
        || (note.english() && start - from < ENGLISH_ITEM);
  }

  // "pas de A, pas de B, C": where each denial has its cue, what has none is said.
  private boolean repeated(Hit cue, int from) {
    int token = note.tokens().at(from);
    if (token < note.tokens().size() && note.words().has("join", note.tokens().lower(token))) {
      return false;
    }
    for (Hit other : note.hits(TermKind.CUE, note.sentenceStart(cue.start()), cue.start())) {
      if (other.is("type", "neg") && text.substring(other.end(), cue.start()).indexOf(',') >= 0) {
        return true;
      }
    }
    return false;
  }

  // "pas de progression des metastases" denies the progression alone.
  private boolean changed(int from, int start) {
    for (Hit change : note.hits(TermKind.CHANGE, from, Math.min(start, from + 30))) {
      boolean next = change.start() - from <= 14 && change.end() < start;
      if (next && !LIST.matcher(text).region(change.end(), start).find()) {
        return true;
      }
    }
    return false;
  }

  private boolean newClause(int from, int start) {
    int token = note.tokens().at(from);
    return token < note.tokens().size()
        && note.tokens().start(token) < start
        && note.words().has("clause", note.tokens().lower(token));
  }

  private boolean stopped(int from, int to) {
    return stops(from, to).findAny().isPresent();
  }

  private Stream<Hit> stops(int from, int to) {
    return note.hits(TermKind.CUE, from, to).stream().filter(cue -> cue.is("type", "stop"));
  }
}
