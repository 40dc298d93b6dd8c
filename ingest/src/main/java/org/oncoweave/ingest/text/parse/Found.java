package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.finding.Judgement;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Gathers the findings of one note; turns folded positions into offsets of the original.
final class Found {
  private static final double BY_RULE = 0.9;
  private static final Rule TO_DISCUSS = Rule.of("[^.;,]{0,30}\\ba discuter");

  private static final Rule ON_CONDITION =
      Rule.of(
          "[^.,;:\\n]{0,35}?(?<!\\b(?:sauf|except|only not) )\\b(?:(?:si(?! bien| possible| tot|"
              + " souhait)|s'ils?|if(?! possible)|in case of|unless|in the event)\\b|en cas d|should"
              + " (?:the|there|he|she|it|progression|relapse|recurrence|symptoms)\\b)");
  // "arret du pembrolizumab en cas de colite": what ends on a condition goes on till then.
  private static final Rule LESSENED =
      Rule.of(
          "\\b(?:arret\\w*|suspen\\w+|stop\\w*|interrompre|pause|diminu\\w+|reduire|reduction|report\\w*|discontinue\\w*|hold|withhold|poursui\\w+|contre-indi\\w+|continue\\w*)\\b[^.;]{0,30}$");

  private static final Rule TIMES =
      Rule.of(
          "\\b(?:repas|matin|midi|soir|coucher|par jour|quotidien\\w*|daily|fois|with meals|at night|bid|tid|qd)\\b|/ ?j(?:our)?\\b|\\b\\d ?-? ?\\d ?- ?\\d\\b|\\bx ?\\d");

  /// A span of the folded text.
  record Place(int start, int end) {}

  /// The values of a fact; an absent value is left out.
  static final class Values {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Values with(String key, @Nullable Object value) {
      if (value != null && !"".equals(value)) {
        map.put(key, value);
      }
      return this;
    }

    boolean has(String key) {
      return map.containsKey(key);
    }

    @Nullable Object get(String key) {
      return map.get(key);
    }

    boolean isEmpty() {
      return map.isEmpty();
    }

    Map<String, Object> map() {
      return map;
    }
  }

  private final Note note;
  private final List<Finding> findings = new ArrayList<>();
  private final TreeMap<Integer, Answer> answers = new TreeMap<>(); // by where they begin
  private List<Finding> dates = List.of();
  private boolean dated;

  Found(Note note) {
    this.note = note;
  }

  Note note() {
    return note;
  }

  static Values values() {
    return new Values();
  }

  /// A fact whose surroundings say nothing of it, such as a size.
  void add(FindingKind kind, int start, int end, Values values) {
    add(kind, new Place(start, end), values, Judgement.PLAIN);
  }

  /// A fact that the words around may deny, doubt, or tell of another.
  void judged(FindingKind kind, int start, int end, Values values) {
    add(kind, new Place(start, end), values, told(kind, start, end, note.judge(start, end)));
  }

  // "radiotherapie a discuter": of what is done that is a plan, no doubt. "Stivarga si
  // progression":
  // what is done on a condition is in doubt.
  private Judgement told(FindingKind kind, int start, int end, Judgement said) {
    boolean act = kind == FindingKind.RADIOTHERAPY || kind == FindingKind.TREATMENT;
    if (!act) {
      return said;
    }
    if (!said.negated() && isConditional(start, end)) {
      return new Judgement(false, true, said.family(), said.history(), false);
    }
    return said.planned() && note.at(TO_DISCUSS, end).isPresent()
        ? new Judgement(said.negated(), false, said.family(), said.history(), true)
        : said;
  }

  private boolean isConditional(int start, int end) {
    Optional<Matcher> condition = note.at(ON_CONDITION, end);
    return condition.isPresent()
        && !isOfOther(end, condition.get().end())
        && !note.within(LESSENED, Math.max(note.sentenceStart(start), start - 40), start);
  }

  // "Creon aux repas et Oramorph en cas de douleur": the first is taken at its own times.
  private boolean isOfOther(int end, int condition) {
    return note.hits(TermKind.DRUG, end, condition).stream()
        .findFirst()
        .filter(other -> note.within(TIMES, end, other.start()))
        .isPresent();
  }

  // Two rules that read the same words tell one answer.
  private boolean isKnown(FindingKind kind, int from, int to, Values values) {
    if (kind != FindingKind.RESPONSE && kind != FindingKind.PERFORMANCE) {
      return false;
    }
    var before = answers.floorEntry(to - 1);
    if (before != null
        && before.getValue().overlaps(kind, from)
        && before.getValue().tells(values)) {
      return true;
    }
    answers.put(from, new Answer(kind, to, values.map()));
    return false;
  }

  private record Answer(FindingKind kind, int end, Map<String, Object> values) {
    boolean overlaps(FindingKind other, int from) {
      return kind == other && from < end;
    }

    boolean tells(Values other) {
      return values.equals(other.map());
    }
  }

  /// A fact with what is said of it.
  void add(FindingKind kind, Place place, Values values, Judgement judgement) {
    int from = note.text().start(place.start);
    int to = Math.max(from, note.text().end(place.end));
    if (isKnown(kind, from, to, values)) {
      return;
    }
    findings.add(
        new Finding(
            kind,
            from,
            to,
            values.map(),
            judgement,
            kind.key(),
            BY_RULE,
            note.section(place.start)));
  }

  /// The dates and periods that begin within two places of the original, in order; the parser of
  /// dates has read before all others.
  List<Finding> dates(int from, int to) {
    if (!dated) {
      dates =
          findings.stream()
              .filter(f -> f.kind() == FindingKind.DATE || f.kind() == FindingKind.PERIOD)
              .sorted(Comparator.comparingInt(Finding::start))
              .toList();
      dated = true;
    }
    int low = 0;
    int high = dates.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (dates.get(middle).start() < from) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int end = low;
    while (end < dates.size() && dates.get(end).start() < to) {
      end++;
    }
    return dates.subList(low, end);
  }

  List<Finding> list() {
    return findings;
  }
}
