package org.oncoweave.app.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

/// Treatments as mCODE procedures and medicines given.
final class McodeCare {
  private static final String GRAY = "Gy";
  private static final String UNITS = "http://unitsofmeasure.org";

  private final FhirParts parts;

  McodeCare(FhirParts parts) {
    this.parts = parts;
  }

  /// Empty for a strategy, which mCODE has no profile for.
  List<Resource> of(Recorded.Treatment treatment, Optional<String> tumour) {
    return switch (treatment.kind()) {
      case SURGERY, INTERVENTIONAL, TRANSPLANT -> List.of(operation(treatment, tumour));
      case RADIOTHERAPY -> List.of(rays(treatment, tumour));
      case SYSTEMIC ->
          treatment.concepts().stream()
              .map(medicine -> (Resource) medicine(treatment, medicine, tumour))
              .toList();
      case SURVEILLANCE -> List.of();
    };
  }

  private Procedure operation(Recorded.Treatment treatment, Optional<String> tumour) {
    var procedure = procedure(treatment, "cancer-related-surgical-procedure", tumour);
    var code = new CodeableConcept();
    treatment.concepts().stream()
        .filter(concept -> !concept.scheme().equals("ICDO3"))
        .map(FhirParts::coded)
        .flatMap(concept -> concept.getCoding().stream())
        .forEach(code::addCoding);
    code.setText(treatment.label() == null ? treatment.kind().name() : treatment.label());
    procedure.setCode(code);
    sites(procedure, treatment);
    FhirParts.dateTime(treatment.start()).ifPresent(procedure::setPerformed);
    return procedure;
  }

  private Procedure rays(Recorded.Treatment treatment, Optional<String> tumour) {
    var procedure = procedure(treatment, "radiotherapy-course-summary", tumour);
    procedure.setCode(FhirParts.coded(FhirParts.SNOMED, "1217123003"));
    sites(procedure, treatment);
    procedure.setPerformed(period(treatment));
    var volume = new Extension(FhirParts.MCODE + "radiotherapy-dose-delivered-to-volume");
    if (treatment.doseGy() != null) {
      var dose = new Quantity().setUnit(GRAY).setSystem(UNITS).setCode(GRAY);
      dose.setValue(BigDecimal.valueOf(treatment.doseGy()));
      volume.addExtension(new Extension("totalDoseDelivered", dose));
    }
    if (treatment.fractions() != null) {
      volume.addExtension(
          new Extension("fractionsDelivered", new UnsignedIntType(treatment.fractions())));
    }
    if (volume.hasExtension()) {
      procedure.addExtension(volume);
    }
    return procedure;
  }

  private static void sites(Procedure procedure, Recorded.Treatment treatment) {
    treatment.concepts().stream()
        .filter(concept -> concept.scheme().equals("ICDO3"))
        .forEach(site -> procedure.addBodySite(FhirParts.coded(site)));
  }

  private Procedure procedure(
      Recorded.Treatment treatment, String profile, Optional<String> tumour) {
    var procedure = parts.of(new Procedure(), profile);
    procedure.setId(FhirParts.id(treatment.key()));
    procedure.setStatus(Procedure.ProcedureStatus.COMPLETED);
    procedure.setSubject(parts.subject());
    tumour.map(McodeDiseases::reference).ifPresent(procedure::addReasonReference);
    return procedure;
  }

  private MedicationAdministration medicine(
      Recorded.Treatment treatment, ConceptId medicine, Optional<String> tumour) {
    var given =
        parts.of(new MedicationAdministration(), "cancer-related-medication-administration");
    given.setId(FhirParts.id(treatment.key() + "/" + medicine.curie()));
    given.setStatus(MedicationAdministration.MedicationAdministrationStatus.COMPLETED);
    given.setMedication(FhirParts.coded(medicine));
    given.setSubject(parts.subject());
    given.setEffective(period(treatment));
    tumour.map(McodeDiseases::reference).ifPresent(given::addReasonReference);
    if (treatment.intent() != null) {
      given.addExtension(
          new Extension(
              FhirParts.MCODE + "treatment-intent",
              new CodeableConcept().setText(treatment.intent().toLowerCase(Locale.ROOT))));
    }
    return given;
  }

  private static Period period(Recorded.Treatment treatment) {
    var period = new Period();
    FhirParts.dateTime(treatment.start()).ifPresent(period::setStartElement);
    FhirParts.dateTime(treatment.end()).ifPresent(period::setEndElement);
    return period;
  }
}
