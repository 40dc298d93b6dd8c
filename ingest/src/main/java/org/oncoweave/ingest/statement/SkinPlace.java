package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where on the skin a tumour lies: a region named in its sentence, or in the report of its tissue.
record SkinPlace(String site, String side) {
  private static final PhraseTable REGIONS = PhraseTable.read("skin-regions.tsv");
  private static final Set<String> TISSUE = Set.of("pathology", "operation");
  private static final String UNSAID = "C44.9";
  private static final Pattern SIDED = Pattern.compile("\\b(?:left|right) $");
  private static final Pattern END = Pattern.compile("[\\n;.]"); // what follows is another's

  static SkinPlace of(Page page, int position) {
    var sentence = page.layout().sentence(position);
    boolean tissue = TISSUE.contains(page.report().type());
    int from = tissue ? 0 : sentence.start();
    int to = tissue ? page.folded().length() : sentence.end();
    return REGIONS.find(page.folded().substring(from, to)).stream()
        .min(Comparator.comparingInt(h -> distance(page, from + h.start(), position)))
        .map(h -> new SkinPlace(h.cells().getFirst(), Sides.in(around(page, from + h.start()))))
        .or(() -> tissue ? titled(page) : Optional.empty())
        .orElse(new SkinPlace(UNSAID, ""));
  }

  /// "Exerese joue droite": the title of a specimen tells the region that its text does not.
  private static Optional<SkinPlace> titled(Page page) {
    var title = Fold.of(page.report().title());
    return REGIONS.find(title).stream()
        .findFirst()
        .map(h -> new SkinPlace(h.cells().getFirst(), Sides.in(title.substring(h.start()))));
  }

  // A region of the same sentence is nearer than any other.
  private static int distance(Page page, int start, int position) {
    boolean same = page.layout().at(start) == page.layout().at(position);
    return Math.abs(start - position) + (same ? 0 : 10_000);
  }

  // "left calf"
  private static String beside(Page page, int start) {
    var before = SIDED.matcher(page.folded().substring(Math.max(0, start - 8), start));
    return before.find() ? before.group() : "";
  }

  private static String around(Page page, int start) {
    var words = page.folded().substring(start, Math.min(page.folded().length(), start + 40));
    return beside(page, start) + END.split(words, 2)[0];
  }
}
