package org.oncoweave.ingest.statement;

import java.util.List;

/// What a cancer arose from, told with its own date: "transformation de sa gammapathie, connue
/// depuis 2010, en myelome". It is there for its date alone, so no more is claimed of it.
final class Precursors {
  private static final PhraseTable PRECURSORS = PhraseTable.read("precursors.tsv");

  private Precursors() {}

  static List<Draft> of(Page page) {
    return PRECURSORS.find(page.folded()).stream()
        .map(hit ->
            new Draft(
                new Said.Benign(hit.cells().getFirst()),
                hit.start(),
                hit.end(),
                Statement.Standing.UNCERTAIN))
        .toList();
  }
}
