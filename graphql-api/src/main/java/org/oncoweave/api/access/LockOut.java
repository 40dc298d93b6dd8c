package org.oncoweave.api.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Refuses a name for a while once it was tried with wrong passwords; twice as long each time.
final class LockOut {
  private static final int FREE_TRIES = 5;
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int MOST_NAMES = 10_000;

  private final InstantSource clock;
  private final Map<String, State> byName = new ConcurrentHashMap<>();

  LockOut(InstantSource clock) {
    this.clock = clock;
  }

  private record State(int failures, Instant until) {}

  /// Until when the name is refused, if it is.
  Optional<Instant> find(String name) {
    return Optional.ofNullable(byName.get(key(name)))
        .map(State::until)
        .filter(until -> until.isAfter(clock.instant()));
  }

  void failed(String name) {
    if (byName.size() >= MOST_NAMES) {
      var forgotten = clock.instant().minus(LONGEST);
      byName.values().removeIf(state -> state.until.isBefore(forgotten));
    }
    byName.merge(
        key(name),
        new State(1, clock.instant()),
        (before, _) -> new State(before.failures + 1, until(before.failures + 1)));
  }

  void succeeded(String name) {
    byName.remove(key(name));
  }

  private Instant until(int failures) {
    if (failures < FREE_TRIES) {
      return clock.instant();
    }
    var wait = FIRST.multipliedBy(1L << Math.min(failures - FREE_TRIES, 20));
    return clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
