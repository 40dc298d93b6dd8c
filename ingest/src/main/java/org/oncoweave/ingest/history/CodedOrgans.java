package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// The organ of tissue whose report names no more than a region, or from which it was read off the
/// words around: that of the only row of the same weeks which nothing else explains.
record CodedOrgans(List<Claim> claims) {
  private static final int NEAR_DAYS = 45; // a row is of the biopsy or of the operation after it

  /// "Cancers ORL", of the gut, of the airways, of a region, of the urinary or genital tract.
  private static final Set<String> REGIONS =
      Set.of("C14", "C26", "C39", "C57", "C63", "C68", "C76");

  Claim placed(Claim claim) {
    boolean region = REGIONS.contains(Sites.three(claim.word().site()));
    boolean open = region || (!claim.word().placed() && claim.isCommonTissue());
    boolean now = !claim.strength().row() && !claim.strength().told() && !claim.strength().back();
    return open && now ? row(claim).map(claim::at).orElse(claim) : claim;
  }

  private Optional<String> row(Claim claim) {
    var rows =
        claims.stream()
            .filter(c -> c.strength().row() && near(c, claim) && mayBe(c, claim))
            .map(c -> c.word().site())
            .distinct()
            .toList();
    boolean known = rows.stream().anyMatch(site -> explains(site, claim));
    return rows.size() == 1 && !known ? Optional.of(rows.getFirst()) : Optional.empty();
  }

  /// The row of a lesion far away is mostly that of a metastasis.
  private static boolean mayBe(Claim row, Claim claim) {
    var site = row.word().site();
    return !Sites.oftenReached(site)
        && !Sites.stray(site, claim.word().morphology())
        && !row.word().blood();
  }

  /// Whether a report tells a tumour of that organ, this one or another.
  private boolean explains(String site, Claim claim) {
    boolean own = !claim.word().placed() && Sites.agree(site, claim.word().site());
    return own
        || claims.stream()
            .filter(c -> !c.strength().row() && c.word().placed())
            .filter(c -> !REGIONS.contains(Sites.three(c.word().site())))
            .anyMatch(c -> Sites.agree(c.word().site(), site));
  }

  private static boolean near(Claim row, Claim claim) {
    var when = day(claim);
    return row.date() != null
        && when != null
        && Math.abs(Times.days(when, row.date())) <= NEAR_DAYS;
  }

  private static @Nullable PartialDate day(Claim claim) {
    return claim.date() == null ? claim.strength().day() : claim.date();
  }
}
