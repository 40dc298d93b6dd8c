package org.oncoweave.model;

/// Reads the packed bytes of a [Profile] without making an object of each entry: a scan reads
/// millions of them. The head is known at once; the entries come one after the other.
public final class PackedProfile {
  private static final FeatureRole[] ROLES = FeatureRole.values();
  private static final Sex[] SEXES = Sex.values();

  private final VarBytes.Reader in;
  private final int flags;
  private final int birthDay;
  private final int indexDay;
  private final int secondPrimaryDay;
  private final int deathDay;
  private final int lastNewsDay;
  private final int entries;
  private int read;
  private int concept;
  private int role;
  private int firstDay;
  private int lastDay;
  private int count;

  /// @throws IllegalArgumentException if the bytes are not of a version that this program knows
  public PackedProfile(byte[] bytes) {
    in = new VarBytes.Reader(bytes);
    if (in.unsigned() != Profile.VERSION) {
      throw new IllegalArgumentException("A profile of another version; run `import --rebuild`");
    }
    flags = in.unsigned();
    birthDay = in.day();
    indexDay = in.day();
    secondPrimaryDay = in.day();
    deathDay = in.day();
    lastNewsDay = in.day();
    entries = in.unsigned();
  }

  public Sex sex() {
    return SEXES[flags & 3];
  }

  public boolean opposed() {
    return (flags & 4) != 0;
  }

  public int birthDay() {
    return birthDay;
  }

  public int indexDay() {
    return indexDay;
  }

  public int secondPrimaryDay() {
    return secondPrimaryDay;
  }

  public int deathDay() {
    return deathDay;
  }

  public int lastNewsDay() {
    return lastNewsDay;
  }

  /// How many entries there are in all.
  public int entries() {
    return entries;
  }

  /// Goes on to the next entry; false after the last.
  public boolean next() {
    if (read == entries) {
      return false;
    }
    read++;
    concept += in.unsigned();
    role = in.unsigned();
    firstDay = in.day();
    lastDay = in.day();
    count = in.unsigned();
    return true;
  }

  /// The number of the present entry's concept; see [Profile.Entry].
  public int concept() {
    return concept;
  }

  public FeatureRole role() {
    return ROLES[role];
  }

  public int firstDay() {
    return firstDay;
  }

  public int lastDay() {
    return lastDay;
  }

  public int count() {
    return count;
  }
}
