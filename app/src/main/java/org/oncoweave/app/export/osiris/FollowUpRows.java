package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.ingest.source.genomics.OsirisConsent;
import org.oncoweave.ingest.source.genomics.OsirisRelatives;
import org.oncoweave.ingest.source.genomics.OsirisResponses;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Measurement;
import org.oncoweave.model.dossier.Recorded.NeoplasticEvent;

/// How tumours answered their treatments, cancers of relatives, and a no to genetic analyses.
final class FollowUpRows {
  private static final String RESPONSE = "ResponseEvaluation";

  private final PatientRows rows;
  private final TreatmentRows treatments;

  FollowUpRows(PatientRows rows, TreatmentRows treatments) {
    this.rows = rows;
    this.treatments = treatments;
  }

  void write(ExportedPatient one) throws IOException {
    responses(one);
    for (var relative : one.all(Recorded.FamilyHistory.class)) {
      relative(relative);
    }
    for (var no : one.all(Recorded.Opposition.class)) {
      consent(no);
    }
  }

  /// Evaluations as they were told, then the events that none tells.
  private void responses(ExportedPatient one) throws IOException {
    var told = one.all(Measurement.class).stream().filter(FollowUpRows::isResponse).toList();
    for (var measured : told) {
      var tumour = toldWith(one, measured).map(NeoplasticEvent::tumourKey).orElse(null);
      var code = OsirisResponses.code(String.valueOf(measured.textValue()));
      response(code, measured.date(), tumour);
    }
    for (var event : one.events()) {
      if (told.stream().noneMatch(measured -> isTold(event, measured))) {
        response(OsirisResponses.code(event.type()), event.date(), event.tumourKey());
      }
    }
  }

  /// Whether a measurement is the words of an evaluation, which have a table of their own.
  static boolean isResponse(Measurement measured) {
    return OsirisResponses.LABEL.equals(measured.label())
        && OsirisResponses.code(String.valueOf(measured.textValue())).isPresent();
  }

  private static Optional<NeoplasticEvent> toldWith(ExportedPatient one, Measurement measured) {
    return one.events().stream().filter(event -> isTold(event, measured)).findFirst();
  }

  private static boolean isTold(NeoplasticEvent event, Measurement measured) {
    return event.evidence().stream()
        .anyMatch(e -> measured.evidence().stream().anyMatch(m -> m.record().equals(e.record())));
  }

  private void response(Optional<String> code, @Nullable PartialDate date, @Nullable String tumour)
      throws IOException {
    if (code.isPresent()) {
      rows.next(RESPONSE)
          .put("Treatment_Ref", treatments.before(tumour, date))
          .put("Date", date)
          .put("Status", code.get())
          .write();
    }
  }

  /// Cancers alone, by their site.
  private void relative(Recorded.FamilyHistory told) throws IOException {
    var concept = told.concept();
    if (concept != null && isCancer(concept)) {
      rows.next("FamilyCancerHistory")
          .put("FamilyCancerHistory_TopographyCode", concept.code())
          .put(
              "FamilyCancerHistory_Parentage",
              OsirisRelatives.code(told.relation()).orElse(OsirisRelatives.OTHER))
          .write();
    }
  }

  private static boolean isCancer(ConceptId concept) {
    return concept.code().matches("(C\\d\\d|D[0-4]\\d)(\\.\\d)?");
  }

  private void consent(Recorded.Opposition no) throws IOException {
    if (OsirisConsent.GENETIC.equals(no.study()) && no.withdrawn() == null) {
      rows.next("Consent")
          .put("Consent_Date", no.date())
          .put("Consent_GeneticAnalysisAuthorization", "0")
          .write();
    }
  }
}
