package org.oncoweave.ontology.variant;

import java.util.Optional;

/// Bases of a chromosome from `start` on, counted from 0, and those in their stead; none shared at
/// an end.
record Change(String chromosome, long start, String ref, String alt) {
  /// How far a change is shifted at most: repeats are shorter.
  private static final int FARTHEST = 100_000;

  private static final int STEP = 64;

  static Change of(String chromosome, long start, String ref, String alt) {
    int shortest = Math.min(ref.length(), alt.length());
    int tail = 0;
    while (tail < shortest
        && ref.charAt(ref.length() - 1 - tail) == alt.charAt(alt.length() - 1 - tail)) {
      tail++;
    }
    int head = 0;
    while (head < shortest - tail && ref.charAt(head) == alt.charAt(head)) {
      head++;
    }
    return new Change(
        chromosome,
        start + head,
        ref.substring(head, ref.length() - tail),
        alt.substring(head, alt.length() - tail));
  }

  long end() {
    return start + ref.length();
  }

  /// Whether bases are only added or only taken away, so that neighbours tell where.
  boolean mayShift() {
    return ref.isEmpty() != alt.isEmpty();
  }

  /// Whether the genome has these bases there; true where the file does not reach.
  boolean agrees(GenomeFile genome) {
    return genome.bases(chromosome, start, end()).filter(bases -> !bases.equals(ref)).isEmpty();
  }

  private String moved() {
    return ref.isEmpty() ? alt : ref;
  }

  /// The bases that come and go, turned round by so many.
  private static String turned(String bases, long by) {
    int at = Math.floorMod(by, bases.length());
    return bases.substring(at) + bases.substring(0, at);
  }

  /// By so many bases to the right, to the left where negative.
  private Change shifted(long by) {
    return new Change(
        chromosome,
        start + by,
        ref.isEmpty() ? "" : turned(ref, by),
        alt.isEmpty() ? "" : turned(alt, by));
  }

  /// As far to the left as the neighbours are the same, as VCF writes it.
  Change leftmost(GenomeFile genome) {
    return mayShift() ? shifted(-roomLeft(genome)) : this;
  }

  /// How far it could as well lie to the left.
  long roomLeft(GenomeFile genome) {
    var moved = moved();
    long room = 0;
    while (room < FARTHEST) {
      long from = Math.max(0, start - room - STEP);
      var before = genome.bases(chromosome, from, start - room).orElse("");
      for (int at = before.length() - 1; at >= 0; at--) {
        if (before.charAt(at) != turned(moved, -room - 1).charAt(0)) {
          return room;
        }
        room++;
      }
      if (before.length() < STEP) {
        return room;
      }
    }
    return room;
  }

  /// How far it could as well lie to the right.
  long roomRight(GenomeFile genome) {
    var moved = moved();
    long room = 0;
    while (room < FARTHEST) {
      var after = after(genome, end() + room);
      for (int at = 0; at < after.length(); at++) {
        if (after.charAt(at) != moved.charAt((int) (room % moved.length()))) {
          return room;
        }
        room++;
      }
      if (after.length() < STEP) {
        return room;
      }
    }
    return room;
  }

  private String after(GenomeFile genome, long from) {
    for (int length = STEP; length > 0; length--) {
      var bases = genome.bases(chromosome, from, from + length);
      if (bases.isPresent()) {
        return bases.get();
      }
    }
    return "";
  }

  /// With the bases that it could as well lie over on both sides: the same however it was written.
  Optional<Change> justified(GenomeFile genome) {
    var before = genome.bases(chromosome, start - roomLeft(genome), start);
    var after = genome.bases(chromosome, end(), end() + roomRight(genome));
    return before.flatMap(left ->
        after.map(right ->
            new Change(chromosome, start - left.length(), left + ref + right, left + alt + right)));
  }
}
