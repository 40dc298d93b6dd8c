package org.oncoweave.app.export.omop;

import java.io.IOException;
import java.nio.file.Path;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.app.export.PatientWriter;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Patient;

/// A CSV file a table of the OMOP Common Data Model 5.4. The model demands a year of birth:
/// patients without one are left out.
public final class OmopWriter implements PatientWriter {
  private final Tables tables;

  public OmopWriter(Path folder) throws IOException {
    tables = new Tables(folder);
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    var p = one.patient();
    if (p.birth() == null) {
      return;
    }
    var rows = new PersonRows(p.id(), tables);
    person(p, p.birth().year(), rows);
    new DiseaseRows(rows).write(one);
    new CareRows(rows).write(one);
    new FindingRows(rows).write(one);
    death(p, rows);
    rows.period();
  }

  private static void person(Patient p, int birth, PersonRows rows) throws IOException {
    rows.row("person")
        .put("gender_concept_id", Concepts.id("sex." + p.sex()))
        .put("year_of_birth", birth)
        .put("race_concept_id", Concepts.NONE)
        .put("ethnicity_concept_id", Concepts.NONE)
        .put("person_source_value", Tables.cut(p.id()))
        .put("gender_source_value", p.sex() == Sex.UNKNOWN ? null : p.sex())
        .write();
  }

  /// The model has the last day that the death may be.
  private static void death(Patient p, PersonRows rows) throws IOException {
    if (p.lastNews() != null) {
      rows.seen(p.lastNews());
    }
    if (p.death() == null) {
      return;
    }
    rows.row("death")
        .put("death_date", rows.seen(p.death().latest()))
        .put("death_type_concept_id", Concepts.id("type.ehr"))
        .put("cause_concept_id", p.deathCause() == null ? null : Concepts.NONE)
        .put("cause_source_value", rows.tables().code(p.deathCause()))
        .write();
  }

  @Override
  public void close() throws IOException {
    tables.close();
  }
}
