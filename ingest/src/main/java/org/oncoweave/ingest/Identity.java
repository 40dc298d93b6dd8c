package org.oncoweave.ingest;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact.Person;

/// Whether two rows of one identifier can be of one person: what any of them has told of sex and
/// birth stays known, also where a later one is silent or less exact.
final class Identity {
  private Identity() {}

  /// The column in which a person contradicts what is known, if any.
  static @Nullable String conflict(@Nullable Person known, @Nullable Person now) {
    if (now == null || known == null) {
      return null;
    }
    if (isOther(known.sex(), now.sex())) {
      return "sex";
    }
    return isOther(known.birth(), now.birth()) ? "birth" : null;
  }

  private static boolean isOther(Sex known, Sex now) {
    return now != known && now != Sex.UNKNOWN && known != Sex.UNKNOWN;
  }

  private static boolean isOther(@Nullable PartialDate known, @Nullable PartialDate now) {
    return now != null && known != null && !now.agreesWith(known);
  }

  /// The newer person, with what only the earlier ones told of sex and birth.
  static @Nullable Person known(@Nullable Person earlier, @Nullable Person now) {
    if (earlier == null || now == null) {
      return now;
    }
    var sex = now.sex() == Sex.UNKNOWN ? earlier.sex() : now.sex();
    var birth = moreExact(earlier.birth(), now.birth());
    return new Person(
        sex,
        birth,
        now.death(),
        now.deathCause(),
        now.lastNews(),
        now.familyName(),
        now.givenName());
  }

  private static @Nullable PartialDate moreExact(
      @Nullable PartialDate earlier, @Nullable PartialDate now) {
    if (now == null || earlier == null) {
      return now == null ? earlier : now;
    }
    return earlier.precision().compareTo(now.precision()) < 0 ? earlier : now;
  }
}
