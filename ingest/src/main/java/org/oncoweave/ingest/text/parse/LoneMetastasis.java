package org.oncoweave.ingest.text.parse;

import java.util.BitSet;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// The M of a classification that stands alone: "bilan d'extension : M0", "cancer du sein, M0". M0
/// and M1 are also visits, leukaemias and macrophages: it needs its prefix, a word of staging or a
/// solid tumour right before it.
final class LoneMetastasis {
  private static final int REACH = 50; // characters before it that tell what it is
  private static final Rule M =
      Rule.of("(?<![a-z0-9+'/-])(?<mp>[cp]|yp|yc)?m(?<m>[01])(?<msub>[a-d])?(?![a-z0-9+'/-])");
  private static final Rule STAGED =
      Rule.of(
          "\\b(?:stade|stages?|tnm|ptnm|bilan d'extension|extension|classee?|classification|statut metastatique|metastatic status)(?: [a-z]{2,12})?[ :=,(]{0,3}$");
  private static final Rule OTHER =
      Rule.of(
          "\\bm ?(?:[2-9]|1[0-9]|2[0-9])\\b|\\b(?:lam|lma|aml|fab|leucemi\\w*|leuk?aemi\\w*|leukemi\\w*|macrophag\\w*|visites?|visits?|month|mois|metatars\\w*|muscarin\\w*)\\b");
  // "a M0", "de M0": a time.
  private static final Rule TIME = Rule.of("\\b(?:a|at|de|en|j0|puis|vs|entre|depuis|des) $");

  private LoneMetastasis() {}

  static void read(Note note, Found found, BitSet taken) {
    for (Matcher m : Windows.of(note, 0, 8).around(M, i -> begins(note, i))) {
      if (Character.isUpperCase(note.cased().charAt(m.start("m") - 1)) && isStage(note, m, taken)) {
        var values = Found.values().with("m_prefix", m.group("mp")).with("m", m.group("m"));
        values.with("m_sub", m.group("msub"));
        found.add(FindingKind.TNM, m.start(), m.end(), values);
      }
    }
  }

  private static boolean begins(Note note, int token) {
    int from = note.tokens().start(token);
    int length = note.tokens().end(token) - from;
    return length >= 2
        && length <= 5
        && "mcpy".indexOf(note.lower().charAt(from)) >= 0
        && hasNumber(note.lower(), from, from + length);
  }

  private static boolean hasNumber(String text, int from, int to) {
    int m = text.indexOf('m', from);
    return m >= 0 && m + 1 < to && "01".indexOf(text.charAt(m + 1)) >= 0;
  }

  private static boolean isStage(Note note, Matcher m, BitSet taken) {
    int from = note.sentenceStart(m.start());
    int to = note.sentenceEnd(m.start());
    int read = taken.nextSetBit(from);
    if ((read >= 0 && read < to) || note.within(OTHER, from, to)) {
      return false;
    }
    String prefix = m.group("mp");
    if (prefix != null) {
      return Character.isLowerCase(note.cased().charAt(m.start()));
    }
    int near = Math.max(from, m.start() - REACH);
    return note.within(STAGED, near, m.start())
        || (!note.hits(TermKind.TUMOUR, near, m.start()).isEmpty()
            && !note.within(TIME, near, m.start()));
  }
}
