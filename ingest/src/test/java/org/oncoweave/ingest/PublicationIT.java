package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.store.Vocabularies;

/// Vocabularies of the centre in a real graph.
class PublicationIT {
  private static final String TERMS =
      """
      format-version: 1.4
      data-version: 1

      [Term]
      id: X:1
      name: growth

      [Term]
      id: X:2
      name: growth of soft tissue
      is_a: X:1
      relationship: part_of X:3
      relationship: part_of X:1
      xref: ICDO3:8800/3

      [Term]
      id: X:3
      name: soft tissue

      [Term]
      id: X:4
      name: one half of a circle
      relationship: part_of X:5

      [Term]
      id: X:5
      name: other half of a circle
      relationship: part_of X:4
      """;

  @TempDir Path home;

  @Test
  void whatTheCentreLoadsReachesTheGraphAndLeavesItWhenTakenBack() throws IOException {
    var file = Files.writeString(home.resolve("x.obo"), TERMS);
    var vocabularies = Vocabularies.under(home);
    try (var graph = GraphFixture.empty()) {
      var shipped = Publication.publish(graph, vocabularies.inUse());
      assertThat(shipped.vocabularies()).containsExactly("shipped");
      assertThat(shipped.concepts()).isEqualTo(Ontology.shipped().size());

      vocabularies.load(List.of(file), "X", false);
      assertThat(Publication.publish(graph, vocabularies.inUse()).vocabularies())
          .containsExactly("X");
      assertThat(
              GraphFixture.count(
                  graph, "(:Concept {curie: 'X:2'})-[:IS_A]->(:Concept {curie: 'X:1'})"))
          .isEqualTo(1);
      assertThat(
              GraphFixture.count(
                  graph,
                  "(:Concept {curie: 'X:2'})-[:MAPS_TO]->(:Concept {curie: 'ICDO3:8800/3'})"))
          .isEqualTo(1);
      assertThat(GraphFixture.count(graph, "()-[:PART_OF]->()")).isEqualTo(1);
      assertThat(
              GraphFixture.count(
                  graph, "(:Concept {curie: 'X:2'})-[:PART_OF]->(:Concept {curie: 'X:3'})"))
          .isEqualTo(1);
      assertThat(Publication.publish(graph, vocabularies.inUse()).vocabularies()).isEmpty();

      vocabularies.rollback();
      assertThat(Publication.publish(graph, vocabularies.inUse()).vocabularies())
          .containsExactly("X");
      assertThat(GraphFixture.count(graph, "(:Concept {scheme: 'X'})")).isZero();
      assertThat(GraphFixture.count(graph, "(:Concept)")).isEqualTo(Ontology.shipped().size());
    }
  }
}
