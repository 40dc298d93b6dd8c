package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// What came after the tumours of OSIRIS tables: returns and metastases, treatments with their
/// medicines, other diseases.
final class OsirisCare {
  /// UMLS: recurrent tumour, metastatic malignant neoplasm.
  private static final String RECURRENT = "UMLS:C0521158";

  private static final String METASTATIC = "UMLS:C2939419";

  /// A metastasis found so long after the tumour was there at its discovery: four months, the
  /// window of cancer registries (ENCR recommendations on stage).
  private static final int DISCOVERY_DAYS = 120;

  private static final String SITE = "TumorPathologyEvent_TopographyCode";

  private final Delivery delivery;
  private final Map<String, ColumnTable.Row> events = new HashMap<>();
  private final Map<String, List<ColumnTable.Row>> drugs = new HashMap<>();
  private final Map<String, ColumnTable.Row> treatments = new HashMap<>();

  OsirisCare(Delivery delivery) {
    this.delivery = delivery;
  }

  void tell(Map<String, List<ColumnTable.Row>> tables) {
    var told = tables.getOrDefault("tumorpathologyevent", List.of());
    told.forEach(row -> events.put(OsirisPeople.key(row, "Instance_Id"), row));
    told.stream().filter(row -> !OsirisPeople.isPrimary(row)).forEach(this::event);
    delivery.end();
    for (var row : tables.getOrDefault("drug", List.of())) {
      drugs
          .computeIfAbsent(OsirisPeople.key(row, "Treatment_Ref"), _ -> new ArrayList<>())
          .add(row);
    }
    for (var row : tables.getOrDefault("treatment", List.of())) {
      treatments.put(OsirisPeople.key(row, "Instance_Id"), row);
      treatment(row);
    }
    delivery.end();
    tables.getOrDefault("relatedpathology", List.of()).forEach(this::disease);
    delivery.end();
  }

  private void event(ColumnTable.Row row) {
    var item = OsirisPeople.item("events", row);
    var site = OsirisPeople.topography(row);
    if (site.isEmpty() && !row.cell(SITE).isEmpty()) {
      delivery.refuse(item, new Fault(Reason.UNKNOWN_CODE, SITE, row.cell(SITE)), row.line());
      return;
    }
    var parent = primary(OsirisPeople.key(row, "TumorPathologyEvent_ParentRef"));
    var type = type(row, parent, site);
    if (type == null) {
      delivery.left("events of tumours are neither a primary, a recurrence nor a metastasis");
      return;
    }
    var fact =
        new SourceFact.TumourEvent(
            type,
            parent.map(p -> OsirisPeople.key(p, "Instance_Id")).orElse(null),
            OsirisPeople.started(row),
            site.stream().toList());
    delivery.record(item, List.of(fact), new TreeMap<>());
  }

  private static @Nullable EventType type(
      ColumnTable.Row row, Optional<ColumnTable.Row> parent, Optional<ConceptId> site) {
    return switch (row.cell("TumorPathologyEvent_Type")) {
      case RECURRENT ->
          site.filter(s -> s.code().startsWith("C77")).isPresent()
              ? EventType.REGIONAL_RECURRENCE
              : EventType.LOCAL_RECURRENCE;
      case METASTATIC ->
          isOfDiscovery(row, parent) ? EventType.INITIAL : EventType.METASTATIC_RECURRENCE;
      default -> null;
    };
  }

  private static boolean isOfDiscovery(ColumnTable.Row row, Optional<ColumnTable.Row> parent) {
    var found = OsirisPeople.started(row);
    var tumour = parent.map(OsirisPeople::started).orElse(null);
    return parent.isPresent() && days(tumour, found) <= DISCOVERY_DAYS;
  }

  private static long days(@Nullable PartialDate from, @Nullable PartialDate to) {
    return from == null || to == null ? 0 : to.middle().toEpochDay() - from.middle().toEpochDay();
  }

  /// The row of the tumour that an event came from, also where events hang on one another.
  private Optional<ColumnTable.Row> primary(String key) {
    var seen = new HashSet<String>();
    var at = key;
    while (seen.add(at)) {
      var row = events.get(at);
      if (row == null || OsirisPeople.isPrimary(row)) {
        return Optional.ofNullable(row);
      }
      at = OsirisPeople.key(row, "TumorPathologyEvent_ParentRef");
    }
    return Optional.empty();
  }

  /// The tumour that the treatment of this key is for.
  @Nullable String tumourOf(String treatment) {
    return Optional.ofNullable(treatments.get(treatment)).map(this::tumourOf).orElse(null);
  }

  private @Nullable String tumourOf(ColumnTable.Row treatment) {
    return primary(OsirisPeople.key(treatment, "TumorPathologyEvent_Ref"))
        .map(tumour -> OsirisPeople.key(tumour, "Instance_Id"))
        .orElse(null);
  }

  /// A treatment, with the tumour that it is for.
  private record Care(ColumnTable.Row row, @Nullable String tumour) {
    @Nullable PartialDate start() {
      return OsirisPeople.date(row, "Treatment_StartDate");
    }

    @Nullable PartialDate end() {
      return OsirisPeople.date(row, "Treatment_EndDate");
    }

    String act() {
      return row.cell("Treatment_ActivityCode").toUpperCase(Locale.ROOT);
    }

    @Nullable Integer line() {
      var line = row.cell("Treatment_LineNumber");
      return line.matches("\\d{1,2}") ? Integer.valueOf(line) : null;
    }
  }

  private void treatment(ColumnTable.Row row) {
    var care = new Care(row, tumourOf(row));
    var code = row.cell("Treatment_Type");
    var type = OsirisTreatments.of(code);
    var kind = type.map(OsirisTreatments.Type::kind).orElse("");
    var medicines = drugs.getOrDefault(OsirisPeople.key(row, "Instance_Id"), List.of());
    if (!medicines.isEmpty()) {
      medicines.forEach(drug -> medicine(care, drug));
    } else if (kind.equals("SYSTEMIC")) {
      var words = type.orElseThrow().words();
      deliver(row, given(care, null, words));
    } else if (kind.equals("RADIOTHERAPY")) {
      deliver(
          row,
          new SourceFact.Radiotherapy(
              care.start(), care.end(), null, null, null, null, null, care.tumour()));
    } else if (!kind.isEmpty() || !care.act().isEmpty()) {
      deliver(row, act(care, type.map(OsirisTreatments.Type::code).orElse(""), kind));
    } else {
      delivery.left("treatments name neither a kind, an act nor a medicine");
    }
  }

  private void deliver(ColumnTable.Row row, SourceFact fact) {
    delivery.record(OsirisPeople.item("treatments", row), List.of(fact), new TreeMap<>());
  }

  /// The act of CCAM, else what kind of treatment it was, else the act as written.
  private static SourceFact act(Care care, String type, String kind) {
    boolean ccam = care.act().matches("[A-Z]{4}\\d{3}");
    var words = ccam ? null : OsirisPeople.orNull(care.act());
    var other = type.isEmpty() ? ConceptId.of("LOCAL", care.act()) : new ConceptId(type);
    return new SourceFact.Procedure(
        ccam ? ConceptId.of("CCAM", care.act()) : other,
        care.start(),
        words,
        null,
        null,
        care.tumour(),
        kind.equals("SURGERY"));
  }

  private void medicine(Care care, ColumnTable.Row drug) {
    var code = drug.cell("Drug_Code").toUpperCase(Locale.ROOT).replaceFirst("^ATC:", "");
    boolean atc = code.matches("[A-Z]\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?");
    var words = drug.first("Drug_Name", "Drug_Code");
    if (words.isEmpty()) {
      delivery.left("medicines have neither a code nor a name");
      return;
    }
    boolean named = !drug.cell("Drug_Name").isEmpty();
    var fact = given(care, atc ? ConceptId.of("ATC", code) : null, named || !atc ? words : null);
    delivery.record(OsirisPeople.item("medicines", drug), List.of(fact), new TreeMap<>());
  }

  private static SourceFact given(Care care, @Nullable ConceptId medicine, @Nullable String words) {
    return new SourceFact.Administration(
        medicine,
        words,
        care.start(),
        null,
        null,
        null,
        null,
        care.line(),
        null,
        care.tumour(),
        care.end());
  }

  private void disease(ColumnTable.Row row) {
    var item = OsirisPeople.item("diagnoses", row);
    var code = row.cell("RelatedPathology_PathologyCode").toUpperCase(Locale.ROOT);
    if (!code.matches("[A-Z]\\d\\d(\\.[0-9A-Z+-]{1,4})?")) {
      var fault = new Fault(Reason.UNKNOWN_CODE, "RelatedPathology_PathologyCode", code);
      delivery.refuse(item, fault, row.line());
      return;
    }
    var day = OsirisPeople.date(row, "RelatedPathology_DiagnosisDate");
    var fact = new SourceFact.Diagnosis(ConceptId.of("ICD10", code), day, null, null, null, null);
    delivery.record(item, List.of(fact), new TreeMap<>());
  }
}
