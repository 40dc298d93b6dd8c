package org.oncoweave.ontology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyCheck;
import org.oncoweave.ontology.OntologyFault;

class VocabulariesTest {
  private static final String FIRST =
      """
      format-version: 1.4
      data-version: 1

      [Term]
      id: X:1
      name: tumour

      [Term]
      id: X:2
      name: sarcoma
      is_a: X:1

      [Term]
      id: X:3
      name: flesh tumour
      is_a: X:1
      """;

  private static final String SECOND =
      """
      format-version: 1.4
      data-version: 2

      [Term]
      id: X:1
      name: tumour

      [Term]
      id: X:4
      name: sarcoma, new
      alt_id: X:2
      is_a: X:1
      """;

  @TempDir private Path home;
  private Vocabularies vocabularies = Vocabularies.under(Path.of("unused"));

  @BeforeEach
  void open() {
    vocabularies = Vocabularies.under(home);
  }

  private Path file(String name, String text) throws IOException {
    var file = home.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private Loading load(String name, String text) throws IOException {
    return vocabularies.load(List.of(file(name, text)), "", false);
  }

  @Test
  void aLoadIsASwitchAndRollbackGoesBack() throws IOException {
    assertThat(vocabularies.version().number()).isZero();
    assertThat(vocabularies.rollback()).isEmpty();
    var loading = load("x.obo", FIRST);
    assertThat(loading.fresh()).isTrue();
    assertThat(loading.loaded().scheme()).isEqualTo("X");
    var inUse = vocabularies.inUse();
    assertThat(inUse.ontology().isA(new ConceptId("X:2"), new ConceptId("X:1"))).isTrue();
    assertThat(inUse.ontology().size()).isEqualTo(Ontology.shipped().size() + 3);
    assertThat(load("again.obo", FIRST).fresh()).isFalse();
    assertThat(vocabularies.version().number()).isEqualTo(1);
    assertThat(vocabularies.rollback()).map(Version::number).contains(0);
    assertThat(vocabularies.inUse().ontology()).isSameAs(Ontology.shipped());
    assertThat(load("x.obo", FIRST).version()).isEqualTo(2);
  }

  @Test
  void aNewerReleaseFollowsWhatItReplacesAndKeepsWhatItDropped() throws IOException {
    load("x.obo", FIRST);
    var succession = load("x.obo", SECOND).succession();
    assertThat(succession.replaced()).containsEntry(new ConceptId("X:2"), new ConceptId("X:4"));
    assertThat(succession.retired()).containsExactly(new ConceptId("X:3"));
    var ontology = vocabularies.inUse().ontology();
    assertThat(ontology.get(new ConceptId("X:2")).attribute("replaced_by")).contains("X:4");
    assertThat(ontology.get(new ConceptId("X:3")).isObsolete()).isTrue();
    assertThat(ontology.current(new ConceptId("X:2"))).isEqualTo(new ConceptId("X:4"));
  }

  @Test
  void aHierarchyTurnedUpsideDownIsRefusedUnlessForced() throws IOException {
    load("x.obo", FIRST);
    var turned =
        FIRST
            .replace("name: tumour", "name: tumour\nis_a: X:2")
            .replace("sarcoma\nis_a: X:1", "sarcoma");
    assertThatThrownBy(() -> load("x.obo", turned))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("X:2")
        .hasMessageContaining("--force");
    assertThat(vocabularies.version().number()).isEqualTo(1);
    assertThat(vocabularies.load(List.of(file("x.obo", turned)), "X", true).version()).isEqualTo(2);
  }

  @Test
  void twoReleasesThatContradictEachOtherAreNotUsedTogether() throws IOException {
    load("x.obo", FIRST);
    var other =
        FIRST
            .replace("name: tumour", "name: tumour\nis_a: X:2")
            .replace("sarcoma\nis_a: X:1", "sarcoma");
    assertThatThrownBy(() -> vocabularies.load(List.of(file("y.obo", other)), "Y", false))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("above themselves");
    assertThat(vocabularies.version().loaded()).hasSize(1);
  }

  @Test
  void aCycleIsNamedAndNothingIsLoaded() throws IOException {
    var cycle = FIRST.replace("name: tumour", "name: tumour\nis_a: X:2");
    assertThatThrownBy(() -> load("x.obo", cycle))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("X:1 is above itself");
    assertThat(vocabularies.version()).isEqualTo(Version.SHIPPED);
    assertThat(Files.exists(home.resolve("ontology/releases"))).isFalse();
  }

  @Test
  void aMissingParentIsTold() throws IOException {
    var problems = load("x.obo", FIRST + "is_a: X:99\n").problems();
    assertThat(problems)
        .extracting(OntologyCheck.Problem::text)
        .anyMatch(text -> text.contains("X:3 has the parent X:99, which is nowhere"));
  }

  @Test
  void communesOfTheCentreStandBelowTheDepartementsThatAreShipped() throws IOException {
    var loading =
        vocabularies.load(
            List.of(
                file(
                    "communes.csv",
                    "code,parents,label_fr,label_en\n33063,INSEE:33,Bordeaux,Bordeaux\n33281,INSEE:33,Mérignac,Mérignac\n99001,INSEE:99,Nulle-Part,Nowhere\n")),
            "INSEE",
            false);
    assertThat(loading.problems())
        .filteredOn(problem -> problem.kind() == OntologyCheck.Kind.DANGLING_PARENT)
        .extracting(problem -> problem.concept().code())
        .containsExactly("99001");
    var ontology = vocabularies.inUse().ontology();
    assertThat(ontology.isA(ConceptId.of("INSEE", "33063"), ConceptId.of("INSEE", "33"))).isTrue();
    assertThat(ontology.find(ConceptId.of("INSEE", "33")).orElseThrow().labelFr())
        .isEqualTo("Gironde");
  }

  @Test
  void codesWithoutASchemeGetTheOneOfTheLoad() throws IOException {
    var table = "code\tparents\tlabel_fr\tlabel_en\nA\t\tTumeur\tTumour\nB\tA\tSarcome\tSarcoma\n";
    vocabularies.load(List.of(file("own.tsv", table)), "OWN", false);
    var ontology = vocabularies.inUse().ontology();
    assertThat(ontology.isA(new ConceptId("OWN:B"), new ConceptId("OWN:A"))).isTrue();
  }

  @Test
  void mappingsAgainstTheHierarchyAreTold() throws IOException {
    load("x.obo", FIRST);
    load(
        "m.sssom.tsv",
        "subject_id\tpredicate_id\tobject_id\nY:1\tskos:exactMatch\tX:1\nY:1\tskos:exactMatch\tX:2\n");
    assertThat(vocabularies.inUse().problems())
        .extracting(OntologyCheck.Problem::kind)
        .contains(OntologyCheck.Kind.MAPPING_AGAINST_HIERARCHY);
  }

  @Test
  void aMappingNamesWhatNoOtherFileNames() throws IOException {
    var mapped =
        """
        subject_id\tsubject_label\tpredicate_id\tobject_id
        Y:1\tsarcoma of bone\tskos:exactMatch\tONCOTREE:BONE
        """;
    vocabularies.load(List.of(file("one.sssom.tsv", mapped)), "", false);
    vocabularies.load(List.of(file("two.sssom.tsv", mapped.replace("Y:1", "Y:2"))), "", false);
    var inUse = vocabularies.inUse();
    assertThat(inUse.ontology().get(new ConceptId("Y:1")).labelEn()).isEqualTo("sarcoma of bone");
    assertThat(inUse.crosswalk().from(List.of(new ConceptId("ONCOTREE:BONE")), "Y"))
        .containsExactlyInAnyOrder(new ConceptId("Y:1"), new ConceptId("Y:2"));
  }

  @Test
  void sparqlAsksShippedAndLoadedTogether() throws IOException {
    load("x.obo", FIRST);
    var inUse = vocabularies.inUse();
    assertThat(inUse.sparql("SELECT ?c WHERE { ?c rdfs:subClassOf X:1 } ORDER BY ?c").rows())
        .containsExactly(List.of("X:2"), List.of("X:3"));
    assertThat(inUse.sparql("ASK { ICD10:C50.9 rdfs:subClassOf+ ICD10:C50 }").rows())
        .containsExactly(List.of("true"));
    assertThat(
            inUse
                .sparql("SELECT ?n WHERE { ICD10:C50 rdfs:label ?n FILTER(lang(?n)='fr') }")
                .rows())
        .hasSize(1);
    assertThatThrownBy(() -> inUse.sparql("SELECT nothing")).isInstanceOf(OntologyFault.class);
  }
}
