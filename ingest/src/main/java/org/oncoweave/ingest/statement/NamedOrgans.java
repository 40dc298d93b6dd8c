package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The organs that a report names (ICD-O topography, three characters): each part of it is searched
/// once, however often it is asked.
final class NamedOrgans {
  private final String folded;
  private final Layout layout;
  private final Set<String> all;
  private final @Nullable List<String>[] bySentence;

  @SuppressWarnings({"unchecked", "rawtypes"})
  NamedOrgans(String title, String folded, Layout layout) {
    this.folded = folded;
    this.layout = layout;
    this.all = Set.copyOf(Organs.in(Fold.of(title) + "\n" + folded));
    this.bySentence = new List[layout.sentences().size()];
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
      known = Organs.in(folded.substring(place.start(), place.end()));
      bySentence[sentence] = known;
    }
    return known;
  }
}
