package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// What else is told to be stable, to change or to answer beside the tumour: weight, circulation,
/// other diseases (`other.tsv`). Of a sentence that tells it, the other clauses are read alone.
final class OtherCourse {
  private static final Rule CUT =
      Rule.of(
          "[,;]|\\b(?:mais|but|tandis que|alors que|while|whereas|although|cependant|however|par ailleurs)\\b");
  private static final Rule OF_TUMOUR =
      Rule.of(
          "tumor|tumour|tumeur|lesion|metasta|nodul|\\bmass|cible|target|maladie|disease|cancer|carcin|neoplas|lymphom|leucem|leukaem|leukem|myelom|melanom|sarcom|adenopath|recist|reponse|response|deauville|\\b(?:rc|rp|cr|pr|pd|sd)\\b|nouvelle ligne");
  // "reponse partielle de la polyarthrite"
  private static final Rule ANSWER_OF =
      Rule.of(
          "(?:reponse|response|remission)(?: [a-z]+){0,2} (?:de|du|des|of|in|d')(?: ?(?:la|l'|the|sa|son|his|her))? ?$");
  private static final int REACH = 50; // characters from the answer to what answers

  private OtherCourse() {}

  /// The parts of a sentence that tell of the tumour; all of it where nothing else is told.
  static List<Part> apart(Part sentence) {
    List<Hit> others = others(sentence);
    if (others.isEmpty()) {
      return List.of(sentence);
    }
    var parts = new ArrayList<Part>();
    int start = sentence.from();
    for (var cut : sentence.all(CUT)) {
      join(parts, new Part(sentence.note(), start, cut.start()));
      start = cut.end();
    }
    join(parts, new Part(sentence.note(), start, sentence.to()));
    return parts.stream().filter(part -> !isOfOther(part)).toList();
  }

  private static List<Hit> others(Part part) {
    return part.note().hits(TermKind.OTHER, part.from(), part.to());
  }

  // Clauses of the tumour are read together; one that is of another course stays alone.
  private static void join(List<Part> parts, Part next) {
    Part last = parts.isEmpty() ? null : parts.getLast();
    if (last != null && !isOfOther(last) && !isOfOther(next)) {
      parts.removeLast();
      parts.add(new Part(next.note(), last.from(), next.to()));
    } else {
      parts.add(next);
    }
  }

  private static boolean isOfOther(Part clause) {
    List<Hit> others = others(clause);
    return !others.isEmpty()
        && (others.stream().anyMatch(other -> isAnswering(clause, other))
            || clause.all(OF_TUMOUR).stream()
                .allMatch(m ->
                    others.stream().anyMatch(o -> o.start() <= m.start() && m.end() <= o.end())));
  }

  private static boolean isAnswering(Part clause, Hit other) {
    int from = Math.max(clause.from(), other.start() - REACH);
    return clause.note().within(ANSWER_OF, from, other.start());
  }
}
