package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads a response from what the lesions themselves do: "metastases hepatiques stables".
final class LesionCourse {
  /// What says that two evaluations are told.
  static final Rule THEN =
      Rule.of(
          "\\b(?:puis|then|ensuite|secondairement|subsequently|devenu\\w*|suivie?s? d|followed by|initiale?(?:ment)?|initially|apres|after|en (?:janv|fev|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)\\w*)\\b");

  // A benign lesion or a treated organ gives no answer of the tumour.
  private static final Rule BENIGN =
      Rule.of(
          "\\b(?:benin\\w*|benign|kyst(?:es?|iques?)|cyst(?:s|ic)?|thyroidiens?|angiomes?|hemangiom\\w+|adenomes?|lipomes?|fibromes?|myomes?|goitre|thyroid)\\b");

  private static final Map<String, List<CourseRule>> COURSES = CourseRule.shipped();
  private static final String MORE = "PD";
  private static final String LESS = "PR";
  private static final String ORGANS =
      "(?:hepatique|pulmonaire|osseuse|ganglionnaire|peritoneale|cerebrale|pleurale|cutanee|viscerale|surrenalienne)";
  // "reponse hepatique, mais progression osseuse"
  private static final Rule BOTH =
      Rule.of(
          "\\breponse (?:[a-z]{5,12} )?"
              + ORGANS
              + "[^.;]{1,40}\\bprogression (?:[a-z]{5,12} )?"
              + ORGANS
              + "|\\bprogression (?:[a-z]{5,12} )?"
              + ORGANS
              + "[^.;]{1,40}\\breponse (?:[a-z]{5,12} )?"
              + ORGANS);
  private static final Rule OTHERS =
      Rule.of("\\b(?:certaines?|some)\\b[^.;]*\\b(?:d'autres|others?)\\b");

  private final Note note;
  private final int from;
  private final int to;

  LesionCourse(Note note, int from, int to) {
    this.note = note;
    this.from = from;
    this.to = to;
  }

  static boolean isTold(Part part) {
    return CourseRule.anyMayBe(part);
  }

  /// Whether one thing answers while another grows, of which a part may be told by a word.
  boolean isTwofold(boolean less, boolean more) {
    return (less && (more || find(MORE).isPresent()))
        || (more && find(LESS).isPresent())
        || new Part(note, from, to).has(BOTH);
  }

  /// Adds the response that the first of the courses tells.
  void add(Found found) {
    Optional<Matcher> mixed = mixed();
    if (mixed.isPresent()) {
      put(found, "MIXED", mixed.get());
      return;
    }
    for (String response : COURSES.keySet()) {
      Optional<Matcher> m = find(response);
      if (m.isPresent() && !isBenign(response)) {
        put(found, response, m.get());
        return;
      }
    }
  }

  private boolean isBenign(String response) {
    return response.equals("SD") && new Part(note, from, to).has(BENIGN);
  }

  // Some lesions grow, others shrink, at one evaluation.
  private Optional<Matcher> mixed() {
    Optional<Matcher> more = find(MORE);
    Optional<Matcher> less = find(LESS);
    var part = new Part(note, from, to);
    boolean both = more.isPresent() && less.isPresent() && !part.has(THEN);
    return both || part.has(OTHERS) ? more.or(() -> less) : Optional.empty();
  }

  private void put(Found found, String response, Matcher m) {
    var values = Found.values().with("response", response);
    if (response.equals("SD") || response.equals("NE")) {
      found.add(FindingKind.RESPONSE, m.start(), m.end(), values);
    } else {
      found.judged(FindingKind.RESPONSE, m.start(), m.end(), values);
    }
  }

  private Optional<Matcher> find(String response) {
    var part = new Part(note, from, to);
    return COURSES.getOrDefault(response, List.of()).stream()
        .filter(rule -> rule.mayBe(part))
        .flatMap(rule -> note.first(rule.pattern(), from, to).stream())
        .findFirst();
  }
}
