package org.oncoweave.ingest.source.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.FamilyMemberHistory;
import org.hl7.fhir.r4.model.MedicationAdministration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.model.ContentHash;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// Turns the text of one resource into a record, a refusal, or nothing where it says nothing that
/// the product keeps. Parses each text once; one reader serves one thread.
final class ResourceReader {
  /// First part of every key.
  static final String SYSTEM = "fhir";

  private static final FhirContext CONTEXT = context();

  private final Faults faults;
  private final IParser parser;
  private final PersonFacts persons;
  private final CancerFacts cancers;
  private final TreatmentFacts treatments;
  private final MedicineFacts medicines;
  private final MeasureFacts measures;
  private final ReportFacts reports;

  ResourceReader(LocalDate today) {
    faults = new Faults(today);
    parser = CONTEXT.newJsonParser().setParserErrorHandler(faults);
    persons = new PersonFacts(faults);
    cancers = new CancerFacts(faults);
    treatments = new TreatmentFacts(faults);
    medicines = new MedicineFacts(faults);
    measures = new MeasureFacts(faults);
    reports = new ReportFacts(faults);
  }

  private static FhirContext context() {
    var context = FhirContext.forR4();
    context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
    return context;
  }

  /// What became of one resource.
  sealed interface Outcome {
    record Read(SourceRecord record) implements Outcome {}

    record Refused(Refusal refusal) implements Outcome {}

    /// `type` is the kind of resource; `kept` says whether the product reads this kind at all.
    record Silent(String type, boolean kept) implements Outcome {}
  }

  Outcome read(RawResource raw) {
    faults.clear();
    IBaseResource resource;
    try {
      resource = parser.parseResource(raw.json());
    } catch (DataFormatException broken) {
      faults.clear();
      faults.add(Reason.UNREADABLE_RECORD, "resource", null);
      return refused(raw, "resource", null, null);
    }
    var subject = subject(resource);
    if (subject == null) {
      return new Outcome.Silent(resource.fhirType(), false);
    }
    var patient = resource instanceof Patient ? id(raw, resource) : References.id(subject);
    return outcome(raw, resource, patient);
  }

  private Outcome outcome(RawResource raw, IBaseResource resource, @Nullable String patient) {
    var id = id(raw, resource);
    if (id == null) {
      faults.add(Reason.MISSING_VALUE, "id", null);
    } else if (patient == null) {
      faults.add(Reason.MISSING_VALUE, "subject", null);
    }
    var facts = facts(resource);
    if (faults.first() != null || id == null || patient == null) {
      return refused(raw, resource.fhirType(), id, patient);
    }
    if (facts.isEmpty()) {
      return new Outcome.Silent(resource.fhirType(), true);
    }
    var key = new RecordKey(SYSTEM, resource.fhirType(), id);
    return new Outcome.Read(SourceRecord.of(key, new PatientId(patient), facts, new TreeMap<>()));
  }

  private Outcome refused(
      RawResource raw, String type, @Nullable String id, @Nullable String patient) {
    var fault = faults.first();
    if (fault == null) {
      throw new IllegalStateException("A refusal without a fault");
    }
    var hash = ContentHash.of(List.of(raw.json()));
    return new Outcome.Refused(new Refusal(SYSTEM, type, id, patient, raw.place(), fault, hash));
  }

  /// The reference to the patient; null for kinds of resource that the product does not read.
  private static @Nullable Reference subject(IBaseResource resource) {
    return switch (resource) {
      case Patient _ -> new Reference();
      case Encounter r -> r.getSubject();
      case Condition r -> r.getSubject();
      case Procedure r -> r.getSubject();
      case MedicationRequest r -> r.getSubject();
      case MedicationAdministration r -> r.getSubject();
      case MedicationStatement r -> r.getSubject();
      case Observation r -> r.getSubject();
      case DiagnosticReport r -> r.getSubject();
      case DocumentReference r -> r.getSubject();
      case Specimen r -> r.getSubject();
      case FamilyMemberHistory r -> r.getPatient();
      default -> null;
    };
  }

  private List<SourceFact> facts(IBaseResource resource) {
    return switch (resource) {
      case Patient r -> persons.patient(r);
      case Encounter r -> reports.encounter(r);
      case Condition r -> cancers.condition(r);
      case Procedure r -> treatments.procedure(r);
      case MedicationRequest r -> medicines.request(r);
      case MedicationAdministration r -> medicines.administration(r);
      case MedicationStatement r -> medicines.statement(r);
      case Observation r -> measures.observation(r);
      case DiagnosticReport r -> reports.report(r);
      case DocumentReference r -> reports.document(r);
      case Specimen r -> reports.specimen(r);
      case FamilyMemberHistory r -> persons.family(r);
      default -> List.of();
    };
  }

  /// The resource's own identifier; in a Bundle to be posted, that of its full URL.
  private static @Nullable String id(RawResource raw, IBaseResource resource) {
    var id = resource.getIdElement().getIdPart();
    if (id != null && !id.isBlank()) {
      return id;
    }
    return raw.fullUrl() == null ? null : References.id(new Reference(raw.fullUrl()));
  }
}
