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

  private static final Rule ONE_PHRASE = Rule.of("[^.,;:()\\n\\d]*");
  private static final Rule BED_OF = Rule.of(" ?(?:du|de la|de l'|de|of the|in the) ?");
  private static final int FAR = 24; // characters from a side to the site

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
        "side", side.isEmpty() && site.isPresent() ? beside(note, site.get(), scope[0]) : side);
  }

  // "Right whole-breast radiotherapy": in English the side may stand some words before.
  private static String beside(Note note, Hit site, int from) {
    String near = new Near(note).side(Math.max(from, site.start() - 8), site.end() + 9);
    int far = Math.max(from, site.start() - FAR);
    return near.isEmpty() && note.english() && note.within(ONE_PHRASE, far, site.start())
        ? new Near(note).lastSide(far, site.start())
        : near;
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
    return Optional.of(aimed(note, after));
  }

  // The first that is no organ of the disease, nor a bed whose organ follows.
  private static Hit aimed(Note note, List<Hit> after) {
    return after.stream()
        .filter(s -> !isOfDisease(note, s) && !isBedOf(note, s, after))
        .findFirst()
        .orElse(after.getFirst());
  }

  // "lit tumoral du sein gauche": the organ of the bed.
  private static boolean isBedOf(Note note, Hit site, List<Hit> sites) {
    return site.is("organ", "lit tumoral")
        && sites.stream()
            .anyMatch(s -> s.start() > site.end() && note.is(BED_OF, site.end(), s.start()));
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
