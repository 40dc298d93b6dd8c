package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.TestedGenes.Assay;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// What several records of one laboratory say of a specimen and of its variants.
class LaboratoryFactsTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());
  private static final PatientId PATIENT = new PatientId("P1");

  private static SourceRecord record(String id, SourceFact fact) {
    var key = new RecordKey("fhir", "Observation", id);
    return SourceRecord.of(key, PATIENT, List.of(fact), new TreeMap<>());
  }

  private static Map<String, Object> properties(FactKind kind, SourceRecord... records) {
    Dossier dossier = BUILDER.draft(PATIENT, List.of(records)).dossier(String::length);
    return dossier.facts().stream()
        .filter(fact -> fact.kind() == kind)
        .findFirst()
        .orElseThrow()
        .properties();
  }

  private static SourceFact tested(String gene) {
    var genes = List.of(new ConceptId("HGNC:" + gene));
    return new SourceFact.TestedGenes("s1", Assay.MUTATION, null, false, genes);
  }

  @Test
  void aSpecimenGathersWhatItsRecordsSay() {
    var specimen =
        properties(
            FactKind.SPECIMEN,
            record("r1", tested("KRAS")),
            record("r2", tested("EGFR")),
            record("r3", new SourceFact.TumourContent("s1", 0.4, null)),
            record("r4", new SourceFact.TumourContent("s1", null, 3.1)));
    assertThat(specimen)
        .containsEntry("testedMutations", List.of("EGFR", "KRAS"))
        .containsEntry("purity", 0.4)
        .containsEntry("ploidy", 3.1);
  }

  @Test
  void aVariantTakesTheJudgementOfAnotherRecord() {
    var variant =
        new SourceFact.GeneVariant(
            "EGFR", "s1", null, null, "p.T790M", null, null, null, null, null, null, null, null,
            null);
    var judgement = new SourceFact.VariantJudgement("o1", "pathogenic");
    assertThat(properties(FactKind.VARIANT, record("i1", judgement), record("o1", variant)))
        .containsEntry("significance", "pathogenic");
  }

  @ParameterizedTest(name = "{0} {1}{2} -> {3}")
  @CsvSource({
    "BIOMARKER:MSI, MSI-H,    , OW:status-msi-h",
    "BIOMARKER:MSI, MSS,      , ''",
    "LOINC:94076-7,      , 12 , OW:status-tmb-h",
    "LOINC:94076-7,      , 9  , ''",
    "BIOMARKER:HRD, positif,  , OW:status-hrd",
    "LOINC:81695-9, instable, , OW:status-msi-h",
    "BIOMARKER:MMR, déficient, , OW:status-dmmr",
    "BIOMARKER:HER2, positif, , ''"
  })
  void aStatusIsAFeature(String concept, String word, Double value, String expected) {
    var id = new ConceptId(concept);
    var fact = new SourceFact.Measured(id, null, null, null, value, null, word);
    assertThat(Statuses.of(Ontology.shipped(), id, fact).map(ConceptId::curie).orElse(""))
        .isEqualTo(expected);
    // no fact speaks of a status: were it not shipped, import would remove it as unused
    assertThat(
            Statuses.of(Ontology.shipped(), id, fact)
                .filter(status -> !Ontology.shipped().contains(status)))
        .isEmpty();
  }
}
