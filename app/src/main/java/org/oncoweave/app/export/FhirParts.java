package org.oncoweave.app.export;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;

/// Codes, dates, identifiers and references of FHIR, as mCODE wants them.
final class FhirParts {
  static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";
  static final String SNOMED = "http://snomed.info/sct";
  static final String LOINC = "http://loinc.org";
  static final String UNITS = "http://unitsofmeasure.org";

  /// Codes of a centre: the part before the slash of ours follows.
  private static final String LOCAL = "urn:oncoweave:local/";

  private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

  /// The systems of HL7 terminology for our schemes.
  private static final Map<String, String> SYSTEMS =
      Map.of(
          "ICD10", "http://hl7.org/fhir/sid/icd-10",
          "ICDO3", HL7 + "icd-o-3",
          "CCAM", "https://smt.esante.gouv.fr/terminologie-ccam",
          "ATC", "http://www.whocc.no/atc",
          "SNOMEDCT", SNOMED,
          "RXNORM", "http://www.nlm.nih.gov/research/umls/rxnorm",
          "LOINC", LOINC);

  private static final Map<String, String> SIDES =
      Map.of("left", "7771000", "right", "24028007", "both", "51440002");

  private final String patient;

  FhirParts(String patient) {
    this.patient = patient;
  }

  /// The resource under its profile.
  <R extends Resource> R of(R resource, String profile) {
    resource.getMeta().addProfile(MCODE + profile);
    return resource;
  }

  Reference subject() {
    return new Reference("Patient/" + id(patient));
  }

  /// An identifier as FHIR allows it: the key itself, or one made from it.
  static String id(String key) {
    return key.matches("[A-Za-z0-9.-]{1,64}")
        ? key
        : UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  static CodeableConcept coded(ConceptId concept) {
    var system = SYSTEMS.get(concept.scheme());
    if (system != null) {
      return coded(system, concept.code());
    }
    int slash = concept.scheme().equals("LOCAL") ? concept.code().indexOf('/') : -1;
    return slash > 0
        ? coded(LOCAL + concept.code().substring(0, slash), concept.code().substring(slash + 1))
        : new CodeableConcept().setText(concept.code());
  }

  /// A code with its words, or either.
  static CodeableConcept named(@Nullable ConceptId concept, @Nullable String label) {
    var coded = concept == null ? new CodeableConcept() : coded(concept);
    return label == null ? coded : coded.setText(label);
  }

  /// Stands where a profile asks for what nobody recorded.
  static Extension absent(String reason) {
    return new Extension(
        "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType(reason));
  }

  static CodeableConcept coded(String system, String code) {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }

  static CodeableConcept hl7(String system, String code) {
    return coded(HL7 + system, code);
  }

  /// A body site with its side.
  static CodeableConcept site(ConceptId site, @Nullable String side) {
    var concept = coded(site);
    var code = side == null ? null : SIDES.get(side);
    if (code != null) {
      concept.addExtension(new Extension(MCODE + "laterality-qualifier", coded(SNOMED, code)));
    }
    return concept;
  }

  static Optional<DateTimeType> dateTime(@Nullable PartialDate date) {
    return date(date).map(DateTimeType::new);
  }

  static Optional<String> date(@Nullable PartialDate date) {
    return Optional.ofNullable(date).map(PartialDate::toString);
  }
}
