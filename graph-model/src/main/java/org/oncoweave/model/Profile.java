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
    List<Entry> entries) {
  public static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  static final int VERSION = 1;
  private static final Comparator<Entry> ORDER =
      Comparator.comparingInt(Entry::concept).thenComparing(Entry::role);

  public Profile {
    entries = List.copyOf(isSorted(entries) ? entries : sorted(entries));
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

  public byte[] encode() {
    var out = new VarBytes.Writer(16 + entries.size() * 8);
    out.unsigned(VERSION);
    out.unsigned(sex.ordinal() | (opposed ? 4 : 0));
    out.day(birthDay);
    out.day(indexDay);
    out.day(secondPrimaryDay);
    out.day(deathDay);
    out.day(lastNewsDay);
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
        entries);
  }
}
