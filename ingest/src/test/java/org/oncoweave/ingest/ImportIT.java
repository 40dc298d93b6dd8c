package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphFixture;
import org.oncoweave.graph.StatusGraph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The example hospital in a real graph: what is expected of it, in any order, and after a fall.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final Path EXAMPLE = Shared.folder().resolve("tables/example");
  private static final Path ONE = EXAMPLE.resolve("delivery1");
  private static final Path TWO = EXAMPLE.resolve("delivery2");

  private static JsonNode expected;
  private static List<String> inOrder = List.of();
  private static String digest = "";

  @BeforeAll
  static void readExpected() throws IOException {
    var file = Shared.folder().resolve("tables/expected.json");
    expected = new JsonMapper().readTree(Files.readString(file)).get("after");
  }

  @Test
  @Order(1)
  void eachDeliveryGivesTheExpectedStatusAndASecondTimeWritesNothing() throws IOException {
    try (var graph = GraphFixture.empty()) {
      assertThat(load(graph, ONE).exitCode()).isEqualTo(3);
      check(StatusGraph.of(graph).status(), expected.get("delivery1"));
      load(graph, TWO);
      var status = StatusGraph.of(graph).status();
      check(status, expected.get("delivery2"));
      digest = status.digest();
      inOrder = GraphFixture.content(graph);
      var again = load(graph, TWO);
      assertThat(again.writes()).isZero();
      assertThat(again.patients()).isZero();
      assertThat(StatusGraph.of(graph).status()).isEqualTo(status);
      new KnownFacts(graph).check(Shared.folder().resolve("tables/facts.jsonl"));
    }
  }

  @Test
  @Order(2)
  void bothDeliveriesAtOnceGiveTheSameGraph() {
    try (var graph = GraphFixture.empty()) {
      load(graph, ONE, TWO);
      same(graph);
    }
  }

  @Test
  @Order(3)
  void theFilesInAnyOrderGiveTheSameGraph() throws IOException {
    try (var graph = GraphFixture.empty()) {
      for (var delivery : List.of(ONE, TWO)) {
        var files = new ArrayList<Path>();
        try (var list = Files.list(delivery)) {
          list.filter(Files::isRegularFile).forEach(files::add);
        }
        Collections.sort(files);
        Collections.shuffle(files, new Random(7));
        files.forEach(file -> load(graph, file));
      }
      same(graph);
    }
  }

  @Test
  @Order(4)
  void whatAFallLeavesUndoneIsDoneByTheNextImport() {
    try (var graph = GraphFixture.empty()) {
      for (int fall : new int[] {3, 9, 14}) {
        assertThatThrownBy(() -> run(graph, new Falling(fall), ONE)).hasMessage("fall");
      }
      load(graph, ONE);
      assertThatThrownBy(() -> run(graph, new Falling(8), TWO)).hasMessage("fall");
      load(graph, TWO);
      same(graph);
    }
  }

  /// Falls at the nth sign of life.
  private static final class Falling implements Progress {
    private int left;

    Falling(int left) {
      this.left = left;
    }

    @Override
    public synchronized void records(long read) {
      if (--left <= 0) {
        throw new IllegalStateException("fall");
      }
    }

    @Override
    public void patients(long built) {
      records(built);
    }
  }

  private static void same(GraphConnection graph) {
    assertThat(StatusGraph.of(graph).status().digest()).isEqualTo(digest);
    assertThat(GraphFixture.content(graph)).isEqualTo(inOrder);
  }

  private static Outcome load(GraphConnection graph, Path... paths) {
    return run(graph, Progress.SILENT, paths);
  }

  private static Outcome run(GraphConnection graph, Progress progress, Path... paths) {
    return new Import(graph, CLOCK).run(Arrays.asList(paths), progress);
  }

  private static void check(StatusGraph.Status status, JsonNode wanted) {
    assertThat(status.labels()).containsAllEntriesOf(numbers(wanted.get("labels")));
    var rows = new TreeMap<>(status.rows());
    rows.putIfAbsent("family", 0L);
    assertThat(rows).isEqualTo(numbers(wanted.get("rows")));
    assertThat(status.quarantine()).isEqualTo(numbers(wanted.get("quarantine")));
    assertThat(status.warnings()).containsAllEntriesOf(numbers(wanted.get("warnings")));
    assertThat(status.opposedPatients()).isEqualTo(wanted.get("opposed_patients").asLong());
    assertThat(status.unfinished()).isZero();
  }

  private static Map<String, Long> numbers(JsonNode node) {
    var numbers = new TreeMap<String, Long>();
    node.propertyStream().forEach(p -> numbers.put(p.getKey(), p.getValue().asLong()));
    return numbers;
  }
}
