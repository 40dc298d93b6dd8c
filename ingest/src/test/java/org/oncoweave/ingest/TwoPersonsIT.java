package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.StatusGraph;

/// Two people under one identifier: the row is kept out, not the patient, whatever lies between.
class TwoPersonsIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void aFhirPatientOfAnotherSexIsKeptOutAlsoWhenTheSexWasUnknownMeanwhile() throws IOException {
    try (var graph = GraphFixture.empty()) {
      load(graph, "\"gender\":\"female\",\"birthDate\":\"1950-03-02\"");
      load(graph, "\"gender\":\"unknown\",\"birthDate\":\"1950\"");
      var outcome = load(graph, "\"gender\":\"male\"");
      assertThat(outcome.exitCode()).isEqualTo(3);
      assertThat(outcome.keptOut())
          .singleElement()
          .satisfies(slot -> {
            assertThat(slot.reason()).isEqualTo("CONFLICTING_PATIENT");
            assertThat(slot.origin().column()).isEqualTo("sex");
          });
      var status = StatusGraph.of(graph).status();
      assertThat(status.labels()).containsEntry("Patient", 1L);
      assertThat(status.quarantine()).isEqualTo(Map.of("CONFLICTING_PATIENT", 1L));
      load(graph, "\"gender\":\"female\",\"birthDate\":\"1950-03\"");
      assertThat(StatusGraph.of(graph).status().quarantine()).isEmpty();
    }
  }

  private Outcome load(GraphConnection graph, String fields) throws IOException {
    var line = "{\"resourceType\":\"Patient\",\"id\":\"p1\"," + fields + "}\n";
    var file = Files.writeString(folder.resolve("Patient.ndjson"), line);
    return new Import(graph, CLOCK).run(List.of(file), Progress.SILENT);
  }
}
