package org.oncoweave.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Visibility;

class VisibilityTest {
  /// Counts of all nodes, and the profiles, whose readers look at the flag in the bytes.
  private static final List<String> NOT_OF_ONE_PATIENT =
      List.of("label_counts.cypher", "unfinished.cypher");

  @Test
  void everyReadOfPatientsTakesTheVisibilityOfTheReader() {
    var reads =
        Stream.of(PatientGraph.class, DocumentGraph.class)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(
                m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
            .toList();
    assertThat(reads)
        .hasSizeGreaterThan(8)
        .allMatch(method -> List.of(method.getParameterTypes()).contains(Visibility.class));
  }

  @Test
  void everyQuestionThatMatchesPatientsLeavesOutThoseWhoAreNotVisible() throws IOException {
    try (var files = Files.list(Path.of("../cypher/read"))) {
      var asking =
          files
              .filter(file -> !NOT_OF_ONE_PATIENT.contains(file.getFileName().toString()))
              .filter(file -> read(file).contains(":Patient"))
              .toList();
      assertThat(asking)
          .hasSizeGreaterThan(15)
          .allMatch(file -> read(file).contains("coalesce(p.opposed, false) IN $opposed"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
