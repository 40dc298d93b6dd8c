package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// What a classification tells beside T, N and M: residue, and what was found in vessels, nerves
/// and the pleura.
final class TnmExtras {
  private static final Rule EXTRA =
      Rule.of(
          "(?:[ ,;/(|.-]{0,3}|\\n[ *-]{0,3}(?=r ?[0-2x]|pn ?[01]|[lv] ?[01](?!\\d)))(?<![a-wyz])(?:(?:resection )?(?<r>r) ?([0-2xo])|(?<l>l|ly) ?([01xo])|(?<v>v)"
              + " ?([0-2x])|(?<pn>pn) ?([01x])|(?<pl>pl)"
              + " ?([0-3x]))(?!\\d|[a-kmoqs-uw-z]|[lprv](?!n?\\d))\\)?");

  private static final Rule INSIDE = Rule.of("(?<![a-z])(r|ly?|v|pn|pl) ?([0-3x])(?![0-9a-z])");

  private TnmExtras() {}

  /// Reads what stands between the T and the N; where the rest begins.
  static int between(Note note, Found.Values values, Matcher m, boolean nodes) {
    if (m.group("n") == null) {
      return m.end();
    }
    int from = m.start("between");
    int to = m.end("between");
    if (!nodes) {
      return from;
    }
    if (note.mayMatch(INSIDE, from, to)) {
      inside(values, note.over(INSIDE, from, to));
    }
    return m.end();
  }

  private static void inside(Found.Values values, Matcher told) {
    while (told.find()) {
      String kind = told.group(1);
      values.with(kind.equals("ly") ? "l" : kind, told.group(2));
    }
  }

  private static Optional<Matcher> extra(Note note, int at) {
    boolean line = note.lower().startsWith("\n", at);
    return note.at(EXTRA, at, line ? note.lower().length() : note.sentenceEnd(at));
  }

  static int after(Note note, Found.Values values, int from) {
    int end = from;
    for (var extra = extra(note, end); extra.isPresent(); extra = extra(note, end)) {
      Matcher m = extra.get();
      for (int g = 1; g <= m.groupCount(); g += 2) {
        if (m.group(g) != null) {
          values.with(m.group(g).equals("ly") ? "l" : m.group(g), TnmParser.digit(m.group(g + 1)));
        }
      }
      end = m.end();
    }
    return end;
  }
}
