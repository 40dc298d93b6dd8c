package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.graph.Dossier;
import org.oncoweave.ingest.history.CorrectedHistory;
import org.oncoweave.ingest.history.Corrections;
import org.oncoweave.ingest.history.HistoryBuilder;
import org.oncoweave.ingest.history.PatientRecords;
import org.oncoweave.ingest.statement.ReportReader;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.Correction;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.exposure.DoseLevels;
import org.oncoweave.ontology.exposure.JobExposure;

/// Makes all that the graph holds of a patient from the records in force: the same for any order of
/// the records. Safe for use by many threads.
public final class DossierBuilder {
  private final ConceptNames names;
  private final OncoTreeTypes types;
  private final HistoryBuilder histories;
  private final ReportReader reader;
  private final ToldHistory told;
  private final DoseFeatures.Sources doses;

  public DossierBuilder(Ontology ontology, TextExtractor extractor) {
    this.names = new ConceptNames(ontology);
    this.types = new OncoTreeTypes(new Crosswalk(ontology), ontology);
    this.doses = new DoseFeatures.Sources(new DoseLevels(), new JobExposure(ontology), names);
    this.histories = new HistoryBuilder(ontology);
    this.reader = new ReportReader(extractor);
    this.told = new ToldHistory(histories, names);
  }

  public Draft draft(PatientId patient, List<SourceRecord> records) {
    return draft(patient, records, KeptReadings.NONE);
  }

  /// As above, with what was read of some documents before; their texts may be left out.
  public Draft draft(PatientId patient, List<SourceRecord> records, KeptReadings kept) {
    return draft(patient, records, kept, List.of());
  }

  /// As above, with what people corrected, which counts before all that records say.
  public Draft draft(
      PatientId patient,
      List<SourceRecord> records,
      KeptReadings kept,
      List<Correction> corrections) {
    var said = new Corrections(corrections);
    var all = new PatientRecords(patient, CorrectedExposures.of(records, names, said));
    var person = person(all.records());
    var draft = new Draft(patient.value(), person, kept.rules());
    var readings = new Readings(reader, names, draft);
    direct(all, draft, readings, kept);
    var recorded = recorded(all, person, readings);
    var history = CorrectedHistory.of(recorded, said);
    var conclusions = new HistoryFacts(names, types.of(all.records()), draft);
    conclusions.add(history);
    said.conflicts().forEach(conclusions::conflict);
    var sums = ToldDoses.of(readings.reports().values(), names);
    new DoseFeatures(doses, draft.features)
        .add(all.records(), wrong(recorded, history), history.treatments(), sums);
    draft.corrected(said);
    draft.facts.replaceAll(readings::told);
    places(draft, history, readings, all.records());
    return draft;
  }

  /// What rows and reports tell, with the medicines that are no part of the treatment of a cancer.
  private NeoplasticHistory recorded(PatientRecords all, Person person, Readings readings) {
    var history = told.of(all, person, readings.reports());
    var treatments = new ArrayList<>(history.treatments());
    treatments.addAll(
        new OtherMedicines(names).of(all.patient().value(), all.records(), told(history)));
    return new NeoplasticHistory(
        history.tumours(), history.events(), treatments, history.documents(), history.conflicts());
  }

  /// The records of treatments that a person says were not given.
  private static Set<RecordKey> wrong(NeoplasticHistory recorded, NeoplasticHistory history) {
    var wrong = new HashSet<>(told(recorded));
    wrong.removeAll(told(history));
    return wrong;
  }

  private void direct(PatientRecords all, Draft draft, Readings readings, KeptReadings kept) {
    var direct = new RecordFacts(names, draft);
    for (var record : all.records()) {
      direct.add(record);
      for (var fact : record.facts()) {
        if (fact instanceof SourceFact.Report report) {
          var before = kept.readings().get(record.key().toString());
          readings.read(record.key(), report, before);
        }
      }
    }
    direct.end();
  }

  private static Person person(List<SourceRecord> records) {
    return Person.of(
        records.stream()
            .flatMap(record -> record.facts().stream())
            .filter(SourceFact.Person.class::isInstance)
            .map(SourceFact.Person.class::cast)
            .toList());
  }

  private static Set<RecordKey> told(NeoplasticHistory history) {
    var told = new HashSet<RecordKey>();
    history.treatments().forEach(t -> t.evidence().forEach(e -> told.add(e.record())));
    return told;
  }

  /// Every document, those of which the history says nothing too.
  private static void places(
      Draft draft, NeoplasticHistory history, Readings readings, List<SourceRecord> records) {
    Map<RecordKey, NeoplasticHistory.DocumentLink> links = new HashMap<>();
    history.documents().forEach(link -> links.put(link.document(), link));
    for (var record : records) {
      if (record.facts().stream().anyMatch(SourceFact.Report.class::isInstance)) {
        var link = links.get(record.key());
        var outside = link == null ? null : link.outside();
        var document = record.key().toString();
        draft.places.add(
            new Dossier.Place(
                document,
                readings.language(document),
                link == null ? null : link.eventKey(),
                outside == null ? null : outside.name()));
      }
    }
  }
}
