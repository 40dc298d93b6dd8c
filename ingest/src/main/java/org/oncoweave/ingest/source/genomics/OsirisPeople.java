package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.ingest.source.tables.WrittenDate;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.TestedGenes;

/// The people of OSIRIS tables, their primary tumours, what was taken of them and how it was
/// analysed.
final class OsirisPeople {
  /// UMLS, "Primary Neoplasm"; what came after it tells [OsirisCare].
  private static final String PRIMARY = "UMLS:C0677930";

  private static final String SITE = "TumorPathologyEvent_TopographyCode";

  /// From here on a code is one of ICD-10: topographies of ICD-O end before.
  private static final String BLOOD = "C81";

  private static final Map<String, Sex> SEXES =
      Map.of("M", Sex.MALE, "F", Sex.FEMALE, "MALE", Sex.MALE, "FEMALE", Sex.FEMALE);
  private static final Map<String, String> SIDES =
      Map.of("UMLS:C0205091", "left", "UMLS:C0205090", "right", "UMLS:C0238767", "both");

  private final Delivery delivery;
  private final Map<String, ColumnTable.Row> analyses = new HashMap<>();
  private final Map<String, String> samples = new HashMap<>();
  private final OsirisStages stages;

  OsirisPeople(Delivery delivery) {
    this.delivery = delivery;
    this.stages = new OsirisStages(delivery);
  }

  void tell(Map<String, List<ColumnTable.Row>> tables) {
    tables.getOrDefault("patient", List.of()).forEach(this::person);
    var tumours =
        tables.getOrDefault("tumorpathologyevent", List.of()).stream()
            .filter(OsirisPeople::isPrimary)
            .toList();
    stages.read(tables.getOrDefault("tnm", List.of()), tumours);
    tumours.forEach(this::tumour);
    tables.getOrDefault("biologicalsample", List.of()).forEach(this::sample);
    tables.getOrDefault("analysis", List.of()).forEach(this::analysis);
    tables.getOrDefault("biomarker", List.of()).forEach(this::biomarker);
    delivery.end();
  }

  /// The patient and the instance: instances are counted anew for each patient, or not.
  static String key(ColumnTable.Row row, String column) {
    return row.cell("Patient_Id") + "/" + row.cell(column);
  }

  static Delivery.Item item(String type, ColumnTable.Row row) {
    return new Delivery.Item(type, key(row, "Instance_Id"), row.cell("Patient_Id"), row.place());
  }

  private void person(ColumnTable.Row row) {
    var word = row.cell("Patient_Gender").toUpperCase(Locale.ROOT).replaceFirst("^HL7:", "");
    var person =
        new SourceFact.Person(
            SEXES.getOrDefault(word, Sex.UNKNOWN),
            date(row, "Patient_BirthDate"),
            date(row, "Patient_DeathDate"),
            null,
            date(row, "Patient_LastNewsDate"),
            null,
            null);
    var id = row.cell("Patient_Id");
    var item = new Delivery.Item("patients", id, id, row.place());
    delivery.record(item, List.of(person), new TreeMap<>());
  }

  static @Nullable PartialDate date(ColumnTable.Row row, String column) {
    return WrittenDate.read(row.cell(column)) instanceof PartialDate date ? date : null;
  }

  private void tumour(ColumnTable.Row row) {
    var site = topography(row);
    if (site.isEmpty()) {
      var written = row.cell(SITE);
      var fault = new Fault(Reason.UNKNOWN_CODE, SITE, written);
      delivery.refuse(item("tumours", row), fault, row.line());
      return;
    }
    delivery.record(item("tumours", row), List.of(registered(row, site.get())), new TreeMap<>());
  }

  static boolean isPrimary(ColumnTable.Row row) {
    return row.cell("TumorPathologyEvent_Type").equals(PRIMARY);
  }

  /// Where a tumour or an event of it was.
  static Optional<ConceptId> topography(ColumnTable.Row row) {
    var site = row.cell(SITE).toUpperCase(Locale.ROOT);
    return site.matches("C\\d\\d(\\.\\d)?")
        ? Optional.of(ConceptId.of(site.compareTo(BLOOD) < 0 ? "ICDO3" : "ICD10", site))
        : Optional.empty();
  }

  /// The day on which a tumour or an event of it began, else was found.
  static @Nullable PartialDate started(ColumnTable.Row row) {
    var start = date(row, "TumorPathologyEvent_StartDate");
    return start == null ? date(row, "TumorPathologyEvent_DiagnosisDate") : start;
  }

  private SourceFact registered(ColumnTable.Row row, ConceptId site) {
    var stage = row.cell("TumorPathologyEvent_StadeValue");
    return new SourceFact.RegisteredTumour(
        site,
        started(row),
        morphology(row.cell("TumorPathologyEvent_MorphologyCode")),
        SIDES.get(row.cell("TumorPathologyEvent_Laterality")),
        orNull(row.cell("TumorPathologyEvent_HistologicalGradeValue")),
        orNull(stages.category(row, "T")),
        orNull(stages.category(row, "N")),
        orNull(stages.category(row, "M")),
        orNull(stage),
        null,
        null);
  }

  private static @Nullable ConceptId morphology(String code) {
    var bare = code.replace('-', '/');
    return bare.matches("[89]\\d{3}/\\d") ? ConceptId.of("ICDO3", bare) : null;
  }

  static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// A sample is called by its accession, else by the number of its row.
  private void sample(ColumnTable.Row row) {
    var accession = row.first("BiologicalSample_ExternalAccession", "Instance_Id");
    samples.put(key(row, "Instance_Id"), accession);
    var facts = new ArrayList<SourceFact>();
    var date = date(row, "BiologicalSample_CollectDate");
    facts.add(
        new SourceFact.Sampled(accession, date, null, orNull(row.cell("BiologicalSample_Nature"))));
    SampleContent.ofPercent(row.cell("BiologicalSample_TumorCellularity"), "")
        .fact(accession)
        .ifPresent(facts::add);
    delivery.record(item("samples", row), facts, new TreeMap<>());
  }

  private void analysis(ColumnTable.Row row) {
    analyses.put(key(row, "Instance_Id"), row);
    var facts = new ArrayList<SourceFact>();
    var specimen = specimen(row);
    var cells = row.cell("OmicAnalysis_AlgorithmicCellularity");
    SampleContent.ofPercent(cells, row.cell("OmicAnalysis_AlgorithmicPloidy"))
        .fact(specimen)
        .ifPresent(facts::add);
    var panel = row.cell("Panel_Name");
    if (!panel.isEmpty()) {
      // Which genes the panel has, the tables do not say.
      facts.add(new TestedGenes(specimen, TestedGenes.Assay.MUTATION, panel, false, List.of()));
    }
    if (!facts.isEmpty()) {
      delivery.record(item("analyses", row), facts, new TreeMap<>());
    }
  }

  private String specimen(ColumnTable.Row analysis) {
    var ref = analysis.cell("BiologicalSample_Ref");
    var known = samples.get(analysis.cell("Patient_Id") + "/" + ref);
    return known == null ? (ref.isEmpty() ? "sample" : ref) : known;
  }

  /// What is known of the analysis that a row refers to.
  Sample analysed(ColumnTable.Row row) {
    var patient = row.cell("Patient_Id");
    var analysis = analyses.get(key(row, "Analysis_Ref"));
    if (analysis == null) {
      return new Sample("sample", patient, false, null, null);
    }
    var test = orNull(analysis.first("Panel_Name", "Analysis_Type"));
    return new Sample(specimen(analysis), patient, false, date(analysis, "Analysis_Date"), test);
  }

  private void biomarker(ColumnTable.Row row) {
    var code = row.cell("Biomarker_Code");
    var value = row.cell("Biomarker_Value");
    if (code.isEmpty() || value.isEmpty()) {
      delivery.left("biomarkers have no code or no value");
      return;
    }
    boolean number = value.matches("-?\\d+(\\.\\d+)?");
    var loinc = code.matches("LOINC:\\d{1,7}-\\d") ? new ConceptId(code) : null;
    var measured =
        new SourceFact.Measured(
            loinc,
            loinc == null ? code : null,
            analysed(row).date(),
            null,
            number ? Double.valueOf(value) : null,
            orNull(row.cell("Biomarker_Unit")),
            number ? null : value);
    delivery.record(item("biomarkers", row), List.of(measured), new TreeMap<>());
  }
}
