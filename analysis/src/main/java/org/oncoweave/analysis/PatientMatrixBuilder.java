package org.oncoweave.analysis;

import java.util.ArrayList;
import java.util.List;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.PackedProfile;

/// Collects patients one after the other, in amortised constant time each, and closes the matrix.
public final class PatientMatrixBuilder {
  private static final byte TUMOUR_SITE = (byte) FeatureRole.TUMOUR_SITE.ordinal();

  private final int concepts;
  private final List<String> keys = new ArrayList<>();
  private final Columns columns = new Columns();
  private int entries;
  private int highest = -1;

  PatientMatrixBuilder(int concepts) {
    this.concepts = concepts;
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
      columns.patientCapacity(Math.max(1024, p + p / 2));
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
      columns.entryCapacity(Math.max(4096, entries + entries / 2));
    }
    return entries++;
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
    columns.offset[p + 1] = entries;
    return true;
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
    columns.entryCapacity(entries);
    return new PatientMatrix(keys, columns, concepts);
  }
}
