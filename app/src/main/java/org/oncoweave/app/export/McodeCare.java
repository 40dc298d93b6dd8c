package org.oncoweave.app.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BodyStructure;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.ShippedTable;

/// Treatments as mCODE procedures and medicines given.
final class McodeCare {
  /// mCODE counts the dose in hundredths of a gray.
  private static final String CENTIGRAY = "cGy";

  private static final String COURSE = "1217123003";

  /// SNOMED CT: what a treatment is meant for, by the first word of the record.
  private static final Map<String, String> INTENTS =
      ShippedTable.rows(McodeCare.class, "mcode_intents.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(List::getFirst, List::getLast));

  private final FhirParts parts;

  McodeCare(FhirParts parts) {
    this.parts = parts;
  }

  /// Empty for a strategy, which mCODE has no profile for.
  List<Resource> of(Recorded.Treatment treatment, Optional<String> tumour) {
    return switch (treatment.kind()) {
      case SURGERY, INTERVENTIONAL, TRANSPLANT -> List.of(operation(treatment, tumour));
      case RADIOTHERAPY -> rays(treatment, tumour);
      case SYSTEMIC -> medicines(treatment, tumour);
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
    sites(treatment).forEach(procedure::addBodySite);
    FhirParts.dateTime(treatment.start()).ifPresent(procedure::setPerformed);
    return procedure;
  }

  private List<Resource> rays(Recorded.Treatment treatment, Optional<String> tumour) {
    var procedure = procedure(treatment, "radiotherapy-course-summary", tumour);
    procedure.setCode(FhirParts.coded(FhirParts.SNOMED, COURSE).setText(treatment.label()));
    sites(treatment).forEach(procedure::addBodySite);
    procedure.setPerformed(period(treatment));
    if (treatment.doseGy() == null && treatment.fractions() == null) {
      return List.of(procedure);
    }
    var volume = volume(treatment);
    procedure.addExtension(delivered(treatment, volume));
    return List.of(procedure, volume);
  }

  private BodyStructure volume(Recorded.Treatment treatment) {
    var volume = parts.of(new BodyStructure(), "radiotherapy-volume");
    volume.setId(FhirParts.id(treatment.key() + "/volume"));
    volume.setPatient(parts.subject());
    volume.setDescription(treatment.label() == null ? "irradiated volume" : treatment.label());
    sites(treatment).findFirst().ifPresent(volume::setLocation);
    return volume;
  }

  private static Extension delivered(Recorded.Treatment treatment, BodyStructure volume) {
    var delivered = new Extension(FhirParts.MCODE + "radiotherapy-dose-delivered-to-volume");
    delivered.addExtension(
        new Extension("volume", new Reference("BodyStructure/" + volume.getIdPart())));
    if (treatment.doseGy() != null) {
      var dose = new Quantity().setUnit(CENTIGRAY).setSystem(FhirParts.UNITS).setCode(CENTIGRAY);
      var gray = BigDecimal.valueOf(treatment.doseGy());
      dose.setValue(gray.movePointRight(2).stripTrailingZeros());
      delivered.addExtension(new Extension("totalDoseDelivered", dose));
    }
    if (treatment.fractions() != null) {
      delivered.addExtension(
          new Extension("fractionsDelivered", new UnsignedIntType(treatment.fractions())));
    }
    return delivered;
  }

  private static Stream<CodeableConcept> sites(Recorded.Treatment treatment) {
    return treatment.concepts().stream()
        .filter(concept -> concept.scheme().equals("ICDO3"))
        .map(FhirParts::coded);
  }

  /// Done, but where no day is known FHIR and US Core want no claim that it is finished.
  private Procedure procedure(
      Recorded.Treatment treatment, String profile, Optional<String> tumour) {
    var procedure = parts.of(new Procedure(), profile);
    procedure.setId(FhirParts.id(treatment.key()));
    procedure.setStatus(
        treatment.start() == null
            ? Procedure.ProcedureStatus.UNKNOWN
            : Procedure.ProcedureStatus.COMPLETED);
    procedure.setSubject(parts.subject());
    tumour
        .map(McodeDiseases::reference)
        .ifPresentOrElse(
            procedure::addReasonReference, () -> procedure.addReasonCode(McodeDiseases.cancer()));
    intent(procedure, treatment.intent());
    return procedure;
  }

  /// A record a medicine; of a course known by its words alone, one of the words.
  private List<Resource> medicines(Recorded.Treatment treatment, Optional<String> tumour) {
    var words = treatment.label() == null ? treatment.regimen() : treatment.label();
    if (treatment.concepts().isEmpty()) {
      return words == null
          ? List.of()
          : List.of(medicine(treatment, new CodeableConcept().setText(words), tumour));
    }
    boolean alone = treatment.concepts().size() == 1;
    return treatment.concepts().stream()
        .map(concept -> FhirParts.named(concept, alone ? words : null))
        .map(code -> (Resource) medicine(treatment, code, tumour))
        .toList();
  }

  private MedicationAdministration medicine(
      Recorded.Treatment treatment, CodeableConcept medicine, Optional<String> tumour) {
    var given =
        parts.of(new MedicationAdministration(), "cancer-related-medication-administration");
    var code = medicine.getCodingFirstRep().getCode();
    given.setId(FhirParts.id(treatment.key() + "/" + (code == null ? medicine.getText() : code)));
    given.setStatus(MedicationAdministration.MedicationAdministrationStatus.COMPLETED);
    given.setMedication(medicine);
    given.setSubject(parts.subject());
    given.setEffective(period(treatment));
    tumour
        .map(McodeDiseases::reference)
        .ifPresentOrElse(
            given::addReasonReference, () -> given.addReasonCode(McodeDiseases.cancer()));
    intent(given, treatment.intent());
    return given;
  }

  private static void intent(DomainResource resource, @Nullable String intent) {
    if (intent == null) {
      return;
    }
    var code = INTENTS.get(intent.toLowerCase(Locale.ROOT).replaceFirst(" .*", ""));
    var coded = code == null ? new CodeableConcept() : FhirParts.coded(FhirParts.SNOMED, code);
    resource.addExtension(
        new Extension(FhirParts.MCODE + "procedure-intent", coded.setText(intent)));
  }

  private static Period period(Recorded.Treatment treatment) {
    var period = new Period();
    FhirParts.dateTime(treatment.start()).ifPresent(period::setStartElement);
    FhirParts.dateTime(treatment.end()).ifPresent(period::setEndElement);
    if (!period.hasStart() && !period.hasEnd()) {
      period.addExtension(FhirParts.absent("unknown"));
    }
    return period;
  }
}
