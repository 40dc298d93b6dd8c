package org.oncoweave.ingest.statement;

import java.util.List;
import org.oncoweave.ingest.text.finding.Judgement;

/// Cancers that a report tells without their organ.
final class UnknownPrimary {
  private static final PhraseTable UNKNOWN_PRIMARIES = PhraseTable.read("unknown-primary.tsv");

  private UnknownPrimary() {}

  /// "Adenocarcinome de primitif inconnu", which names no organ.
  static List<Draft> of(Page page) {
    return UNKNOWN_PRIMARIES.find(page.folded()).stream()
        .map(hit -> {
          var said = new Said.Tumour(TumourSayings.UNKNOWN, hit.cells().getFirst(), "", false);
          boolean denied = TumourSayings.DENIAL.matcher(page.before(hit.start(), 15)).find();
          var judgement = new Judgement(denied, false, false, false, false);
          var standing = page.disease(hit.start(), judgement);
          return new Draft(said, hit.start(), hit.end(), standing);
        })
        .toList();
  }
}
