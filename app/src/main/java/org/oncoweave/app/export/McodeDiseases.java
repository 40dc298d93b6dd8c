package org.oncoweave.app.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.dossier.Recorded;

/// Tumours and events as mCODE conditions and disease status.
final class McodeDiseases {
  /// LOINC: cancer disease progression, the code of the disease status profile.
  private static final String STATUS = "97509-4";

  /// In full remission, condition worsened: SNOMED CT, as the reader of FHIR knows them.
  private static final Map<EventType, String> STATUSES =
      Map.of(EventType.REMISSION, "103338009", EventType.PROGRESSION, "271299001");

  /// The metastasis code of ICD-10 for each organ, by three characters.
  private static final Map<String, String> METASTASES = metastases();

  private static final String ELSEWHERE = "C79.8";

  /// SNOMED CT: malignant neoplastic disease.
  private static final String CANCER = "363346000";

  private final FhirParts parts;

  McodeDiseases(FhirParts parts) {
    this.parts = parts;
  }

  Condition primary(Recorded.Tumour tumour) {
    var condition = condition(tumour.key(), "primary-cancer-condition");
    var site = tumour.topography();
    if (site == null) {
      condition.setCode(cancer());
    } else {
      condition.setCode(FhirParts.coded(site));
      condition.addBodySite(FhirParts.site(site, tumour.laterality()));
    }
    var morphology = tumour.morphology();
    if (morphology != null) {
      condition.addExtension(
          new Extension(
              FhirParts.MCODE + "histology-morphology-behavior", FhirParts.coded(morphology)));
    }
    FhirParts.dateTime(tumour.date()).ifPresent(condition::setOnset);
    if (tumour.stage() != null) {
      condition.addStage().getSummary().setText(tumour.stage());
    }
    return condition;
  }

  /// A condition an organ reached; a status where none is. The discovery and the death are told by
  /// the tumour and the patient.
  List<Resource> of(Recorded.NeoplasticEvent event, ExportedPatient one) {
    var resources = new ArrayList<Resource>();
    var status = STATUSES.get(event.type());
    if (status != null) {
      var said = FhirParts.coded(FhirParts.SNOMED, status);
      resources.add(status(event, said.setText(words(event, one))));
    }
    if (event.type() != EventType.LOCAL_RECURRENCE && event.type() != EventType.DEATH) {
      event.sites().forEach(site -> resources.add(secondary(event, site)));
    }
    return resources;
  }

  /// Whether mCODE tells events of the type as a status of the disease.
  static boolean isStatus(EventType type) {
    return STATUSES.containsKey(type);
  }

  /// What the record itself said, where a measurement keeps it; else our word.
  private static String words(Recorded.NeoplasticEvent event, ExportedPatient one) {
    var records = event.evidence().stream().map(Recorded.Evidence::record).toList();
    return one.all(Recorded.Measurement.class).stream()
        .filter(m -> m.textValue() != null)
        .filter(m -> m.evidence().stream().anyMatch(e -> records.contains(e.record())))
        .findFirst()
        .map(Recorded.Measurement::textValue)
        .orElseGet(() -> event.type().name().toLowerCase(Locale.ROOT));
  }

  private Observation status(Recorded.NeoplasticEvent event, CodeableConcept status) {
    var observation = parts.of(new Observation(), "cancer-disease-status");
    observation.setId(FhirParts.id(event.key()));
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.setCode(FhirParts.coded(FhirParts.LOINC, STATUS));
    observation.setSubject(parts.subject());
    if (event.tumourKey() != null) {
      observation.addFocus(reference(event.tumourKey()));
    }
    FhirParts.dateTime(event.date()).ifPresent(observation::setEffective);
    observation.setValue(status);
    return observation;
  }

  private Condition secondary(Recorded.NeoplasticEvent event, ConceptId site) {
    var condition = condition(event.key() + "/" + site.code(), "secondary-cancer-condition");
    var organ = site.code().substring(0, Math.min(3, site.code().length()));
    var code = METASTASES.getOrDefault(organ, ELSEWHERE);
    condition.setCode(FhirParts.coded(ConceptId.of("ICD10", code)));
    condition.addBodySite(FhirParts.site(site, null));
    FhirParts.dateTime(event.date()).ifPresent(condition::setOnset);
    if (event.tumourKey() != null) {
      condition.addExtension(
          new Extension(
              "http://hl7.org/fhir/StructureDefinition/condition-related",
              reference(event.tumourKey())));
    }
    return condition;
  }

  private Condition condition(String key, String profile) {
    var condition = parts.of(new Condition(), profile);
    condition.setId(FhirParts.id(key));
    condition.setClinicalStatus(FhirParts.hl7("condition-clinical", "active"));
    condition.setVerificationStatus(FhirParts.hl7("condition-ver-status", "confirmed"));
    condition.addCategory(FhirParts.hl7("condition-category", "problem-list-item"));
    condition.setSubject(parts.subject());
    return condition;
  }

  /// That it is a cancer, and no more.
  static CodeableConcept cancer() {
    return FhirParts.coded(FhirParts.SNOMED, CANCER);
  }

  static Reference reference(String tumour) {
    return new Reference("Condition/" + FhirParts.id(tumour));
  }

  private static Map<String, String> metastases() {
    var codes = new HashMap<String, String>();
    for (var family : List.of("C77", "C78", "C79")) {
      IntStream.range(0, 10)
          .mapToObj(digit -> family + "." + digit)
          .forEach(code ->
              CancerCodes.metastasis(ConceptId.of("ICD10", code))
                  .ifPresent(organ -> codes.putIfAbsent(organ.code().substring(0, 3), code)));
    }
    return codes;
  }
}
