package org.oncoweave.ingest.statement;

/// The type of a report that its title tells, where the source does not say.
final class TitleTypes {
  private static final PhraseTable TYPES = PhraseTable.read("title-types.tsv");
  private static final int LONGEST = 200;

  private TitleTypes() {}

  /// By the first word of the title that tells one; empty where none does.
  static String of(String title) {
    var head = Fold.of(title.substring(0, Math.min(LONGEST, title.length())));
    var hits = TYPES.find(head);
    return hits.isEmpty() ? "" : hits.getFirst().cells().getFirst();
  }
}
