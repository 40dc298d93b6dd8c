package org.oncoweave.analysis.correlation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/// Other definitions of exposures than "ever, from its first day on"; each has a concept number of
/// its own, from `first` on.
public record Definitions(int first, List<Definition> all) {
  /// Every exposure is taken as it is.
  public static final Definitions NONE = new Definitions(Integer.MAX_VALUE, List.of());

  public Definitions {
    all = List.copyOf(all);
  }

  /// What is asked of an exposure.
  public enum Kind {
    /// So many years of it, breaks left out, from the day on which the last of them is full.
    DURATION,
    /// So many years without it after some, from the day on which the last of them is full.
    SINCE_LAST;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// An exposure (concept number) for at least so many years, or over for as many.
  public record Definition(int concept, Kind kind, int years) {}

  /// How a concept number is defined; empty for an exposure as it is.
  public Optional<Definition> of(int concept) {
    return concept < first ? Optional.empty() : Optional.of(all.get(concept - first));
  }

  /// The exposure itself.
  public int plain(int concept) {
    return of(concept).map(Definition::concept).orElse(concept);
  }

  /// The levels of the duration of an exposure, as concept numbers, the shortest first.
  public List<DoseLadder.Step> durations(int concept) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).concept == concept && all.get(i).kind == Kind.DURATION)
        .mapToObj(i -> new DoseLadder.Step(first + i, all.get(i).years))
        .toList();
  }
}
