package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.app.export.PatientWriter;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// OSIRIS pivot files: patients, tumours and what happened to them, related diseases, treatments
/// and medicines, responses, cancers of relatives, samples, analyses, biomarkers and alterations.
public final class OsirisWriter implements PatientWriter {
  private static final String DIED = "UMLS:C1546956";
  private static final String ALIVE = "UMLS:C2584946";
  private static final String NEOPLASM = "UMLS:C0027651";
  private static final String OTHER_CAUSE = "UMLS:C3262234";

  private final Map<String, PivotTable> tables = new HashMap<>();

  public OsirisWriter(Path folder) throws IOException {
    for (var name : PivotTable.names()) {
      tables.put(name, new PivotTable(folder, name));
    }
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    var rows = new PatientRows(one.patient().id(), tables);
    person(one.patient(), rows);
    var tumours = new TumourRows(rows);
    tumours.write(one);
    for (var disease : one.all(Recorded.Condition.class)) {
      related(disease, rows);
    }
    var treatments = new TreatmentRows(rows, tumours);
    treatments.write(one);
    new FollowUpRows(rows, treatments).write(one);
    new SampleRows(rows, tumours).write(one);
  }

  private static void person(Patient p, PatientRows rows) throws IOException {
    rows.next("Patient")
        .put("Patient_Gender", gender(p.sex()))
        .put("Patient_BirthDate", p.birth())
        .put("Patient_DeathDate", p.death())
        .put("Patient_CauseOfDeath", cause(p))
        .put("Patient_LastNewsDate", p.lastNews())
        .put("Patient_LastNewsStatus", status(p))
        .write();
  }

  private static String gender(Sex sex) {
    return switch (sex) {
      case FEMALE -> "HL7:F";
      case MALE -> "HL7:M";
      case UNKNOWN -> "HL7:UN";
    };
  }

  private static String status(Patient p) {
    return switch (p.vital()) {
      case DEAD -> DIED;
      case ALIVE -> ALIVE;
      case UNKNOWN -> "";
    };
  }

  private static String cause(Patient p) {
    var cause = p.deathCause();
    if (cause == null) {
      return "";
    }
    return cause.code().matches("(C|D[0-4]).*") ? NEOPLASM : OTHER_CAUSE;
  }

  private static void related(Recorded.Condition disease, PatientRows rows) throws IOException {
    var concept = disease.concept();
    if (concept != null && concept.scheme().equals("ICD10")) {
      rows.next("RelatedPathology")
          .put("RelatedPathology_PathologyCode", concept.code())
          .put("RelatedPathology_DiagnosisDate", disease.date())
          .write();
    }
  }

  /// The code of a concept; other schemes than the one that OSIRIS takes keep their name.
  static String code(ConceptId concept, String scheme) {
    return concept.scheme().equals(scheme) ? concept.code() : concept.curie();
  }

  @Override
  public void close() throws IOException {
    List<IOException> failed = new ArrayList<>();
    for (var table : tables.values()) {
      try {
        table.close();
      } catch (IOException broken) {
        failed.add(broken);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }
}
