package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ingest.text.note.Rule;

/// What else is told to be stable or to change beside the tumour: weight, blood, circulation. Of a
/// sentence that tells it, the other parts are read alone.
final class OtherCourse {
  private static final Rule OTHER =
      Rule.of(
          "etat (?:clinique|general|hemodynamique) stable|poids stable|(?:stable weight|weight (?:is |was |remains )?stable)|hemodynam|creatinine|\\bcrp\\b");

  private OtherCourse() {}

  /// The parts of a sentence that tell of the tumour; all of it where nothing else is told.
  static List<Part> apart(Part sentence) {
    if (!sentence.has(OTHER)) {
      return List.of(sentence);
    }
    var parts = new ArrayList<Part>();
    String text = sentence.text();
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && ",;".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      join(parts, new Part(sentence.note(), sentence.from() + start, sentence.from() + end));
      start = end + 1;
    }
    return parts;
  }

  // Neighbours are read together.
  private static void join(List<Part> parts, Part next) {
    if (next.has(OTHER)) {
      return;
    }
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null && last.to() + 1 == next.from()) {
      parts.removeLast();
      parts.add(new Part(next.note(), last.from(), next.to()));
    } else {
      parts.add(next);
    }
  }
}
