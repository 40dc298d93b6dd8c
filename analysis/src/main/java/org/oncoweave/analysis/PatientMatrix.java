package org.oncoweave.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.Profile.Followed;
import org.oncoweave.model.Sex;
import org.roaringbitmap.RoaringBitmap;

/// All patients against all concepts, in memory and immutable: compressed rows both ways (patient
/// to entries, concept to patients), about 22 bytes an entry. It can be thrown away at any time;
/// the graph stays the truth.
public final class PatientMatrix {
  /// The day of what has no known day.
  public static final int UNKNOWN = Integer.MIN_VALUE;

  private final Keys keys;
  private final Columns of;
  private final int concepts;
  private final int[] conceptOffset;
  private final int[] conceptPatient;
  private final byte[] conceptRole;
  private final RoaringBitmap[] bySex = new RoaringBitmap[Sex.values().length];

  PatientMatrix(Keys keys, Columns columns, int concepts) {
    this.keys = keys;
    this.of = columns;
    this.concepts = concepts;
    this.conceptOffset = new int[concepts + 1];
    this.conceptPatient = new int[entries()];
    this.conceptRole = new byte[entries()];
    index();
    indexSexes();
  }

  /// A builder for concepts `0..concepts-1`.
  public static PatientMatrixBuilder builder(int concepts) {
    return new PatientMatrixBuilder(concepts);
  }

  /// A builder for concepts whose number is told when it builds.
  public static PatientMatrixBuilder builder() {
    return new PatientMatrixBuilder(Integer.MAX_VALUE);
  }

  private void index() {
    for (int e = 0; e < entries(); e++) {
      conceptOffset[of.concept[e] + 1]++;
    }
    Arrays.parallelPrefix(conceptOffset, Integer::sum);
    int[] next = conceptOffset.clone();
    for (int p = 0; p < patients(); p++) {
      for (int e = of.offset[p]; e < of.offset[p + 1]; e++) {
        int at = next[of.concept[e]]++;
        conceptPatient[at] = p;
        conceptRole[at] = of.role[e];
      }
    }
  }

  private void indexSexes() {
    Arrays.setAll(bySex, _ -> new RoaringBitmap());
    for (int p = 0; p < patients(); p++) {
      bySex[of.sex[p]].add(p);
    }
  }

  public int patients() {
    return keys.size();
  }

  public int concepts() {
    return concepts;
  }

  public int entries() {
    return of.offset[keys.size()];
  }

  public String key(int patient) {
    return keys.get(patient);
  }

  public Person person(int p) {
    return new Person(
        keys.get(p),
        Sex.values()[of.sex[p]],
        of.birth[p],
        of.index[p],
        of.indexSite[p],
        of.second[p],
        of.secondSite[p],
        of.death[p],
        of.lastNews[p]);
  }

  /// The first entry of a patient; entries of `p` are `firstEntry(p)` to `firstEntry(p + 1) - 1`.
  public int firstEntry(int patient) {
    return of.offset[patient];
  }

  public Entry entry(int e) {
    return new Entry(of.concept[e], of.role[e], of.first[e], of.last[e], of.count[e]);
  }

  public int conceptOf(int entry) {
    return of.concept[entry];
  }

  public int roleOf(int entry) {
    return of.role[entry];
  }

  public int firstDayOf(int entry) {
    return of.first[entry];
  }

  public int lastDayOf(int entry) {
    return of.last[entry];
  }

  /// How many records the entry comes from.
  public int recordsOf(int entry) {
    return of.count[entry];
  }

  /// What takes an entry with its patient.
  public interface EntryOfPatient {
    void take(int patient, int entry);
  }

  /// Hands over the entries of one concept, ascending by patient. An entry is looked for among
  /// those of its patient, which are few.
  public void eachOf(int concept, EntryOfPatient each) {
    int before = -1;
    int e = 0;
    for (int i = conceptOffset[concept]; i < conceptOffset[concept + 1]; i++) {
      int p = conceptPatient[i];
      e = p == before ? e + 1 : of.offset[p];
      while (of.concept[e] != concept) {
        e++;
      }
      before = p;
      each.take(p, e);
    }
  }

  public int countOf(int concept) {
    return conceptOffset[concept + 1] - conceptOffset[concept];
  }

  public Sex sex(int patient) {
    return Sex.values()[of.sex[patient]];
  }

  public int birth(int patient) {
    return of.birth[patient];
  }

  public int index(int patient) {
    return of.index[patient];
  }

  public int indexSite(int patient) {
    return of.indexSite[patient];
  }

  public int secondPrimary(int patient) {
    return of.second[patient];
  }

  public int secondSite(int patient) {
    return of.secondSite[patient];
  }

  public int death(int patient) {
    return of.death[patient];
  }

  /// How long a patient was followed where no calendar tells it.
  public List<Followed> followed(int patient) {
    return of.followed.getOrDefault(patient, List.of());
  }

  /// The same towards one end.
  public Optional<Followed> followed(int patient, Endpoint endpoint) {
    return followed(patient).stream().filter(one -> one.endpoint() == endpoint).findFirst();
  }

  /// Whether a death is recorded, with its day or without.
  public boolean isDead(int patient) {
    return of.death[patient] != UNKNOWN
        || followed(patient, Endpoint.OVERALL).filter(Followed::reached).isPresent();
  }

  /// The day after which nothing is known: the death, or the last news.
  public int endOfFollowUp(int p) {
    return of.death[p] != UNKNOWN ? of.death[p] : of.lastNews[p];
  }

  /// The patients of a sex.
  public RoaringBitmap ofSex(Sex sex) {
    return bySex[sex.ordinal()].clone();
  }

  /// The patients who have the concept, in the role if one is given.
  public RoaringBitmap having(int concept, OptionalInt role) {
    var result = new RoaringBitmap();
    for (int i = conceptOffset[concept]; i < conceptOffset[concept + 1]; i++) {
      if (role.isEmpty() || conceptRole[i] == role.getAsInt()) {
        result.add(conceptPatient[i]);
      }
    }
    return result;
  }

  /// The patients who have the concept or anything below it.
  public RoaringBitmap havingAny(int concept, ConceptTree tree, OptionalInt role) {
    var result = having(concept, role);
    for (int below : tree.descendants(concept)) {
      if (below < concepts) {
        result.or(having(below, role));
      }
    }
    return result;
  }
}
