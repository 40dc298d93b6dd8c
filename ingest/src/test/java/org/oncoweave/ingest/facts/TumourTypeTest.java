package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.FactKind;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.OncoTreeTumours;
import org.oncoweave.ontology.Ontology;

/// A tumour of the registry has the OncoTree code of its site and morphology.
class TumourTypeTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
  private static final PatientId PATIENT = new PatientId("p");

  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          C50.4 | 8500/3 | IDC
          C34.1 | 8140/3 | LUAD
          C16.2 | 8936/3 | GIST
          C67.2 | 8120/3 | BLCA
          """)
  void theMostSpecificCodeIsInTheGraphAndInTheProfile(String site, String kind, String type) {
    var expected = ConceptId.of("ONCOTREE", type);
    var draft = draft(site, kind);
    assertThat(draft.features.concepts()).contains(expected);
    assertThat(draft.facts)
        .filteredOn(fact -> fact.kind() == FactKind.TUMOUR)
        .singleElement()
        .satisfies(tumour -> assertThat(tumour.concepts()).contains(ConceptLink.of(expected)));
  }

  @Test
  void anUnknownMorphologyMakesNoCode() {
    assertThat(draft("C50.4", "").features.concepts())
        .noneMatch(concept -> concept.scheme().equals("ONCOTREE"));
  }

  /// What a laboratory calls its samples, beside what the registry says, if anything.
  @ParameterizedTest(name = "{0} beside {1} {2} -> {3} of {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IBC           |       |        | C50.9 | IBC
          BREAST        |       |        | C50.9 | BREAST
          MEL           |       |        | C44.9 | MEL
          LUAD LUAD     |       |        | C34.9 | LUAD
          GB GSARC      |       |        | C71.9 | GSARC
          MEL           | C44.5 | 8720/3 | C44.5 | SKCM
          GIST          | C16.2 | 8936/3 | C16.2 | GIST
          COADREAD      | C20.9 | 8140/3 | C20.9 | READ
          HNSC          | C10.9 | 8070/3 | C10.9 | OPHSC
          AMLNPM1       | C42.1 | 9861/3 | C42.1 | AMLNPM1
          LUAD          | C34.1 |        | C34.1 | LUAD
          """)
  void aSampleIsOfTheTumourOfTheRegistryWhichSaysWhere(
      String samples, @Nullable String site, @Nullable String kind, String where, String type) {
    var records = new ArrayList<SourceRecord>();
    if (site != null) {
      records.add(record("registry", registered(site, kind == null ? "" : kind)));
    }
    int number = 0;
    for (var code : samples.split(" ")) {
      records.add(sample("s" + number++, code));
    }
    assertThat(tumours(records)).containsExactly(where + " " + type);
  }

  @Test
  void samplesOfTwoKindsAreOfTwoTumours() {
    assertThat(tumours(List.of(sample("1", "LUAD"), sample("2", "MEL"))))
        .containsExactlyInAnyOrder("C34.9 LUAD", "C44.9 MEL");
  }

  private static List<String> tumours(List<SourceRecord> records) {
    return BUILDER.draft(PATIENT, records).facts.stream()
        .filter(fact -> fact.kind() == FactKind.TUMOUR)
        .map(fact ->
            fact.concepts().stream()
                .filter(link -> link.type() != ConceptLink.Type.OF_MORPHOLOGY)
                .map(link -> link.concept().code())
                .collect(Collectors.joining(" ")))
        .toList();
  }

  private static SourceRecord sample(String id, String code) {
    var type = ConceptId.of("ONCOTREE", code);
    var tumour = OncoTreeTumours.shipped().inIcdo(type).orElseThrow();
    var kind = tumour.morphology() == null ? "" : tumour.morphology().code();
    var fact = registered(tumour.topography().code(), kind);
    return record(id, new SourceFact.Sampled(id, null, type, null), fact);
  }

  private static Draft draft(String site, String kind) {
    return BUILDER.draft(PATIENT, List.of(record("registry", registered(site, kind))));
  }

  private static SourceRecord record(String id, SourceFact... facts) {
    var key = new RecordKey(id, "tumour", "1");
    return SourceRecord.of(key, PATIENT, List.of(facts), new TreeMap<>());
  }

  private static SourceFact registered(String site, String kind) {
    return new SourceFact.RegisteredTumour(
        ConceptId.of("ICDO3", site),
        PartialDate.parse("2015-03"),
        kind.isEmpty() ? null : ConceptId.of("ICDO3", kind),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
