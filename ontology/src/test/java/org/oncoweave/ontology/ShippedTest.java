package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.ConceptId;

class ShippedTest {
  private static final Ontology SHIPPED = Ontology.shipped();

  @Test
  void everyTableOfTheFolderIsListedAndEveryListedTableIsThere()
      throws IOException, URISyntaxException {
    var list = Objects.requireNonNull(ShippedConcepts.class.getResource("tables.txt"));
    var folder = Objects.requireNonNull(Path.of(list.toURI()).getParent());
    try (var files = Files.walk(folder, 2)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".tsv"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.matches("(rules|variant|alteration)/.*"));
      assertThat(found).containsExactlyInAnyOrderElementsOf(ShippedConcepts.names());
    }
  }

  @Test
  void everyTableSaysWhatItIsAndItsLicence() {
    for (var name : ShippedConcepts.names()) {
      assertThat(ShippedTable.text(ShippedConcepts.class, name))
          .as(name)
          .startsWith("# ")
          .contains("Licence");
    }
  }

  @Test
  void theShippedConceptsHaveNoFault() {
    assertThat(OntologyCheck.of(ShippedConcepts.read()))
        .filteredOn(problem -> problem.kind() != OntologyCheck.Kind.DUPLICATE_LABEL)
        .isEmpty();
  }

  @Test
  void everyShippedConceptHasAFrenchAndAnEnglishName() {
    assertThat(SHIPPED.concepts())
        .filteredOn(concept -> concept.labelFr().isEmpty() || concept.labelEn().isEmpty())
        .extracting(concept -> concept.id().curie())
        .isEmpty();
  }

  @Test
  void aSearchForSarcomaReachesLeiomyosarcomaAndGistButNotMelanoma() {
    var sarcoma = new ConceptId("OW:sarcoma");
    assertThat(SHIPPED.isA(ConceptId.of("ICDO3", "8890/3"), sarcoma)).isTrue();
    assertThat(SHIPPED.isA(ConceptId.of("ICDO3", "8936/3"), sarcoma)).isTrue();
    assertThat(SHIPPED.isA(ConceptId.of("ICDO3", "9180/3"), sarcoma)).isTrue();
    assertThat(SHIPPED.isA(ConceptId.of("ICDO3", "8720/3"), sarcoma)).isFalse();
    assertThat(SHIPPED.isA(ConceptId.of("ICDO3", "8890/0"), sarcoma)).isFalse();
  }

  /// A regimen's medicines, a marker's genes and test, an agent's sites, a procedure's organ.
  @Test
  void whateverATablePointsToInAShippedSchemeExists() {
    var schemes = SHIPPED.counts().keySet();
    for (var concept : SHIPPED.concepts()) {
      for (var attribute : concept.attributes().keySet()) {
        assertThat(concept.list(attribute))
            .as(concept.id().curie() + " " + attribute)
            .filteredOn(value -> value.matches("[A-Z0-9]+:\\S+"))
            .map(ConceptId::new)
            .filteredOn(id -> schemes.contains(id.scheme()))
            .allMatch(SHIPPED::contains);
      }
    }
  }

  @Test
  void everyRegimenHasMedicinesOrIsAGroup() {
    assertThat(SHIPPED.inScheme("REGIMEN"))
        .hasSizeGreaterThanOrEqualTo(250)
        .allMatch(regimen -> !regimen.list("composition").isEmpty());
  }

  @Test
  void mappingsOfTheTablesDoNotContradictTheHierarchy() {
    var crosswalk = new Crosswalk(SHIPPED);
    assertThat(crosswalk.mappings()).hasSizeGreaterThan(1000);
    assertThat(crosswalk.problems()).isEmpty();
  }

  @Test
  void everySchemeIsAsLargeAsPromised() {
    assertThat(count("ICD10", c -> c.id().code().matches("(C..|D[0-3].|D4[0-8])\\.\\d")))
        .isEqualTo(737);
    assertThat(count("ICDO3", c -> c.id().code().matches("C\\d\\d\\.\\d"))).isEqualTo(330);
    assertThat(count("ICDO3", c -> c.id().code().matches("\\d{4}/\\d")))
        .isGreaterThanOrEqualTo(600);
    assertThat(count("ONCOTREE", _ -> true)).isGreaterThanOrEqualTo(898);
    assertThat(count("ATC", c -> is(c, "level", "substance") && !is(c, "use", "common")))
        .isGreaterThanOrEqualTo(330);
    assertThat(count("ATC", c -> is(c, "use", "common"))).isGreaterThanOrEqualTo(700);
    assertThat(count("REGIMEN", _ -> true)).isGreaterThanOrEqualTo(250);
    assertThat(count("HGNC", _ -> true)).isGreaterThanOrEqualTo(900);
  }

  @Test
  void agentsOfAllThreeGroupsCarryTheirNumber() {
    for (var group : List.of("1", "2A", "2B")) {
      assertThat(count("IARC", c -> is(c, "group", group))).as("group %s", group).isPositive();
    }
    assertThat(count("IARC", c -> c.attribute("cas").isPresent())).isGreaterThan(400);
    assertThat(SHIPPED.inScheme("IARC"))
        .allMatch(c ->
            c.parents()
                .contains(
                    ConceptId.of(
                        "OW",
                        "iarc-" + c.attribute("group").orElseThrow().toLowerCase(Locale.ROOT))));
  }

  private static long count(String scheme, Predicate<Concept> which) {
    return SHIPPED.inScheme(scheme).filter(which).count();
  }

  private static boolean is(Concept concept, String attribute, String value) {
    return concept.attribute(attribute).filter(value::equals).isPresent();
  }
}
