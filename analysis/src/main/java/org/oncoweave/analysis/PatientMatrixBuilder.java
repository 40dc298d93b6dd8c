package org.oncoweave.analysis;

import java.util.List;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.PackedProfile;
import org.oncoweave.model.Profile.Followed;

/// Collects patients one after the other, in amortised constant time each, and closes the matrix.
public final class PatientMatrixBuilder {
  private static final int FIRST_PATIENTS = 1024;
  private static final int FIRST_ENTRIES = 4096;
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  /// So many patients tell how many entries the others will have.
  private static final int FORESEEN_BY = 256;

  private static final byte TUMOUR_SITE = (byte) FeatureRole.TUMOUR_SITE.ordinal();

  private final int concepts;
  private final Keys keys = new Keys();
  private final Columns columns = new Columns();
  private long expected;
  private int entries;
  private int highest = -1;

  PatientMatrixBuilder(int concepts) {
    this.concepts = concepts;
  }

  /// How many patients will come, about: a large matrix is then hardly copied while it grows.
  public PatientMatrixBuilder expect(long patients) {
    expected = Math.clamp(patients, 0, LARGEST);
    return this;
  }

  /// Adds one patient with the entries of their profile.
  public PatientMatrixBuilder add(Person person, Iterable<Entry> profile) {
    int p = begin(person);
    for (Entry entry : profile) {
      columns.set(place(entry.concept()), entry);
    }
    columns.offset[p + 1] = entries;
    return this;
  }

  private int begin(Person person) {
    int p = keys.size();
    if (p == columns.birth.length) {
      columns.patientCapacity((int) Math.max(expected, Math.max(FIRST_PATIENTS, p + p / 2)));
    }
    keys.add(person.key());
    columns.set(p, person);
    return p;
  }

  private int place(int concept) {
    if (concept >= concepts) {
      throw new IllegalArgumentException("Concept " + concept + " of " + concepts);
    }
    highest = Math.max(highest, concept);
    if (entries == columns.concept.length) {
      columns.entryCapacity(nextCapacity());
    }
    return entries++;
  }

  private int nextCapacity() {
    int patients = keys.size();
    double foreseen = patients < FORESEEN_BY ? 0 : 1.02 * entries / patients * expected;
    double least = entries + (double) FIRST_ENTRIES;
    return (int) Math.min(LARGEST, foreseen > least ? foreseen : Math.max(least, entries * 1.5));
  }

  /// Adds one patient from the packed bytes of their profile; an opposed patient is left out and
  /// `false` comes back. The sites are the concepts in the roles of the two primaries.
  public boolean addProfile(String key, byte[] packed) {
    var profile = new PackedProfile(packed);
    if (profile.opposed()) {
      return false;
    }
    int first = entries;
    while (profile.next()) {
      int e = place(profile.concept());
      columns.concept[e] = profile.concept();
      columns.role[e] = (byte) profile.role().ordinal();
      columns.first[e] = profile.firstDay();
      columns.last[e] = profile.lastDay();
      columns.count[e] = (short) Math.min(Short.MAX_VALUE, profile.count());
    }
    int p = begin(person(key, profile, first));
    follow(profile.followed());
    columns.offset[p + 1] = entries;
    return true;
  }

  /// Adds to the patient who came last how long they were followed where no calendar tells it; few
  /// have that.
  public PatientMatrixBuilder follow(List<Followed> followed) {
    if (!followed.isEmpty()) {
      columns.followed.put(keys.size() - 1, List.copyOf(followed));
    }
    return this;
  }

  /// Adds to the patient who came last what is in no profile.
  public void extend(Iterable<Entry> more) {
    for (var entry : more) {
      columns.set(place(entry.concept()), entry);
    }
    columns.offset[keys.size()] = entries;
  }

  private Person person(String key, PackedProfile profile, int firstEntry) {
    return new Person(
        key,
        profile.sex(),
        profile.birthDay(),
        profile.indexDay(),
        siteOn(profile.indexDay(), firstEntry),
        profile.secondPrimaryDay(),
        siteOn(profile.secondPrimaryDay(), firstEntry),
        profile.deathDay(),
        profile.lastNewsDay());
  }

  // The profile names no site beside its days: the tumour site seen from that day on is the one.
  private int siteOn(int day, int firstEntry) {
    if (day == PatientMatrix.UNKNOWN) {
      return -1;
    }
    for (int e = firstEntry; e < entries; e++) {
      if (columns.first[e] == day && columns.role[e] == TUMOUR_SITE) {
        return columns.concept[e];
      }
    }
    return -1;
  }

  public PatientMatrix build() {
    return build(concepts);
  }

  /// The matrix for concepts `0..concepts-1`, where how many there are is known only after the
  /// patients.
  ///
  /// @throws IllegalArgumentException if a patient has a concept beyond them
  public PatientMatrix build(int concepts) {
    if (highest >= concepts) {
      throw new IllegalArgumentException("Concept " + highest + " of " + concepts);
    }
    columns.patientCapacity(keys.size());
    if (columns.concept.length - entries > entries / 8) {
      columns.entryCapacity(entries);
    }
    return new PatientMatrix(keys, columns, concepts);
  }
}
