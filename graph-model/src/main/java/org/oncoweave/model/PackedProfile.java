package org.oncoweave.model;

import java.util.ArrayList;
import java.util.List;

/// Reads the packed bytes of a [Profile] without making an object of each entry: a scan reads
/// millions of them. The head is known at once; the entries come one after the other.
public final class PackedProfile {
  private static final FeatureRole[] ROLES = FeatureRole.values();
  private static final Sex[] SEXES = Sex.values();
  private static final Endpoint[] ENDPOINTS = Endpoint.values();

  private final VarBytes.Reader in;
  private final int flags;
  private final int birthDay;
  private final int indexDay;
  private final int secondPrimaryDay;
  private final int deathDay;
  private final int lastNewsDay;
  private final List<Profile.Followed> followed;
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
    followed = (flags & Profile.FOLLOWED) == 0 ? List.of() : readFollowed();
    entries = in.unsigned();
  }

  private List<Profile.Followed> readFollowed() {
    int size = in.unsigned();
    var read = new ArrayList<Profile.Followed>(size);
    for (int i = 0; i < size; i++) {
      int word = in.unsigned();
      read.add(new Profile.Followed(ENDPOINTS[word / 2], in.day(), word % 2 == 1));
    }
    return List.copyOf(read);
  }

  public Sex sex() {
    return SEXES[flags & 3];
  }

  public boolean opposed() {
    return (flags & Profile.OPPOSED) != 0;
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

  /// How long the patient was followed where no calendar tells it.
  public List<Profile.Followed> followed() {
    return followed;
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
