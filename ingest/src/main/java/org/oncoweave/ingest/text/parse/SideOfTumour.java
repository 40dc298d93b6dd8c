package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The side that the words around a tumour tell of it.
final class SideOfTumour {
  private static final Rule OTHER_TIME = Rule.of("\\b(?:19|20)\\d\\d\\b|\\bantecedents?\\b");

  private static final String BREAST = "C50";
  private static final String OTHER = "other";
  private static final Rule PIECE =
      Rule.of("\\b(?:(?:nature|type|origine) du prelevement|piece|prelevement|specimen)s? ?:");
  private static final int PIECE_REACH = 600; // characters back to the name of the specimen
  // "cote dt": no rib.
  private static final Rule SIDE = Rule.of("cote (?:d|g|dte?|gche?|droite?|gauche)\\b");

  private final Note note;
  private final Near near;

  SideOfTumour(Note note) {
    this.note = note;
    this.near = new Near(note);
  }

  /// `left`, `right`, `both`, or empty; `from` and `to` hold what is told of the tumour.
  String of(Hit tumour, Optional<Hit> site, int from, int to) {
    String own = site.map(s -> s.get("side")).orElse("");
    if (!own.isEmpty()) {
      return own;
    }
    int anchor = site.map(Hit::end).orElse(tumour.end());
    int end = own(site.orElse(tumour), anchor, to);
    String after = near.side(anchor, Math.min(end, anchor + 40));
    if (!after.isEmpty()) {
      return after;
    }
    String inside =
        near.side(Math.min(tumour.start(), site.map(Hit::start).orElse(tumour.start())), end);
    if (!inside.isEmpty()) {
      return inside;
    }
    String before = near.lastSide(Math.max(from, tumour.start() - 40), tumour.start());
    String next = before.isEmpty() ? near.nextLine(to) : before;
    return next.isEmpty() && site.isEmpty() ? ofSpecimen(tumour) : next;
  }

  // "Sarcome opere en 2013, rein unique droit": what stands behind a comma with another organ has
  // its own side.
  private int own(Hit placed, int anchor, int to) {
    for (Hit other : note.hits(TermKind.SITE, Math.min(anchor, to), to)) {
      int comma = note.lower().lastIndexOf(',', other.start());
      if (comma >= anchor && !sameOrgan(placed, other) && note.at(SIDE, other.start()).isEmpty()) {
        return comma;
      }
    }
    return to;
  }

  private static boolean sameOrgan(Hit one, Hit other) {
    var code = one.get("icd");
    return code.length() >= 3 && other.get("icd").startsWith(code.substring(0, 3));
  }

  // "Piece de tumorectomie du sein droit. Carcinome lobulaire": the side of the specimen that the
  // sentence right before names, unless a year tells that it is of another time.
  private String ofSpecimen(Hit tumour) {
    String side = before(tumour);
    side = side.isEmpty() ? ofPiece(tumour) : side;
    return side.isEmpty() && tumour.get("icd").startsWith(BREAST) ? ofBreast(tumour) : side;
  }

  // "61-year-old woman, left breast. Biopsy: lobular carcinoma": where one side alone is told.
  private String ofBreast(Hit tumour) {
    int from = Math.max(0, tumour.start() - PIECE_REACH);
    Set<String> sides =
        note.hits(TermKind.SITE, from, tumour.start()).stream()
            .filter(s -> s.get("icd").startsWith(BREAST))
            .map(this::toldSide)
            .collect(Collectors.toSet());
    sides.remove("");
    return sides.size() == 1 && !sides.contains(OTHER) ? sides.iterator().next() : "";
  }

  // A breast of an earlier time or of a relative tells no side.
  private String toldSide(Hit breast) {
    int from = note.sentenceStart(breast.start());
    int to = note.sentenceEnd(breast.start());
    var judgement = note.judge(breast.start(), breast.end());
    if (note.within(OTHER_TIME, from, to) || judgement.history() || judgement.family()) {
      return OTHER;
    }
    String behind = near.side(breast.start(), Math.min(to, breast.end() + 12));
    return behind.isEmpty()
        ? near.lastSide(Math.max(from, breast.start() - 12), breast.start())
        : behind;
  }

  // "Nature du prelevement : tumorectomie du sein droit", some lines before.
  private String ofPiece(Hit tumour) {
    int from = Math.max(0, tumour.start() - PIECE_REACH);
    return note.firstWithin(PIECE, from, tumour.start())
        .flatMap(m ->
            note.hits(TermKind.PROCEDURE, m.end(), note.sentenceEnd(m.start())).stream()
                .filter(s -> isOfOrgan(s, tumour))
                .map(s -> near.side(s.end(), Math.min(note.sentenceEnd(s.start()), s.end() + 40)))
                .findFirst())
        .orElse("");
  }

  private static boolean isOfOrgan(Hit operation, Hit tumour) {
    return tumour.term().has("icd")
        && operation.term().has("icd")
        && operation.get("icd").regionMatches(0, tumour.get("icd"), 0, 3);
  }

  private String before(Hit tumour) {
    int from = note.sentenceStart(tumour.start());
    int last = note.sentenceStart(Math.max(0, from - 2));
    if (from != tumour.start() || last == from || note.within(OTHER_TIME, last, from)) {
      return "";
    }
    return note.hits(TermKind.PROCEDURE, last, from).stream()
        .filter(s -> isOfOrgan(s, tumour))
        .map(s -> near.side(s.end(), Math.min(note.sentenceEnd(s.start()), s.end() + 40)))
        .reduce("", (_, side) -> side);
  }
}
