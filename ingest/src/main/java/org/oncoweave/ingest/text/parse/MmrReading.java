package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.TermKind;

/// Mismatch repair: proficient or deficient, and the proteins lost.
final class MmrReading {
  private static final Pattern LOST =
      Pattern.compile("perte|loss of|absence d'expression|eteint|lost|deficien|dmmr|extinction");
  private static final Pattern KEPT =
      Pattern.compile(
          "conserv|proficient|intact|preserv|maintenue|retained|competent|normale|expression des"
              + " 4|presente");
  private static final Pattern NOT_LOST =
      Pattern.compile("(?:pas de|sans|no|aucune|absence de) (?:perte|loss)");
  private static final Set<String> PROTEINS = Set.of("MLH1", "MSH2", "MSH6", "PMS2");

  private MmrReading() {}

  static void read(Note note, Hit hit, Found.Values values) {
    int from = note.sentenceStart(hit.start());
    int to = note.sentenceEnd(hit.start());
    String sentence = note.lower().substring(from, to);
    boolean kept = NOT_LOST.matcher(sentence).find();
    if (LOST.matcher(sentence).find() && !kept) {
      List<String> proteins =
          note.hits(TermKind.MARKER, from, to).stream()
              .map(h -> h.get("name"))
              .filter(PROTEINS::contains)
              .distinct()
              .toList();
      values
          .with("status", "deficient")
          .with("proteins_lost", proteins.isEmpty() ? null : proteins);
    } else if (kept || KEPT.matcher(sentence).find()) {
      values.with("status", "proficient");
    }
  }
}
