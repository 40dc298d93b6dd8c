package org.oncoweave.ingest.statement;

import java.util.Optional;

/// The organ of a specimen that an endoscopy took and that its report names no other way:
/// "coloscopie du 06/03 : tumeur bourgeonnante, biopsies".
final class Scopes {
  private static final PhraseTable SCOPES = PhraseTable.read("scopes.tsv");

  private Scopes() {}

  /// The only one, where the report names no organ.
  static Optional<String> organ(Page page) {
    var told =
        SCOPES.find(Fold.of(page.report().title()) + "\n" + page.folded()).stream()
            .map(h -> h.cells().getFirst())
            .distinct()
            .toList();
    boolean named = page.organs().all().stream().anyMatch(o -> !told.contains(o));
    return told.size() == 1 && !named ? Optional.of(told.getFirst()) : Optional.empty();
  }
}
