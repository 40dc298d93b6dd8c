package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.ConceptId;

class ShippedTest {
  private static final Ontology SHIPPED = Ontology.shipped();

  @Test
  void everyTableOfTheFolderIsListedAndEveryListedTableIsThere()
      throws IOException, URISyntaxException {
    var list = Objects.requireNonNull(ShippedTables.class.getResource("tables.txt"));
    var folder = Objects.requireNonNull(Path.of(list.toURI()).getParent());
    try (var files = Files.walk(folder, 2)) {
      var found =
          files
              .filter(file -> file.toString().endsWith(".tsv"))
              .map(file -> folder.relativize(file).toString().replace('\\', '/'))
              .filter(name -> !name.startsWith("rules/"));
      assertThat(found).containsExactlyInAnyOrderElementsOf(ShippedTables.names());
    }
  }

  @Test
  void everyTableSaysWhatItIsAndItsLicence() {
    for (var name : ShippedTables.names()) {
      assertThat(ShippedTables.text(name)).as(name).startsWith("# ").contains("Licence");
    }
  }

  @Test
  void theShippedTablesHaveNoFault() {
    assertThat(OntologyCheck.of(ShippedTables.read()))
        .filteredOn(problem -> problem.kind() != OntologyCheck.Kind.DUPLICATE_LABEL)
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
}
