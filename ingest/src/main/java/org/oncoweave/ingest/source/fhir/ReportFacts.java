package org.oncoweave.ingest.source.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.DocumentReference.DocumentReferenceContentComponent;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Specimen;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Documents, and the contacts and samplings around them.
final class ReportFacts {
  /// SNOMED CT, "Specimen collection (procedure)".
  private static final ConceptId SAMPLING = new ConceptId("SNOMEDCT:17636008");

  private final Faults faults;
  private final TreatmentFacts dates;

  ReportFacts(Faults faults) {
    this.faults = faults;
    this.dates = new TreatmentFacts(faults);
  }

  List<SourceFact> document(DocumentReference document) {
    if (document.hasStatus() && document.getStatus().toCode().equals("entered-in-error")) {
      return List.of();
    }
    var attachments =
        document.getContent().stream()
            .map(DocumentReferenceContentComponent::getAttachment)
            .toList();
    var title =
        document.hasDescription()
            ? document.getDescription()
            : attachments.isEmpty() ? null : attachments.getFirst().getTitle();
    return List.of(
        new SourceFact.Report(
            moment(document.getDateElement(), "date"),
            Codes.label(document.getType()),
            title,
            name(document.getAuthor()),
            document.getCustodian().getDisplay(),
            Attachments.text(attachments)));
  }

  List<SourceFact> report(DiagnosticReport report) {
    var status = report.hasStatus() ? report.getStatus().toCode() : "";
    if (List.of("cancelled", "entered-in-error").contains(status)) {
      return List.of();
    }
    var effective = dates.date(report.getEffective(), "effective");
    var text = Attachments.text(report.getPresentedForm());
    return List.of(
        new SourceFact.Report(
            effective == null ? moment(report.getIssuedElement(), "issued") : effective,
            Codes.label(report.getCategoryFirstRep()),
            Codes.label(report.getCode()),
            name(report.getResultsInterpreter()),
            name(report.getPerformer()),
            text == null ? report.getConclusion() : text));
  }

  /// A contact is an act: its type, else its class.
  List<SourceFact> encounter(Encounter encounter) {
    var status = encounter.hasStatus() ? encounter.getStatus().toCode() : "";
    if (List.of("planned", "cancelled", "entered-in-error").contains(status)) {
      return List.of();
    }
    var start = faults.date(encounter.getPeriod().getStartElement(), "period.start");
    faults.checkOrder(
        start, faults.date(encounter.getPeriod().getEndElement(), "period.end"), "period");
    var type = encounter.getTypeFirstRep();
    var code = Codes.best(type).or(() -> Codes.concept(encounter.getClass_()));
    var label = Codes.label(type);
    return code.map(c -> List.of(act(c, start, label))).orElse(List.of());
  }

  List<SourceFact> specimen(Specimen specimen) {
    var collection = specimen.getCollection();
    var method = Codes.best(collection.getMethod()).orElse(SAMPLING);
    var site = CancerFacts.site(collection.getBodySite()).orElse(null);
    return List.of(
        new SourceFact.Procedure(
            method,
            dates.date(collection.getCollected(), "collection.collected"),
            Codes.label(specimen.getType()),
            site,
            CancerFacts.side(collection.getBodySite()).orElse(null),
            null,
            false));
  }

  private static SourceFact act(
      ConceptId code, @Nullable PartialDate date, @Nullable String label) {
    return new SourceFact.Procedure(code, date, label, null, null, null, false);
  }

  private @Nullable PartialDate moment(PrimitiveType<?> element, String name) {
    return element.hasValue()
        ? faults.date(new DateTimeType(element.getValueAsString()), name)
        : null;
  }

  private static @Nullable String name(List<Reference> people) {
    return people.stream()
        .filter(Reference::hasDisplay)
        .map(Reference::getDisplay)
        .findFirst()
        .orElse(null);
  }
}
