package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.ConceptId;

class OntologyTest {
  private static ConceptId id(String code) {
    return ConceptId.of("X", code);
  }

  private static Concept concept(String code, String label, String... parents) {
    var above = IntStream.range(0, parents.length).mapToObj(i -> id(parents[i])).toList();
    return new Concept(id(code), label, label, List.of(), above, Map.of());
  }

  private static final Ontology SMALL =
      Ontology.of(
          List.of(
              concept("sarcoma", "Sarcome", "tumour"),
              concept("lms", "Léiomyosarcome", "sarcoma", "muscle"),
              concept("tumour", "Tumeur"),
              concept("carcinoma", "Carcinome", "tumour"),
              concept("muscle", "Tumeur musculaire", "tumour")));

  @Test
  void sarcomaHoldsLeiomyosarcomaButNotCarcinoma() {
    assertThat(SMALL.isA(id("lms"), id("sarcoma"))).isTrue();
    assertThat(SMALL.isA(id("lms"), id("tumour"))).isTrue();
    assertThat(SMALL.isA(id("carcinoma"), id("sarcoma"))).isFalse();
    assertThat(SMALL.isA(id("sarcoma"), id("lms"))).isFalse();
    assertThat(SMALL.isA(id("sarcoma"), id("nowhere"))).isFalse();
  }

  @Test
  void parentsComeBeforeChildrenInTheNumbering() {
    for (var concept : SMALL.concepts()) {
      for (var parent : concept.parents()) {
        assertThat(SMALL.number(parent)).isLessThan(SMALL.number(concept.id()));
      }
    }
  }

  @Test
  void commonAncestorIsTheNearest() {
    assertThat(SMALL.mostSpecificCommonAncestor(id("lms"), id("sarcoma"))).contains(id("sarcoma"));
    assertThat(SMALL.mostSpecificCommonAncestor(id("lms"), id("carcinoma"))).contains(id("tumour"));
    assertThat(SMALL.informationContent(id("lms"))).isEqualTo(1);
    assertThat(SMALL.informationContent(id("tumour"))).isLessThan(0.2);
  }

  @Test
  void aCycleIsNamed() {
    var cycle = List.of(concept("a", "A", "b"), concept("b", "B", "a"), concept("c", "C", "b"));
    assertThatThrownBy(() -> Ontology.of(cycle))
        .isInstanceOf(OntologyFault.class)
        .hasMessageContaining("X:a, X:b")
        .hasMessageNotContaining("X:c");
  }

  @Test
  void aKeyGivenTwiceIsRefused() {
    var twice = List.of(concept("a", "A"), concept("a", "B"));
    assertThatThrownBy(() -> Ontology.of(twice)).hasMessageContaining("X:a is given twice");
  }

  @Test
  void checkNamesWhatIsWrong() {
    var faulty =
        List.of(
            concept("a", "A", "b"),
            concept("b", "B", "a"),
            concept("d", "D", "nowhere"),
            concept("e", "D"),
            concept("e", "E"),
            concept("f", ""));
    assertThat(OntologyCheck.of(faulty))
        .extracting(problem -> problem.kind().name() + " " + problem.concept().code())
        .containsExactlyInAnyOrder(
            "DUPLICATE_CODE e",
            "CYCLE a",
            "CYCLE b",
            "DANGLING_PARENT d",
            "DUPLICATE_LABEL e",
            "NO_LABEL f");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ancestorsAreWhatAWalkFinds(long seed) {
    var random = new SplittableRandom(seed);
    var concepts = new ArrayList<Concept>();
    for (int i = 0; i < 200; i++) {
      var parents = new HashSet<String>();
      for (int k = random.nextInt(3); k > 0 && i > 0; k--) {
        parents.add("n" + random.nextInt(i));
      }
      concepts.add(concept("n" + i, "N" + i, parents.toArray(String[]::new)));
    }
    var ontology = Ontology.of(concepts.reversed());
    for (var concept : concepts) {
      assertThat(Set.copyOf(ontology.ancestors(concept.id()))).isEqualTo(walk(ontology, concept));
      for (var above : ontology.ancestors(concept.id())) {
        assertThat(ontology.isA(concept.id(), above)).isTrue();
        assertThat(ontology.descendants(above)).contains(concept.id());
      }
    }
  }

  private static Set<ConceptId> walk(Ontology ontology, Concept concept) {
    var found = new HashSet<ConceptId>();
    for (var parent : concept.parents()) {
      found.add(parent);
      found.addAll(walk(ontology, ontology.get(parent)));
    }
    return found;
  }

  @Test
  void searchForgivesAccentsFaultsAndUnfinishedWords() {
    assertThat(SMALL.search("leiomyosarcome", "", 3).getFirst().concept().id())
        .isEqualTo(id("lms"));
    assertThat(SMALL.search("léiomiosarcome", "", 3).getFirst().concept().id())
        .isEqualTo(id("lms"));
    assertThat(SMALL.search("leio", "X", 3).getFirst().concept().id()).isEqualTo(id("lms"));
    assertThat(SMALL.search("tum musculaire", "", 3).getFirst().concept().id())
        .isEqualTo(id("muscle"));
    assertThat(SMALL.search("leio", "OTHER", 3)).isEmpty();
    assertThat(SMALL.search("  ", "", 3)).isEmpty();
    assertThat(SMALL.named("LEIOMYOSARCOME")).containsExactly(id("lms"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cancer du sien              | ICD10:C50
          cancer du fioe              | ICD10:C22
          cancer du sein chez l'homme | ICD10:C50
          adénocarcinome du pancréas  | ONCOTREE:PAAD
          """)
  void shortWordsMayHaveAFaultAndNotAllWordsNeedBeThere(String typed, String curie) {
    var wanted = new ConceptId(curie);
    assertThat(Ontology.shipped().search(typed, wanted.scheme(), 1))
        .extracting(hit -> hit.concept().id())
        .containsExactly(wanted);
  }

  @Test
  void anAbbreviationIsNotTakenForAnother() {
    assertThat(Ontology.shipped().search("L1BQ", "", 5)).isEmpty();
  }
}
