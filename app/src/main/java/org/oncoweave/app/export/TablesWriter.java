package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;

/// CSV files: those that OncoWeave reads as tables, and beside them treatments as the graph has
/// them, places of documents, conflicts, and what each fact rests on.
final class TablesWriter implements PatientWriter {
  /// Events that tables have no word for: a death stands with the patient.
  private static final Set<EventType> BESIDE = Set.of(EventType.DEATH, EventType.TRANSFORMATION);

  private final List<Cells> files = new ArrayList<>();
  private final Path folder;
  private final Cells patients;
  private final Cells tumours;
  private final Cells diagnoses;
  private final Cells events;
  private final Cells otherEvents;
  private final Cells procedures;
  private final Cells rays;
  private final Cells treatments;
  private final Cells places;
  private final Cells conflicts;
  private final Cells evidence;
  private final TableFindings findings;

  TablesWriter(Path folder) throws IOException {
    this.folder = folder;
    patients = file("patients", "id,sex,birth,death,death_cause,last_news");
    tumours =
        file(
            "tumours",
            "id,patient,topography,date,morphology,laterality,grade,stage,second_primary");
    diagnoses = file("diagnoses", "id,patient,system,code,date,label,role");
    events = file("events", "id,patient,type,tumour,date,sites");
    otherEvents = file("history_events", "id,patient,type,tumour,date,sites");
    procedures = file("procedures", "id,patient,date,system,code,label,tumour");
    rays = file("radiotherapies", "id,patient,start,end,site,dose_gy,fractions,technique,tumour");
    treatments =
        file(
            "history_treatments",
            "id,patient,event,kind,label,start,end,concepts,regimen,line,cycles,dose_gy,fractions,intent");
    places = file("history_documents", "id,patient,date,type,title,event,outside");
    conflicts = file("history_conflicts", "id,patient,kind,about,kept,told,date");
    evidence = file("history_evidence", "fact,patient,record,start,end,section");
    findings = new TableFindings(folder);
  }

  private Cells file(String name, String header) throws IOException {
    var file = new Cells(folder.resolve(name + ".csv"), header.split(",", -1));
    files.add(file);
    return file;
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    var p = one.patient();
    patients.row(p.id(), sex(p), p.birth(), p.death(), code(p.deathCause()), p.lastNews());
    for (var t : one.tumours()) {
      tumour(p.id(), t);
      evidence(p.id(), t.key(), t.evidence());
    }
    for (var e : one.events()) {
      var file = BESIDE.contains(e.type()) ? otherEvents : events;
      file.row(e.key(), p.id(), e.type(), e.tumourKey(), e.date(), codes(e.sites()));
      evidence(p.id(), e.key(), e.evidence());
    }
    for (var t : one.treatments()) {
      treatment(one, t);
      evidence(p.id(), t.key(), t.evidence());
    }
    for (var c : one.all(Recorded.Condition.class)) {
      TableFindings.coded(diagnoses, p.id(), c);
    }
    for (var a : one.all(Recorded.Act.class)) {
      TableFindings.coded(procedures, p.id(), a);
    }
    findings.write(one);
    beside(one);
  }

  private void beside(ExportedPatient one) throws IOException {
    var p = one.patient();
    for (var d : one.documents()) {
      places.row(d.key(), p.id(), d.date(), d.type(), d.title(), d.eventKey(), d.outside());
    }
    for (var c : one.conflicts()) {
      conflicts.row(c.key(), p.id(), c.kind(), c.about(), c.kept(), c.told(), c.date());
      evidence(p.id(), c.key(), c.evidence());
    }
  }

  /// A blood cancer that only ICD-10 tells has no site: it stays a diagnosis.
  private void tumour(String patient, Recorded.Tumour t) throws IOException {
    var site = t.topography();
    if (site != null && site.scheme().equals("ICD10")) {
      diagnoses.row(t.key(), patient, "ICD-10", site.code(), t.date(), null, null);
      return;
    }
    tumours.row(
        t.key(),
        patient,
        code(site),
        t.date(),
        code(t.morphology()),
        t.laterality(),
        t.grade(),
        t.stage(),
        t.secondPrimary());
  }

  private void treatment(ExportedPatient one, Recorded.Treatment t) throws IOException {
    var id = one.patient().id();
    treatments.row(
        t.key(),
        id,
        t.eventKey(),
        t.kind(),
        t.label(),
        t.start(),
        t.end(),
        t.concepts().stream().map(ConceptId::curie).collect(Collectors.joining(" ")),
        t.regimen(),
        t.line(),
        t.cycles(),
        t.doseGy(),
        t.fractions(),
        t.intent());
    asTable(one, t);
  }

  private void asTable(ExportedPatient one, Recorded.Treatment t) throws IOException {
    var id = one.patient().id();
    var tumour = one.tumourOf(t).orElse(null);
    if (t.kind() == Kind.RADIOTHERAPY) {
      var site = codes(t.concepts());
      rays.row(t.key(), id, t.start(), t.end(), site, t.doseGy(), t.fractions(), t.label(), tumour);
    } else if (t.kind() == Kind.SURGERY) {
      operation(id, t, tumour);
    } else if (t.kind() == Kind.SYSTEMIC) {
      findings.course(one, t);
    }
  }

  private void operation(String patient, Recorded.Treatment t, @Nullable String tumour)
      throws IOException {
    for (var act : t.concepts()) {
      if (TableFindings.isOfActs(act)) {
        var id = t.key() + "/" + act.code();
        procedures.row(id, patient, t.start(), act.scheme(), act.code(), t.label(), tumour);
      }
    }
  }

  private void evidence(String patient, String fact, List<Recorded.Evidence> all)
      throws IOException {
    for (var e : all) {
      evidence.row(fact, patient, e.record(), e.start(), e.end(), e.section());
    }
  }

  static String sex(Patient patient) {
    return patient.sex().name().substring(0, 1);
  }

  static String codes(List<ConceptId> concepts) {
    return concepts.stream().map(ConceptId::code).collect(Collectors.joining(" "));
  }

  static @Nullable String code(@Nullable ConceptId concept) {
    return concept == null ? null : concept.code();
  }

  @Override
  public void close() throws IOException {
    findings.close();
    for (var file : files) {
      file.close();
    }
  }
}
