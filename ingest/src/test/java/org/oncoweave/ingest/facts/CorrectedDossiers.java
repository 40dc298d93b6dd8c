package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.Correction.State;
import org.oncoweave.model.EventType;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Exposed;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// A patient's rows, corrections of what they tell, and what is built of both.
final class CorrectedDossiers {
  static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
  static final PatientId PATIENT = new PatientId("P1");
  static final String TUMOUR = "P1#tumour/registry/tumours/T1";
  static final String OTHER = "P1#tumour/registry/tumours/T2";

  /// A breast of 2015, treated by a taxane; a colon of 2018; a smoker.
  static final List<SourceRecord> ROWS =
      List.of(
          row("tumours", "T1", registered("C50.4", "2015-03-02", "8500/3", "left")),
          row("tumours", "T2", registered("C18.7", "2018-05-04", "8140/3", null)),
          row(
              "events",
              "E1",
              new SourceFact.TumourEvent(
                  EventType.METASTATIC_RECURRENCE,
                  "T1",
                  PartialDate.parse("2017-01-10"),
                  List.of(icdO("C22.0")))),
          row("medicines", "M1", given("2015-04-01")),
          row("medicines", "M2", given("2015-04-22")),
          row(
              "exposures",
              "X1",
              new Exposed(
                  Exposed.Kind.TOBACCO,
                  null,
                  "tabac",
                  PartialDate.parse("1980"),
                  null,
                  20.0,
                  "PA")));

  static SourceRecord row(String type, String id, SourceFact fact) {
    return SourceRecord.of(
        new RecordKey("registry", type, id), PATIENT, List.of(fact), new TreeMap<>());
  }

  static SourceFact registered(String site, String date, String morphology, @Nullable String side) {
    return new SourceFact.RegisteredTumour(
        icdO(site),
        PartialDate.parse(date),
        icdO(morphology),
        side,
        null,
        null,
        null,
        null,
        "IIA",
        null,
        null);
  }

  static SourceFact given(String day) {
    return new SourceFact.Administration(
        new ConceptId("ATC:L01CD01"),
        "paclitaxel",
        PartialDate.parse(day),
        175.0,
        "mg/m2",
        null,
        null,
        null,
        null,
        "T1",
        null);
  }

  static ConceptId icdO(String code) {
    return ConceptId.of("ICDO3", code);
  }

  static Dossier built(List<SourceRecord> records, Correction... corrections) {
    return BUILDER
        .draft(PATIENT, records, KeptReadings.NONE, List.of(corrections))
        .dossier(curie -> Math.floorMod(curie.hashCode(), 1 << 30));
  }

  /// Of a fact that is there, as it is now.
  static Correction correction(
      String key, Anchor anchor, @Nullable FactProperty property, @Nullable String value) {
    var told = property == FactProperty.LATERALITY ? "left" : null;
    return new Correction(
        key,
        "P1",
        anchor,
        property,
        value,
        told,
        told,
        "Relu",
        "dr",
        "2026-01-0" + key,
        null,
        null);
  }

  static Correction undone(Correction c) {
    return new Correction(
        c.key(),
        c.patient(),
        c.anchor(),
        c.property(),
        c.value(),
        c.was(),
        c.told(),
        c.reason(),
        c.by(),
        c.at(),
        "dr",
        "2026-02-01");
  }

  static Anchor tumour(String key, String site, @Nullable String side, String date) {
    return new Anchor(Kind.TUMOUR, key, null, icdO(site), side, PartialDate.parse(date), List.of());
  }

  static final Anchor BREAST = tumour(TUMOUR, "C50.4", "left", "2015-03-02");

  static FactNode fact(Dossier dossier, String key) {
    return dossier.facts().stream().filter(f -> f.key().equals(key)).findFirst().orElseThrow();
  }

  static List<FactNode> facts(Dossier dossier, FactKind kind) {
    return dossier.facts().stream().filter(f -> f.kind() == kind).toList();
  }

  static Set<String> told(Dossier dossier) {
    var told = new TreeSet<String>();
    dossier.facts().forEach(fact -> told.add(fact.toString()));
    dossier.ties().forEach(tie -> told.add(tie.toString()));
    dossier.places().forEach(place -> told.add(place.toString()));
    told.add(dossier.profile().toString());
    return told;
  }

  static State state(Dossier dossier, String key) {
    return dossier.corrections().stream()
        .filter(c -> c.key().equals(key))
        .findFirst()
        .orElseThrow()
        .state();
  }

  static Set<String> conflicts(Dossier dossier) {
    return facts(dossier, FactKind.CONFLICT).stream()
        .map(f -> String.valueOf(f.properties().get("kind")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private CorrectedDossiers() {}
}
