package org.oncoweave.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All that a scan needs of one patient, small enough to stream by the hundred thousand.
///
/// Days count from 1970-01-01; [#UNKNOWN_DAY] where the record is silent. A partial date stands at
/// its middle.
public record Profile(
    Sex sex,
    int birthDay,
    int indexDay,
    int secondPrimaryDay,
    int deathDay,
    int lastNewsDay,
    boolean opposed,
    List<Entry> entries,
    List<Followed> followed) {
  public static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  static final int VERSION = 1;
  static final int OPPOSED = 4;
  static final int FOLLOWED = 8;
  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::concept).thenComparing(Entry::role);

  public Profile {
    entries = List.copyOf(isSorted(entries) ? entries : sorted(entries));
    followed = List.copyOf(followed);
  }

  private static boolean isSorted(List<Entry> entries) {
    for (int i = 1; i < entries.size(); i++) {
      if (ORDER.compare(entries.get(i - 1), entries.get(i)) > 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Entry> sorted(List<Entry> entries) {
    var sorted = new ArrayList<>(entries);
    sorted.sort(ORDER);
    return sorted;
  }

  /// One concept in one role: first and last day, and how often. `concept` is the number that the
  /// graph gave the concept.
  public record Entry(int concept, FeatureRole role, int firstDay, int lastDay, int count) {
    public Entry {
      if (concept < 0 || count < 1) {
        throw new IllegalArgumentException("Not an entry: " + concept + ", " + count);
      }
    }
  }

  /// How long a patient was followed towards an end, in days from the diagnosis, of which no day of
  /// the calendar is known; [#UNKNOWN_DAY] where that is not known either.
  public record Followed(Endpoint endpoint, int days, boolean reached) {}

  public byte[] encode() {
    var out = new VarBytes.Writer(16 + entries.size() * 8);
    out.unsigned(VERSION);
    out.unsigned(sex.ordinal() | (opposed ? OPPOSED : 0) | (followed.isEmpty() ? 0 : FOLLOWED));
    out.day(birthDay);
    out.day(indexDay);
    out.day(secondPrimaryDay);
    out.day(deathDay);
    out.day(lastNewsDay);
    if (!followed.isEmpty()) {
      out.unsigned(followed.size());
      followed.forEach(one -> write(one, out));
    }
    out.unsigned(entries.size());
    int previous = 0;
    for (var entry : entries) {
      out.unsigned(entry.concept() - previous);
      out.unsigned(entry.role().ordinal());
      out.day(entry.firstDay());
      out.day(entry.lastDay());
      out.unsigned(entry.count());
      previous = entry.concept();
    }
    return out.bytes();
  }

  private static void write(Followed one, VarBytes.Writer out) {
    out.unsigned(one.endpoint().ordinal() * 2 + (one.reached() ? 1 : 0));
    out.day(one.days());
  }

  /// @throws IllegalArgumentException if the bytes are not of a version that this program knows
  public static Profile decode(byte[] bytes) {
    var packed = new PackedProfile(bytes);
    var entries = new ArrayList<Entry>(packed.entries());
    while (packed.next()) {
      entries.add(
          new Entry(
              packed.concept(),
              packed.role(),
              packed.firstDay(),
              packed.lastDay(),
              packed.count()));
    }
    return new Profile(
        packed.sex(),
        packed.birthDay(),
        packed.indexDay(),
        packed.secondPrimaryDay(),
        packed.deathDay(),
        packed.lastNewsDay(),
        packed.opposed(),
        entries,
        packed.followed());
  }
}
