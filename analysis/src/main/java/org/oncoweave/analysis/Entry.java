package org.oncoweave.analysis;

/// One concept in a patient's profile: its role, its first and last day, and how often it was seen.
public record Entry(int concept, int role, int first, int last, int count) {
  public Entry {
    if (concept < 0 || role < 0 || role > Byte.MAX_VALUE || count < 0) {
      throw new IllegalArgumentException("Not a profile entry: concept " + concept);
    }
  }

  /// An entry of role 0 seen once, on one day.
  public static Entry on(int concept, int day) {
    return new Entry(concept, 0, day, day, 1);
  }
}
