package org.oncoweave.ingest.source.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Medicines prescribed, given or told.
final class MedicineFacts {
  /// Statuses of R4 that say that the medicine was not given or taken.
  private static final List<String> NOT_GIVEN =
      List.of("cancelled", "draft", "entered-in-error", "not-done", "not-taken", "intended");

  private final Faults faults;
  private final TreatmentFacts dates;

  MedicineFacts(Faults faults) {
    this.faults = faults;
    this.dates = new TreatmentFacts(faults);
  }

  List<SourceFact> request(MedicationRequest request) {
    var status = request.hasStatus() ? request.getStatus().toCode() : "";
    var date = faults.date(request.getAuthoredOnElement(), "authoredOn");
    var dose = dose(request.getDosageInstruction());
    return given(status, request, new Giving(request.getMedication(), date, null, dose));
  }

  List<SourceFact> administration(MedicationAdministration administration) {
    var status = administration.hasStatus() ? administration.getStatus().toCode() : "";
    var date = dates.date(administration.getEffective(), "effective");
    var dose = Optional.of(administration.getDosage().getDose()).filter(Quantity::hasValue);
    var end = end(administration.getEffective());
    return given(
        status, administration, new Giving(administration.getMedication(), date, end, dose));
  }

  List<SourceFact> statement(MedicationStatement statement) {
    var status = statement.hasStatus() ? statement.getStatus().toCode() : "";
    var date = dates.date(statement.getEffective(), "effective");
    var dose = dose(statement.getDosage());
    var end = end(statement.getEffective());
    return given(status, statement, new Giving(statement.getMedication(), date, end, dose));
  }

  private @Nullable PartialDate end(@Nullable Type effective) {
    return effective instanceof Period period
        ? faults.date(period.getEndElement(), "effectivePeriod.end")
        : null;
  }

  /// What, from when to when, how much.
  private record Giving(
      @Nullable Type medicine,
      @Nullable PartialDate date,
      @Nullable PartialDate end,
      Optional<Quantity> dose) {}

  private List<SourceFact> given(String status, DomainResource resource, Giving giving) {
    if (NOT_GIVEN.contains(status)) {
      return List.of();
    }
    var medicine = medicine(giving.medicine());
    var concept = Codes.best(medicine).orElse(null);
    var label = Codes.label(medicine);
    if (concept == null && label == null) {
      faults.add(Reason.MISSING_VALUE, "medication", null);
      return List.of();
    }
    return List.of(
        new SourceFact.Administration(
            concept,
            label,
            giving.date(),
            giving.dose().map(q -> q.getValue().doubleValue()).orElse(null),
            giving.dose().map(q -> q.hasUnit() ? q.getUnit() : q.getCode()).orElse(null),
            null,
            null,
            null,
            TreatmentFacts.intent(resource),
            null,
            giving.end()));
  }

  /// The medicine's code: in the element, in a contained Medication, or the words of the reference.
  private static CodeableConcept medicine(@Nullable Type element) {
    return switch (element) {
      case CodeableConcept concept -> concept;
      case Reference reference when reference.getResource() instanceof Medication medication ->
          medication.getCode();
      case Reference reference when reference.hasDisplay() ->
          new CodeableConcept().setText(reference.getDisplay());
      case Reference reference when References.id(reference) != null ->
          new CodeableConcept().setText("Medication/" + References.id(reference));
      case null, default -> new CodeableConcept();
    };
  }

  private static Optional<Quantity> dose(List<Dosage> dosages) {
    return dosages.stream()
        .flatMap(d -> d.getDoseAndRate().stream())
        .filter(d -> d.hasDoseQuantity() && d.getDoseQuantity().hasValue())
        .map(Dosage.DosageDoseAndRateComponent::getDoseQuantity)
        .findFirst();
  }
}
