package org.oncoweave.ingest.history;

import java.util.Set;

/// "Cancer d'amygdale, metastases pulmonaires": the organ of a tumour told among those that it
/// reached, where it has no twin to spread to.
final class OwnOrgan {
  /// Breast, ovary, kidney and eye have another side; the skin and what is often reached are wide.
  private static final Set<String> WIDE = Set.of("C44", "C50", "C56", "C64", "C69");

  private OwnOrgan() {}

  static boolean isTold(String site, String organ, Notice notice) {
    return Turns.spreads(notice)
        && site.equals(organ)
        && notice.disease().sites().size() > 1
        && !Sites.oftenReached(organ)
        && !WIDE.contains(organ);
  }
}
