package org.oncoweave.ingest.text.note;

/// Strokes between two words: "no liver / lung mets" denies both, "PD / no mets" one.
final class Strokes {
  private static final int REACH = 30; // characters of the name of a site

  private Strokes() {}

  /// Whether a site stands right before the stroke and another right after it.
  static boolean joinSites(Note note, int stroke) {
    int from = Math.max(0, stroke - REACH);
    int to = Math.min(note.lower().length(), stroke + REACH);
    return note.hits(TermKind.SITE, from, to).stream().anyMatch(s -> s.end() == stroke - 1)
        && note.hits(TermKind.SITE, stroke, to).stream().anyMatch(s -> s.start() == stroke + 2);
  }
}
