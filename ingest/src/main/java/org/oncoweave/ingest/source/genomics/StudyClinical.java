package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;

/// The patients and samples of a study. A patient whom only a sample names is one, too; columns
/// that the product does not know are kept with the record.
final class StudyClinical {
  private static final Map<String, Sex> SEXES =
      Map.of("M", Sex.MALE, "F", Sex.FEMALE, "MALE", Sex.MALE, "FEMALE", Sex.FEMALE);

  private final StudyFiles files;
  private final StudyPanels panels;
  private final StudyTumours tumours;
  private final Delivery delivery;
  private final StudyFollowUp followUp;
  private final Map<String, ColumnTable.Row> patients = new LinkedHashMap<>();
  private final Map<String, ColumnTable.Row> samples = new LinkedHashMap<>();
  private final Map<String, Place> named = new LinkedHashMap<>();
  private final List<ColumnTable.Row> nameless = new ArrayList<>();

  StudyClinical(StudyFiles files, StudyPanels panels, StudyTumours tumours, Delivery delivery) {
    this.files = files;
    this.panels = panels;
    this.tumours = tumours;
    this.delivery = delivery;
    this.followUp = new StudyFollowUp(delivery);
  }

  void take(ColumnTable.Row row) {
    var patient = row.cell("PATIENT_ID");
    var sample = row.cell("SAMPLE_ID");
    if (patient.isEmpty() || row.isMalformed()) {
      nameless.add(row);
    } else if (sample.isEmpty()) {
      keep(patients, patient, row);
    } else {
      keep(samples, sample, row);
      named.putIfAbsent(patient, row.place());
    }
  }

  private void keep(Map<String, ColumnTable.Row> rows, String id, ColumnTable.Row row) {
    if (rows.putIfAbsent(id, row) != null) {
      delivery.left("rows of " + row.place().file() + " repeat an identifier; the first stands");
    }
  }

  /// People first, then what was taken of them.
  void tell() {
    patients.forEach((id, row) -> person(id, row.place(), row));
    named.forEach((id, place) -> {
      if (!patients.containsKey(id)) {
        person(id, place, null);
      }
    });
    delivery.end();
    samples.forEach(this::sample);
    for (var row : nameless) {
      var fault =
          row.isMalformed()
              ? new Fault(Reason.MALFORMED_ROW, null, "more cells than the header")
              : new Fault(Reason.MISSING_VALUE, "PATIENT_ID", null);
      delivery.refuse(new Delivery.Item("samples", "", "", row.place()), fault, row.line());
    }
    delivery.end();
  }

  private void person(String id, Place place, ColumnTable.@Nullable Row row) {
    var word = row == null ? "" : row.first("SEX", "GENDER").toUpperCase(Locale.ROOT);
    var sex = SEXES.getOrDefault(word, Sex.UNKNOWN);
    var facts = new ArrayList<SourceFact>();
    facts.add(new SourceFact.Person(sex, null, null, null, null, null, null));
    if (row != null) {
      facts.addAll(followUp.of(row));
    }
    var item = new Delivery.Item("patients", files.study() + "/" + id, id, place);
    delivery.record(item, facts, row == null ? new TreeMap<>() : row.attributes());
  }

  private void sample(String id, ColumnTable.Row row) {
    var facts = new ArrayList<SourceFact>();
    var type = row.cell("SAMPLE_TYPE");
    facts.add(new SourceFact.Sampled(id, null, tumours.type(row), type.isEmpty() ? null : type));
    var purity = row.first("TUMOR_PURITY", "PURITY", "SAMPLE_PURITY", "TUMOR_CELLULARITY");
    SampleContent.of(purity, row.first("PLOIDY", "TUMOR_PLOIDY")).fact(id).ifPresent(facts::add);
    facts.addAll(panels.of(id));
    measured("94076-7", row.first("TMB_NONSYNONYMOUS", "TMB_SCORE", "TMB")).ifPresent(facts::add);
    measured("81695-9", row.first("MSI_TYPE", "MSI_STATUS")).ifPresent(facts::add);
    tumours.tumour(row).ifPresent(facts::add);
    var patient = row.cell("PATIENT_ID");
    var item = new Delivery.Item("samples", files.study() + "/" + id, patient, row.place());
    delivery.record(item, facts, row.attributes());
  }

  /// The burden of mutations, a number a megabase, or the state of the microsatellites, a word.
  private static Optional<SourceFact> measured(String loinc, String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    boolean number = written.matches("\\d+(\\.\\d+)?");
    return Optional.of(
        new SourceFact.Measured(
            ConceptId.of("LOINC", loinc),
            null,
            null,
            null,
            number ? Double.valueOf(written) : null,
            number ? "mut/Mb" : null,
            number ? null : written));
  }

  /// A sample of the study.
  Optional<Sample> find(String name) {
    return Optional.ofNullable(samples.get(name))
        .map(row -> new Sample(name, row.cell("PATIENT_ID"), false, null, null));
  }
}
