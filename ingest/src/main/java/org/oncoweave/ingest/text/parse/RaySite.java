package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The organ and side that a course of rays was aimed at.
final class RaySite {
  private static final Rule LEVELS =
      Rule.of("\\b(?:[dlct]\\d{1,2} ?[-a/] ?[dlcst]\\d{1,2}|[dl]\\d{1,2}|t(?:[5-9]|1[0-2]))\\b");

  private static final Rule DISEASE =
      Rule.of("^[a-z]* ?(?:cancer|carcinoma|adenocarcinoma|tumou?r)\\b");

  private RaySite() {}

  static void read(Note note, Found.Values values, Hit hit, int[] scope) {
    Optional<Hit> site = site(note, hit, scope);
    site.ifPresentOrElse(
        s -> values.with("site", s.get("organ")), () -> unnamed(note, values, hit, scope));
    String side =
        new Near(note)
            .side(
                site.map(s -> Math.min(s.start(), hit.end())).orElse(hit.end()),
                Math.min(scope[1], hit.end() + 80));
    values.with(
        "side",
        side.isEmpty() && site.isPresent()
            ? new Near(note).side(Math.max(scope[0], site.get().start() - 8), site.get().end() + 9)
            : side);
  }

  private static Optional<Hit> site(Note note, Hit hit, int[] scope) {
    boolean form = scope[1] > note.sentenceEnd(hit.start());
    int far = form ? scope[1] : Math.min(scope[1], hit.end() + (note.english() ? 100 : 70));
    List<Hit> after = note.hits(TermKind.SITE, hit.end(), Math.max(hit.end(), far));
    List<Hit> before = note.hits(TermKind.SITE, Math.max(scope[0], hit.start() - 25), hit.start());
    boolean beside = !before.isEmpty() && hit.start() - before.getLast().end() <= 2;
    if (after.isEmpty() || (note.english() && beside)) {
      return before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
    }
    return after.stream()
        .filter(s -> !isOfDisease(note, s))
        .findFirst()
        .or(() -> Optional.of(after.getFirst()));
  }

  // "for cervical cancer: 45 Gy to the pelvis": the organ of the disease is not that of the rays.
  private static boolean isOfDisease(Note note, Hit site) {
    return note.within(DISEASE, site.start(), Math.min(note.lower().length(), site.end() + 12));
  }

  // "WBRT 30 Gy": the word itself says where.
  private static void unnamed(Note note, Found.Values values, Hit hit, int[] scope) {
    if (hit.term().has("organ")) {
      values.with("site", hit.get("organ"));
    } else {
      vertebrae(note, values, hit, scope);
    }
  }

  // "D8-L2", "L3": the spine by its levels.
  private static void vertebrae(Note note, Found.Values values, Hit hit, int[] scope) {
    int end = Math.min(scope[1], hit.end() + 40);
    if (note.within(LEVELS, hit.end(), Math.max(hit.end(), end))) {
      values.with("site", "rachis");
    }
  }
}
