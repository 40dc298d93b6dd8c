package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// "TTF1+ ainsi que Napsine A, p40-": what is joined to a marker with a sign shares that sign.
final class SharedSign {
  private static final Rule SIGNED =
      Rule.of(
          " ?\\(?(\\+{1,3}|-|positi[a-z]{1,3}|negati[a-z]{1,3})\\)? (?:et|and|&|ainsi que|as well as) (?:l'|le |la |the )?");
  private static final Rule COMMA = Rule.of(" ?[,;.]");
  private static final int REACH = 60; // characters back to a marker with a sign

  private SharedSign() {}

  static Optional<String> of(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - REACH);
    List<Hit> before = note.hits(TermKind.MARKER, from, hit.start());
    if (before.isEmpty() || note.at(COMMA, hit.end()).isEmpty()) {
      return Optional.empty();
    }
    return note.at(SIGNED, before.getLast().end())
        .filter(m -> m.end() == hit.start())
        .map(m -> isPositive(m.group(1)) ? "positive" : "negative");
  }

  private static boolean isPositive(String sign) {
    return sign.startsWith("+") || sign.startsWith("p");
  }
}
