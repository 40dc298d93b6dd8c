package org.oncoweave.app.bench;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.model.Sex;

/// Patients with sixty entries each over the concepts asked for, the same for the same sizes: few
/// concepts are common and many are rare, as in records. Nothing causes anything.
final class MadeUpMatrix {
  private static final int ENTRIES = 60;
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final double SECOND_PRIMARY_DAYS = 25_000;
  private static final double DEATH_DAYS = 8_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private final int concepts;
  private final int sites;

  /// Sites of tumours have the numbers from `concepts` on.
  private MadeUpMatrix(int concepts, int sites) {
    this.concepts = concepts;
    this.sites = sites;
  }

  static PatientMatrix of(int patients, int concepts, int sites) {
    return new MadeUpMatrix(concepts, sites).matrix(patients);
  }

  private PatientMatrix matrix(int patients) {
    var builder = PatientMatrix.builder(concepts + sites);
    var entries = new ArrayList<Entry>(ENTRIES);
    for (int p = 0; p < patients; p++) {
      int index = random.nextInt(0, 18_000);
      entries.clear();
      for (int e = 0; e < ENTRIES; e++) {
        double u = random.nextDouble();
        entries.add(Entry.on((int) (u * u * concepts), index + random.nextInt(-3_000, 3_000)));
      }
      builder.add(person(p, index), entries);
    }
    return builder.build();
  }

  private Person person(int p, int index) {
    int last = index + random.nextInt(100, 6_000);
    int death = index + 1 + days(DEATH_DAYS);
    int second = index + 1 + days(SECOND_PRIMARY_DAYS);
    int end = Math.min(last, death);
    return new Person(
        "p" + p,
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        index - random.nextInt(10_000, 30_000),
        index,
        concepts + random.nextInt(sites),
        second <= end ? second : UNKNOWN,
        second <= end ? concepts + random.nextInt(sites) : -1,
        death <= last ? death : UNKNOWN,
        end);
  }

  private int days(double mean) {
    return (int) Math.min(1e6, -mean * Math.log(1 - random.nextDouble()));
  }
}
