package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.StatusGraph;
import org.oncoweave.ingest.lexicon.CentreLexicon;

/// A centre that has reports and nothing else: the history is read from them.
class ReportsAloneIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final String SECOND = "P1_2018-09-20_consultation.txt";

  @TempDir private Path folder;

  @Test
  void tumourEventsTreatmentsAndThePlaceOfEachReportComeFromTheText() throws IOException {
    write(
        "P1_2015-03-02_anapath.txt",
        """
        COMPTE RENDU D'ANATOMOPATHOLOGIE
        Biopsie du sein gauche du 27/02/2015.
        Conclusion : carcinome canalaire infiltrant de grade II, RE 90 %, RP 40 %, HER2 négatif.
        """);
    write(
        "P1_2015-09-10_consultation.txt",
        """
        Patiente suivie pour un carcinome canalaire infiltrant du sein gauche diagnostiqué en février 2015.
        Tumorectomie et curage le 20/03/2015, puis 6 cures de FEC 100 du 15/04/2015 au 01/08/2015.
        Radiothérapie du sein gauche (50 Gy en 25 fractions) du 10/08/2015 au 08/09/2015.
        """);
    write(
        SECOND,
        """
        Patiente suivie pour un cancer du sein gauche traité en 2015.
        Apparition de métastases hépatiques au scanner du 12/09/2018.
        """);
    try (var graph = GraphFixture.empty()) {
      load(graph);
      var told = StatusGraph.of(graph).status();
      assertThat(told.labels()).containsEntry("Tumour", 1L).containsEntry("NeoplasticEvent", 2L);
      assertThat(told.labels().get("Treatment")).isGreaterThanOrEqualTo(3L);
      assertThat(told.relationships()).containsEntry("BELONGS_TO", 3L);
      assertThat(told.relationships().get("EVIDENCED_BY")).isGreaterThanOrEqualTo(6L);
      var content = GraphFixture.content(graph);
      assertThat(load(graph).writes()).isZero();
      assertThat(GraphFixture.content(graph)).isEqualTo(content);
    }
  }

  @Test
  void aReportThatComesLaterAddsWhatItAloneSays() throws IOException {
    write("P1_2015-03-02_note.txt", "Adénocarcinome du côlon sigmoïde découvert le 01/03/2015.\n");
    try (var graph = GraphFixture.empty()) {
      load(graph);
      assertThat(StatusGraph.of(graph).status().labels()).containsEntry("NeoplasticEvent", 1L);
      write("P1_2017-05-04_note.txt", "Récidive hépatique de son cancer du côlon le 02/05/2017.\n");
      load(graph);
      assertThat(StatusGraph.of(graph).status().labels())
          .containsEntry("Tumour", 1L)
          .containsEntry("NeoplasticEvent", 2L);
    }
  }

  @Test
  void otherTermsOfTheCentreReadAllTextsAgain(@TempDir Path home) throws IOException {
    write(
        "P1_2015-03-02_note.txt",
        "Adénocarcinome du côlon. Traité par Oxalou de mars à juin 2015.");
    var tables = Files.createDirectories(home.resolve("conf/lexicon"));
    try (var graph = GraphFixture.empty()) {
      load(graph, home);
      assertThat(StatusGraph.of(graph).status().labels()).doesNotContainKey("Treatment");
      Files.writeString(tables.resolve("drug.tsv"), "# Ours.\n=oxaliplatine\toxalou\n");
      assertThat(load(graph, home).patients()).isEqualTo(1);
      assertThat(StatusGraph.of(graph).status().labels()).containsEntry("Treatment", 1L);
      assertThat(load(graph, home).patients()).isZero();
      Files.delete(tables.resolve("drug.tsv"));
      load(graph, home);
      assertThat(StatusGraph.of(graph).status().labels()).doesNotContainKey("Treatment");
    }
  }

  private Outcome load(GraphConnection graph, Path home) throws IOException {
    return new Import(graph, CLOCK)
        .reading(CentreLexicon.under(home))
        .run(List.of(folder), Progress.SILENT);
  }

  @Test
  void reportsOneByOneMakeWhatTheyMakeTogetherAndAreReadOnce() throws IOException {
    var first = "Adénocarcinome du côlon sigmoïde découvert le 01/03/2015.\n";
    var later = "Récidive hépatique de son cancer du côlon le 02/05/2017.\n";
    write("P1_2015-03-02_note.txt", first);
    try (var graph = GraphFixture.empty()) {
      load(graph);
      GraphFixture.write(graph, "MATCH (t:DocumentText) SET t.text = 'Nothing to read.'");
      write("P1_2017-05-04_note.txt", later);
      load(graph);
      assertThat(GraphFixture.count(graph, "(t:DocumentText) WHERE t.reading IS NOT NULL"))
          .isEqualTo(2);
      GraphFixture.write(
          graph,
          "MATCH (t:DocumentText) WHERE t.text = 'Nothing to read.' SET t.text = $text",
          "text",
          first);
      var content = GraphFixture.content(graph);
      try (var together = GraphFixture.empty()) {
        load(together);
        assertThat(GraphFixture.content(together)).isEqualTo(content);
      }
    }
  }

  @Test
  void otherRulesReadAndBuildAllAgain() throws IOException {
    write("P1_2015-03-02_note.txt", "Adénocarcinome du côlon sigmoïde découvert le 01/03/2015.\n");
    try (var graph = GraphFixture.empty()) {
      load(graph);
      var content = GraphFixture.content(graph);
      GraphFixture.write(
          graph,
          """
          MATCH (t:DocumentText) SET t.readBy = 'before', t.reading = null;
          MATCH (p:Patient) SET p.builtBy = 'before';
          """);
      assertThat(load(graph).patients()).isEqualTo(1);
      assertThat(GraphFixture.content(graph)).isEqualTo(content);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Outcome load(GraphConnection graph) {
    return new Import(graph, CLOCK).run(List.of(folder), Progress.SILENT);
  }
}
