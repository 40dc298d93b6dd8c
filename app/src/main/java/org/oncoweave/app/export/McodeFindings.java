package org.oncoweave.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Measurement;
import org.oncoweave.ontology.ShippedTable;

/// What is beside the history of the tumours: other diseases and acts, and what was measured, the
/// observations that mCODE has a profile for under it.
final class McodeFindings {
  private static final String NONE = "-";

  /// The profile of an observation, its category, and what the profile wants.
  private record Profile(String name, String category, List<String> wants) {
    boolean wants(String what) {
      return wants.contains(what);
    }
  }

  private static final Profile OTHER = new Profile(NONE, "laboratory", List.of());
  private static final Map<String, Profile> PROFILES =
      ShippedTable.rows(McodeFindings.class, "mcode_profiles.tsv", 4).stream()
          .collect(
              Collectors.toMap(
                  row -> "LOINC:" + row.get(0),
                  row -> new Profile(row.get(1), row.get(2), List.of(row.get(3).split(" ")))));

  private final FhirParts parts;
  private final ExportedPatient one;

  McodeFindings(FhirParts parts, ExportedPatient one) {
    this.parts = parts;
    this.one = one;
  }

  List<Resource> all() {
    var all = new ArrayList<Resource>();
    one.all(Recorded.Condition.class).forEach(c -> all.add(disease(c)));
    one.all(Recorded.Act.class).forEach(a -> all.add(act(a)));
    one.all(Measurement.class).stream()
        .filter(m -> !isToldByEvent(m))
        .forEach(m -> all.add(observation(m)));
    return all;
  }

  /// Suspected where the record says so; all others are in the record as they are.
  private Condition disease(Recorded.Condition told) {
    boolean suspected = "suspected".equals(told.role());
    var condition = new Condition();
    condition.setId(FhirParts.id(told.key()));
    condition.setClinicalStatus(FhirParts.hl7("condition-clinical", "active"));
    condition.setVerificationStatus(
        FhirParts.hl7("condition-ver-status", suspected ? "unconfirmed" : "confirmed"));
    condition.addCategory(FhirParts.hl7("condition-category", "problem-list-item"));
    condition.setCode(code(told.concept(), told.label() == null ? told.code() : told.label()));
    condition.setSubject(parts.subject());
    FhirParts.dateTime(told.date()).ifPresent(condition::setOnset);
    return condition;
  }

  /// Words beside a code only where they are others.
  private static CodeableConcept code(@Nullable ConceptId concept, @Nullable String label) {
    boolean same = concept != null && concept.code().equals(label);
    return FhirParts.named(concept, same ? null : label);
  }

  private Procedure act(Recorded.Act told) {
    var procedure = new Procedure();
    procedure.setId(FhirParts.id(told.key()));
    procedure.setStatus(
        told.date() == null
            ? Procedure.ProcedureStatus.UNKNOWN
            : Procedure.ProcedureStatus.COMPLETED);
    procedure.setCode(code(told.concept(), told.label() == null ? told.code() : told.label()));
    procedure.setSubject(parts.subject());
    FhirParts.dateTime(told.date()).ifPresent(procedure::setPerformed);
    return procedure;
  }

  /// A disease status that became an event is written with it.
  private boolean isToldByEvent(Measurement measured) {
    return one.events().stream()
        .filter(event -> McodeDiseases.isStatus(event.type()))
        .flatMap(event -> event.evidence().stream())
        .anyMatch(e ->
            measured.evidence().stream()
                .anyMatch(m -> m.record().equals(e.record()) && m.start() == null));
  }

  private Observation observation(Measurement measured) {
    var profile = profile(measured);
    var observation = new Observation();
    if (!profile.name().equals(NONE)) {
      parts.of(observation, profile.name());
    }
    observation.setId(FhirParts.id(measured.key()));
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(FhirParts.hl7("observation-category", profile.category()));
    observation.setCode(code(measured.concept(), measured.label()));
    observation.setSubject(parts.subject());
    FhirParts.dateTime(measured.date()).ifPresent(observation::setEffective);
    value(observation, measured, profile);
    if (profile.wants("method")) {
      var method = new CodeableConcept();
      method.addExtension(FhirParts.absent("unknown"));
      observation.setMethod(method);
    }
    if (profile.wants("focus")) {
      observation.addFocus(McodeDiseases.reference(one.tumours().getFirst().key()));
    }
    return observation;
  }

  /// That of the code, where what it wants can be told.
  private Profile profile(Measurement measured) {
    var concept = measured.concept();
    var profile = concept == null ? OTHER : PROFILES.getOrDefault(concept.curie(), OTHER);
    boolean fits =
        (!profile.wants("focus") || one.tumours().size() == 1)
            && (!profile.wants("integer") || isWhole(measured))
            && (!profile.wants("method") || measured.textValue() != null);
    return fits ? profile : new Profile(NONE, profile.category(), List.of());
  }

  private static boolean isWhole(Measurement measured) {
    var value = measured.value();
    return value != null && value.equals(Math.rint(value)) && measured.comparator() == null;
  }

  private static void value(Observation observation, Measurement measured, Profile profile) {
    var value = measured.value();
    var text = measured.textValue();
    if (value != null) {
      observation.setValue(number(measured, value, profile));
      if (text != null) {
        observation.addNote().setText(text);
      }
    } else if (text != null) {
      observation.setValue(new CodeableConcept().setText(text));
    } else {
      observation.setDataAbsentReason(FhirParts.hl7("data-absent-reason", "unknown"));
    }
  }

  private static Type number(Measurement measured, double value, Profile profile) {
    if (profile.wants("integer")) {
      return new IntegerType((int) value);
    }
    var quantity = new Quantity();
    quantity.setValue(BigDecimal.valueOf(value));
    quantity.setUnit(measured.unit());
    if (profile.category().equals("vital-signs") && measured.unit() != null) {
      quantity.setSystem(FhirParts.UNITS).setCode(measured.unit());
    }
    if (measured.comparator() != null) {
      quantity.setComparator(Quantity.QuantityComparator.fromCode(measured.comparator()));
    }
    return quantity;
  }
}
