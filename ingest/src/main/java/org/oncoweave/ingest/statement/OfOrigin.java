package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.ingest.statement.Said.Turn;
import org.oncoweave.ingest.statement.Statement.Standing;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;

/// A tissue called, behind its name, the metastasis of an organ: "adenocarcinome metastatique
/// d'origine colique", "adenocarcinoma CK20+, metastatic colorectal". The organ is where it began;
/// where it was taken, it is a metastasis.
final class OfOrigin {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final String BETWEEN =
      "^(?: (?!et |ou |sans |pas |and |or |no |non |not )[a-z0-9+-]+){0,3}";
  private static final Pattern SAID =
      Pattern.compile(
          BETWEEN
              + ",? (?:metastatiques?|metastatic),? (?:d'origine |d'un primitif |from (?:an? |the |his |her )?|of (?:the |his |her )?)");
  private static final Pattern CALLED =
      Pattern.compile(
          "^[ a-z0-9+/,()-]{0,40}[ ,(]metastatic (?=[a-z-]+(?: primary| origin)?(?:[.;,)]|$))");

  /// Adjectives of which the code is not that of a part.
  private static final Map<String, String> BOWEL =
      Map.of("colorectal", "C18", "colo-rectal", "C18");

  private static final int REACH = 90;
  private static final int BEHIND = 60; // characters from a tissue to the word of its spread

  private OfOrigin() {}

  /// The organ, three characters, that the tissue of a finding is said to come from.
  static Optional<String> of(Page page, Finding tissue) {
    return at(page, tissue.end());
  }

  /// The same, of a tissue whose name ends there.
  static Optional<String> at(Page page, int end) {
    var after = page.after(end, REACH);
    return of(after, SAID).or(() -> of(after, CALLED));
  }

  private static Optional<String> of(String after, Pattern said) {
    var opening = said.matcher(after);
    if (!opening.find()) {
      return Optional.empty();
    }
    var rest = after.substring(opening.end());
    return BOWEL.entrySet().stream()
        .filter(e -> rest.startsWith(e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .or(() -> named(rest));
  }

  private static Optional<String> named(String words) {
    return ORGANS.find(words).stream()
        .filter(h -> h.start() == 0)
        .map(h -> h.cells().getFirst())
        .findFirst();
  }

  /// The metastases that tissues so called are, in the organs of which the report tells a biopsy.
  static Stream<Draft> drafts(Page page) {
    return page.of(FindingKind.DIAGNOSIS).stream()
        .flatMap(f -> metastasis(page, f.start(), f.end()).stream());
  }

  /// That which a tissue so called is.
  static Optional<Draft> metastasis(Page page, int start, int end) {
    return at(page, end)
        .map(origin -> {
          var told = Cues.biopsied(page);
          var organs = told.isEmpty() ? beside(page, start) : told;
          List<String> taken = organs.stream().filter(o -> !o.equals(origin)).sorted().toList();
          return new Draft(
              new Said.Disease(Turn.METASTASIS, taken, ""), start, end, Standing.AFFIRMED);
        });
  }

  private static Set<String> beside(Page page, int start) {
    return ORGANS.find(page.sentence(start)).stream()
        .map(h -> h.cells().getFirst())
        .collect(Collectors.toSet());
  }

  /// Whether a metastasis told behind a tissue names no more than where that began.
  static boolean isTold(Page page, Finding metastasis, List<String> sites) {
    return page.of(FindingKind.DIAGNOSIS).stream()
        .filter(t -> t.start() <= metastasis.start() && metastasis.start() - t.end() < BEHIND)
        .flatMap(t -> of(page, t).stream())
        .anyMatch(origin -> sites.equals(List.of(origin)));
  }
}
