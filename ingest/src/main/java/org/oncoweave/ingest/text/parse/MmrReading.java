package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// Mismatch repair: proficient or deficient, and the proteins lost.
final class MmrReading {
  private static final Rule LOST =
      Rule.of("perte|loss of|absence d'expression|eteint|lost|deficien|dmmr|extinction");
  private static final Rule KEPT =
      Rule.of(
          "conserv|proficient|intact|preserv|maintenue|retained|competent|normale|expression des"
              + " 4|presente");
  private static final Rule NOT_LOST =
      Rule.of("(?:pas de|sans|no|aucune|absence de) (?:perte|loss)");
  private static final Set<String> PROTEINS = Set.of("MLH1", "MSH2", "MSH6", "PMS2");

  private MmrReading() {}

  /// The proteins named in the sentence; null where none is.
  static @Nullable List<String> lost(Note note, Hit hit) {
    List<String> proteins = inSentence(note, hit.start());
    if (proteins.isEmpty()) {
      proteins = beside(note, hit.start());
    }
    return proteins.isEmpty() ? null : proteins;
  }

  // "Perte de MLH1 et PMS2. Tumeur dMMR."
  private static List<String> beside(Note note, int at) {
    int start = note.sentenceStart(at);
    int before = note.sentenceStart(Math.max(0, start - 1));
    return before < start && note.within(LOST, before, start)
        ? inSentence(note, before)
        : List.of();
  }

  private static List<String> inSentence(Note note, int at) {
    return note.hits(TermKind.MARKER, note.sentenceStart(at), note.sentenceEnd(at)).stream()
        .filter(h -> PROTEINS.contains(h.get("name")) && !isKept(note, h))
        .map(h -> h.get("name"))
        .distinct()
        .toList();
  }

  // "perte de MLH1 et PMS2, MSH2 et MSH6 conserves": by its own clause, else by the last word
  // before.
  private static boolean isKept(Note note, Hit protein) {
    int from = note.sentenceStart(protein.start());
    var clause = clause(note, protein);
    if (clause.has(KEPT) != clause.has(LOST)) {
      return clause.has(KEPT);
    }
    int lost = from;
    var word = note.firstWithin(LOST, lost, protein.start());
    while (word.isPresent()) {
      lost = word.get().end();
      word = note.firstWithin(LOST, lost, protein.start());
    }
    return note.within(KEPT, lost, protein.start());
  }

  private static Part clause(Note note, Hit protein) {
    int from = protein.start();
    int end = note.sentenceEnd(from);
    while (from > note.sentenceStart(protein.start()) && !isComma(note, from - 1)) {
      from--;
    }
    int to = protein.end();
    while (to < end && !isComma(note, to)) {
      to++;
    }
    return new Part(note, from, to);
  }

  private static boolean isComma(Note note, int at) {
    return ",;:(".indexOf(note.lower().charAt(at)) >= 0;
  }

  /// Whether a protein is told by the finding on MMR of its sentence.
  static boolean isTold(Note note, Hit protein) {
    return PROTEINS.contains(protein.get("name"))
        && note
            .hits(
                TermKind.MARKER,
                note.sentenceStart(protein.start()),
                note.sentenceEnd(protein.start()))
            .stream()
            .anyMatch(h -> h.is("name", "MMR"));
  }

  static void read(Note note, Hit hit, Found.Values values) {
    Part sentence = Part.sentence(note, hit.start());
    boolean kept = sentence.has(NOT_LOST);
    if (sentence.has(LOST) && !kept) {
      values.with("status", "deficient").with("proteins_lost", lost(note, hit));
    } else if (kept || sentence.has(KEPT)) {
      values.with("status", "proficient");
    }
  }
}
