package org.oncoweave.ingest.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Two tumours of one patient, the earlier first, and when the earlier came back: what can be said
/// of the two, and what cannot.
record TumourPair(Tumour earlier, Tumour later, List<PartialDate> recurrences) {
  private static final int PART = 5;

  Truth otherSite() {
    return Truth.of(!three(earlier).equals(three(later)));
  }

  /// Another part of the same organ; "unspecified" and "overlapping" may be any.
  Truth otherPart() {
    if (otherSite() == Truth.YES) {
      return Truth.NO;
    }
    boolean vague = isVague(site(earlier)) || isVague(site(later));
    return vague ? Truth.UNKNOWN : Truth.of(!site(earlier).equals(site(later)));
  }

  private static boolean isVague(String site) {
    return site.length() < PART || site.endsWith(".9") || site.endsWith(".8");
  }

  Truth twoSides() {
    if (!Sites.paired(site(earlier)) && earlier.laterality() == null) {
      return Truth.NO;
    }
    return isOneSide(earlier).and(isOneSide(later)).and(sameSide().not());
  }

  private static Truth isOneSide(Tumour tumour) {
    var side = tumour.laterality();
    return side == null ? Truth.UNKNOWN : Truth.of(side.equals("left") || side.equals("right"));
  }

  Truth sameSide() {
    var one = earlier.laterality();
    var other = later.laterality();
    if (one == null || other == null) {
      return Sites.paired(site(earlier)) ? Truth.UNKNOWN : Truth.YES;
    }
    return Truth.of(one.equals(other));
  }

  Truth eitherBoth() {
    return isBoth(earlier).or(isBoth(later));
  }

  private static Truth isBoth(Tumour tumour) {
    var side = tumour.laterality();
    return side == null ? Truth.UNKNOWN : Truth.of(side.equals("both"));
  }

  Truth moreDaysThan(int days) {
    var one = earlier.date();
    var other = later.date();
    if (one == null || other == null) {
      return Truth.UNKNOWN;
    }
    long least = ChronoUnit.DAYS.between(one.latest(), other.earliest());
    long most = ChronoUnit.DAYS.between(one.earliest(), other.latest());
    if (least > days) {
      return Truth.YES;
    }
    return most <= days ? Truth.NO : Truth.UNKNOWN;
  }

  /// Free of disease for longer, since the diagnosis or the last time that it came back before.
  Truth moreYearsThan(int years) {
    var from = lastSeen();
    var to = later.date();
    if (from == null || to == null) {
      return Truth.UNKNOWN;
    }
    if (to.earliest().isAfter(from.latest().plusYears(years))) {
      return Truth.YES;
    }
    return to.latest().isAfter(from.earliest().plusYears(years)) ? Truth.UNKNOWN : Truth.NO;
  }

  private @Nullable PartialDate lastSeen() {
    var date = earlier.date();
    var to = later.date();
    if (date == null || to == null) {
      return null;
    }
    LocalDate end = to.earliest();
    return recurrences.stream()
        .filter(r -> r.earliest().isBefore(end) && r.earliest().isAfter(date.earliest()))
        .max(Times.ORDER)
        .orElse(date);
  }

  Truth inSituAfterInvasive() {
    return isBehaviour(earlier, "/3").and(isBehaviour(later, "/2")).and(moreDaysThan(0));
  }

  Truth invasiveAfterInSitu() {
    return isBehaviour(earlier, "/2").and(isBehaviour(later, "/3")).and(moreDaysThan(0));
  }

  private static Truth isBehaviour(Tumour tumour, String behaviour) {
    var code = code(tumour);
    return code == null ? Truth.UNKNOWN : Truth.of(code.endsWith(behaviour));
  }

  Truth oneRow() {
    var one = code(earlier);
    var other = code(later);
    return one == null || other == null
        ? Truth.UNKNOWN
        : SeerHistologies.oneRow(site(earlier), one, other);
  }

  Truth twoSubtypes() {
    var one = code(earlier);
    var other = code(later);
    return one == null || other == null
        ? Truth.UNKNOWN
        : SeerHistologies.twoSubtypes(site(earlier), one, other);
  }

  Truth oneCode() {
    var one = code(earlier);
    return one == null || code(later) == null ? Truth.UNKNOWN : Truth.of(one.equals(code(later)));
  }

  static String site(Tumour tumour) {
    return tumour.topography().code();
  }

  static String three(Tumour tumour) {
    return Sites.three(site(tumour));
  }

  static @Nullable String code(Tumour tumour) {
    var morphology = tumour.morphology();
    return morphology == null || !morphology.code().contains("/") ? null : morphology.code();
  }
}
