package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/// Patients by what criteria ask of them, so that an arm is answered for all of them without asking
/// each: a criterion is asked once of each value that occurs (diagnosis, state, panel), and of
/// single patients only where they have a finding in its gene.
///
/// A new or changed patient costs his own columns; asking an arm costs its leaves, a few
/// nanoseconds a patient. Not for changes while it is being asked.
public final class PatientIndex {
  private static final List<String> FIELDS =
      List.of(
          "gender",
          "er_status",
          "pr_status",
          "her2_status",
          "pdl1_status",
          Repair.MICROSATELLITES,
          Repair.REPAIR);

  final Grouped<Optional<BitSet>> diagnoses = new Grouped<>();
  final Grouped<Set<String>> diseaseStates = new Grouped<>();
  final Grouped<Panel> panels = new Grouped<>();
  final Grouped<Optional<Double>> burdens = new Grouped<>();
  final Ages ages = new Ages();
  private final Map<String, Grouped<Set<String>>> states = new HashMap<>();
  private final List<List<GenomicRecord>> records = new ArrayList<>();
  private final Map<String, RoaringBitmap> found = new HashMap<>();

  public PatientIndex() {
    FIELDS.forEach(field -> states.put(field, new Grouped<>()));
  }

  public int size() {
    return records.size();
  }

  /// Adds a patient; the answer is his row.
  public int add(Candidate candidate) {
    int row = records.size();
    records.add(candidate.records());
    put(row, candidate);
    return row;
  }

  /// Puts a patient who has changed in his own row.
  public void replace(int row, Candidate candidate) {
    records.set(row, candidate.records());
    put(row, candidate);
  }

  private void put(int row, Candidate candidate) {
    diagnoses.put(row, candidate.diagnosis());
    diseaseStates.put(row, candidate.diseaseStates());
    panels.put(row, candidate.panel());
    burdens.put(row, candidate.tmb());
    ages.put(row, candidate);
    states.forEach(
        (field, column) -> column.put(row, candidate.states().getOrDefault(field, Set.of())));
    for (var record : candidate.records()) {
      mark(record.category(), record.gene(), row);
      record.partner().ifPresent(partner -> mark(record.category(), partner, row));
    }
  }

  /// A row that once had a finding there stays marked; it is asked itself anyway.
  private void mark(Category category, String gene, int row) {
    found.computeIfAbsent(category + Panel.key(gene), _ -> new RoaringBitmap()).add(row);
  }

  /// Rows that may have a finding in a gene.
  RoaringBitmap found(Category category, String gene) {
    return found.getOrDefault(category + Panel.key(gene), new RoaringBitmap());
  }

  List<GenomicRecord> records(int row) {
    return records.get(row);
  }

  /// The possible states of a field; an empty set is unknown.
  Grouped<Set<String>> states(String field) {
    var column = states.get(field);
    if (column == null) {
      throw new IllegalArgumentException("No field of patients: " + field);
    }
    return column;
  }

  /// The answers of all patients to some arms, in the order of the arms; on all cores.
  public List<Matches> ask(TrialMatcher.Trials trials, int... arms) {
    var scan = new ArmScan(this, IntStream.of(arms).mapToObj(trials::arm).toList());
    return scan.run();
  }

  /// The answers of all patients to all arms.
  public List<Matches> ask(TrialMatcher.Trials trials) {
    return ask(trials, IntStream.range(0, trials.arms()).toArray());
  }
}
