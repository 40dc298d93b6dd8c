package org.oncoweave.ingest.history;

import java.util.List;
import org.oncoweave.model.PartialDate.Precision;

/// Sides told in passing of a tumour of before, against those that the record tells in full: a
/// summary that errs, or a side read off the words around. They tell no tumour of the other side.
record MistakenSides(List<Claim> claims) {
  private static final int MEMORY_DAYS = 540;

  Claim mended(Claim claim) {
    return isOfBoth(claim) || isMistaken(claim)
        ? new Claim(claim.source(), claim.word().sideless(), claim.date(), claim.strength())
        : claim;
  }

  private boolean isMistaken(Claim claim) {
    return passing(claim) && claims.stream().anyMatch(o -> contradicts(o, claim)) && !told(claim);
  }

  /// "Cancers du sein bilateraux", of two that tissue has shown, one on each side.
  private boolean isOfBoth(Claim claim) {
    return claim.word().side().equals("both")
        && !claim.strength().proof()
        && shows(claim, "left")
        && shows(claim, "right");
  }

  private boolean shows(Claim claim, String side) {
    return claims.stream()
        .anyMatch(o -> o.strength().proof() && sameOrgan(o, claim) && o.word().side().equals(side));
  }

  /// From memory, and without its organ, or without day and tissue.
  private static boolean passing(Claim claim) {
    boolean bare = claim.date() == null && !claim.word().specific();
    boolean drawn = !claim.word().placed() && claim.date() != null;
    return claim.strength().told() && !claim.word().sideThatCounts().isEmpty() && (bare || drawn);
  }

  /// The same tumour, told better on the other side.
  private static boolean contradicts(Claim other, Claim claim) {
    boolean kind = !claim.word().specific() || claim.word().tissue().equals(other.word().tissue());
    boolean better = other.strength().proof() || (dated(other) && other.word().placed());
    return kind && better && otherSide(other, claim) && nearIfDated(other, claim);
  }

  private static boolean dated(Claim claim) {
    var date = claim.date();
    return date != null && (date.precision() != Precision.YEAR || claim.word().specific());
  }

  private static boolean otherSide(Claim other, Claim claim) {
    var side = other.word().sideThatCounts();
    return sameOrgan(other, claim)
        && !side.isEmpty()
        && !side.equals("both")
        && !side.equals(claim.word().sideThatCounts());
  }

  private static boolean sameOrgan(Claim one, Claim other) {
    return Sites.three(one.word().site()).equals(Sites.three(other.word().site()));
  }

  private static boolean nearIfDated(Claim other, Claim claim) {
    var when = other.date() == null ? other.strength().day() : other.date();
    return claim.date() == null
        || (when != null && Math.abs(Times.days(claim.date(), when)) <= MEMORY_DAYS);
  }

  /// Whether any report tells a tumour of this side and time with its organ.
  private boolean told(Claim claim) {
    var side = claim.word().sideThatCounts();
    return claims.stream()
        .filter(o -> !o.equals(claim) && sameOrgan(o, claim) && !passing(o))
        .anyMatch(o -> side.equals(o.word().sideThatCounts()) && nearIfDated(o, claim));
  }
}
