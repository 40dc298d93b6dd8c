package org.oncoweave.api;

import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.access.Role;

/// A number of patients as the asker may be told it: those who may not see patients are not told
/// numbers below the least, zero included, since zero and few tell each other apart.
record Count(@Nullable Integer value, @Nullable Integer fewerThan) {
  /// 5 unless the centre says otherwise (`-Doncoweave.leastCount=11`); see docs/adr.
  static final int LEAST = Integer.getInteger("oncoweave.leastCount", 5);

  /// Left out, so that nobody subtracts.
  static final Count NOT_TOLD = new Count(null, null);

  static Count of(int patients, Asker asker) {
    return patients < least(asker) ? new Count(null, LEAST) : new Count(patients, null);
  }

  /// As `of`, for a part of what was told as `whole`: not told either where subtraction would give
  /// a small rest. Neither value nor least then.
  static Count part(int patients, Count whole, Asker asker) {
    if (whole.value() == null || !isSmall(whole.value() - patients, asker)) {
      return of(patients, asker);
    }
    return patients < least(asker) ? of(patients, asker) : NOT_TOLD;
  }

  /// Some, but fewer than the asker may be told.
  static boolean isSmall(int patients, Asker asker) {
    return patients > 0 && patients < least(asker);
  }

  /// The least number that the asker may be told.
  static int least(Asker asker) {
    return asker.may(Role.PSEUDONYMISED) ? 0 : LEAST;
  }
}
