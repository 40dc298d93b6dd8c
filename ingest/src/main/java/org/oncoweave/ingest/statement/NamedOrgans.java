package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The organs that a report names (ICD-O topography, three characters): each part of it is searched
/// once, however often it is asked.
final class NamedOrgans {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");

  private final String folded;
  private final Layout layout;
  private final Set<String> all;
  private final @Nullable List<String>[] bySentence;

  @SuppressWarnings({"unchecked", "rawtypes"})
  NamedOrgans(String title, String folded, Layout layout) {
    this.folded = folded;
    this.layout = layout;
    this.all = Set.copyOf(in(Fold.of(title) + "\n" + folded));
    this.bySentence = new List[layout.sentences().size()];
  }

  private static List<String> in(String folded) {
    return ORGANS.find(folded).stream()
        .map(h -> h.cells().getFirst())
        .collect(Collectors.toUnmodifiableList());
  }

  /// Of the text and its title.
  Set<String> all() {
    return all;
  }

  /// Of a sentence, in its order.
  List<String> of(int sentence) {
    var known = bySentence[sentence];
    if (known == null) {
      var place = layout.sentences().get(sentence);
      known = in(folded.substring(place.start(), place.end()));
      bySentence[sentence] = known;
    }
    return known;
  }
}
