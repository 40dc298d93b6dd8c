package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// One invented patient's records, written in the words of a registry.
final class Dossier {
  private static final HistoryBuilder BUILDER = new HistoryBuilder(Ontology.shipped());

  final List<SourceRecord> records = new ArrayList<>();

  Dossier diagnosis(String code, String date) {
    return add(
        "diagnoses", new SourceFact.Diagnosis(curie(code), day(date), null, null, null, null));
  }

  Dossier diagnosis(String code, String date, String side) {
    return add(
        "diagnoses", new SourceFact.Diagnosis(curie(code), day(date), null, null, side, null));
  }

  Dossier tumour(String site, String morphology, String date) {
    return add(
        "tumours",
        new SourceFact.RegisteredTumour(
            new ConceptId("ICDO3:" + site),
            day(date),
            new ConceptId("ICDO3:" + morphology),
            null,
            null,
            "2",
            "1",
            "0",
            null,
            null,
            null));
  }

  Dossier event(EventType type, String tumour, String date, String... sites) {
    var reached = List.of(sites).stream().map(s -> new ConceptId("ICDO3:" + s)).toList();
    return add("events", new SourceFact.TumourEvent(type, tumour, day(date), reached));
  }

  Dossier operation(String code, String organ, String date) {
    return add(
        "procedures",
        new SourceFact.Procedure(
            new ConceptId("CCAM:" + code),
            day(date),
            code,
            new ConceptId("ICDO3:" + organ),
            null,
            null,
            true));
  }

  Dossier given(String atc, @Nullable String regimen, String date) {
    return given(atc, regimen, date, null);
  }

  Dossier given(String atc, @Nullable String regimen, String date, @Nullable String end) {
    return add(
        "administrations",
        new SourceFact.Administration(
            new ConceptId("ATC:" + atc),
            null,
            day(date),
            null,
            null,
            regimen,
            null,
            null,
            null,
            null,
            end == null ? null : day(end)));
  }

  Dossier report(String type, String date) {
    return add("documents", new SourceFact.Report(day(date), type, null, null, null, "texte"));
  }

  Dossier person(String death, String cause) {
    return add(
        "patients",
        new SourceFact.Person(Sex.FEMALE, null, day(death), curie(cause), null, null, null));
  }

  NeoplasticHistory history() {
    return BUILDER.history(new PatientRecords(new PatientId("p1"), records));
  }

  private Dossier add(String type, SourceFact fact) {
    var key = new RecordKey("tables", type, type.charAt(0) + String.valueOf(records.size() + 1));
    records.add(SourceRecord.of(key, new PatientId("p1"), List.of(fact), new TreeMap<>()));
    return this;
  }

  private static ConceptId curie(String code) {
    return new ConceptId("ICD10:" + code);
  }

  private static @Nullable PartialDate day(String text) {
    return text.isEmpty() ? null : PartialDate.parse(text);
  }
}
