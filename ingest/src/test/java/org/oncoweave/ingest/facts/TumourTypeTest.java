package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
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
import org.oncoweave.ontology.Ontology;

/// A tumour of the registry has the OncoTree code of its site and morphology.
class TumourTypeTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());

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

  private static Draft draft(String site, String kind) {
    var patient = new PatientId("p");
    var fact =
        new SourceFact.RegisteredTumour(
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
            1);
    var record =
        SourceRecord.of(
            new RecordKey("registry", "tumour", "1"), patient, List.of(fact), new TreeMap<>());
    return BUILDER.draft(patient, List.of(record));
  }
}
