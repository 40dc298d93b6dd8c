package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.tables.TablesSource;
import org.oncoweave.model.SourceRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExampleHospitalTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Path EXAMPLE = Shared.folder().resolve("tables/example");
  private static JsonNode expected;

  @BeforeAll
  static void readExpected() throws IOException {
    var file = Shared.folder().resolve("tables/expected.json");
    expected = new JsonMapper().readTree(Files.readString(file)).get("after");
  }

  @Test
  void bothDeliveriesGiveTheExpectedLedger() {
    var ledger = new InMemoryLedger();
    check(ledger, load(ledger, delivery(1)), expected.get("delivery1"));
    check(ledger, load(ledger, delivery(2)), expected.get("delivery2"));
  }

  @Test
  void bothDeliveriesAtOnceGiveTheSameLedger() {
    assertThat(loaded(List.of(delivery(1), delivery(2)))).isEqualTo(inOrder());
  }

  @Test
  void theSameDeliveryAgainWritesNothing() {
    var ledger = new InMemoryLedger();
    load(ledger, delivery(1));
    assertThat(load(ledger, delivery(1)).writes()).isZero();
    load(ledger, delivery(2));
    assertThat(load(ledger, delivery(2)).writes()).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void theFilesInAnyOrderGiveTheSameLedger(long seed) throws IOException {
    var ledger = new InMemoryLedger();
    for (int delivery = 1; delivery <= 2; delivery++) {
      var files = new ArrayList<Path>();
      try (var list = Files.list(delivery(delivery))) {
        list.filter(Files::isRegularFile).forEach(files::add);
      }
      Collections.sort(files);
      Collections.shuffle(files, new Random(seed));
      files.forEach(file -> load(ledger, file));
    }
    assertThat(ledger.content()).isEqualTo(inOrder());
  }

  private static Map<String, String> inOrder() {
    var ledger = new InMemoryLedger();
    load(ledger, delivery(1));
    load(ledger, delivery(2));
    return ledger.content();
  }

  private static Map<String, String> loaded(List<Path> paths) {
    var ledger = new InMemoryLedger();
    load(ledger, paths.toArray(new Path[0]));
    return ledger.content();
  }

  private static Path delivery(int number) {
    return EXAMPLE.resolve("delivery" + number);
  }

  private static Outcome load(InMemoryLedger ledger, Path... paths) {
    try (var sink = new LedgerSink(ledger, "test", Progress.SILENT)) {
      sink.release();
      new TablesSource(Arrays.asList(paths), TODAY).read(sink);
      return sink.outcome();
    }
  }

  private static void check(InMemoryLedger ledger, Outcome outcome, JsonNode wanted) {
    var quarantine = counts(ledger.slots.values(), Slot::reason);
    var byFile = new TreeMap<String, Map<String, Long>>();
    ledger.slots.values().stream()
        .collect(Collectors.groupingBy(Slot::type))
        .forEach((type, slots) -> byFile.put(type, counts(slots, Slot::reason)));
    assertThat(byFile).isEqualTo(nested(wanted.get("quarantine_by_file")));
    assertThat(quarantine).isEqualTo(numbers(wanted.get("quarantine")));
    var rows = new HashMap<>(counts(ledger.records.values(), record -> record.key().type()));
    rows.putIfAbsent("family", 0L);
    assertThat(new TreeMap<>(rows)).isEqualTo(numbers(wanted.get("rows")));
    // expected.json counts no impossible site; the three liver-cell carcinomas outside the liver
    // are.
    assertThat(warnings(ledger)).containsAllEntriesOf(numbers(wanted.get("warnings")));
    assertThat(warnings(ledger)).containsEntry(Warnings.IMPOSSIBLE_SITE, 3L).hasSize(2);
    var refused = outcome.refused().stream().map(file -> String.valueOf(file.type())).toList();
    assertThat(refused).isEqualTo(words(wanted.get("refused")));
    assertThat(outcome.exitCode()).isEqualTo(wanted.get("exit").asInt());
  }

  private static Map<String, Long> warnings(InMemoryLedger ledger) {
    var warnings = new ArrayList<String>();
    ledger.records.values().stream()
        .filter(record -> record.patient() != null)
        .collect(Collectors.groupingBy(SourceRecord::patient))
        .values()
        .forEach(records -> warnings.addAll(Warnings.of(records).values()));
    return counts(warnings, Function.identity());
  }

  private static <T> Map<String, Long> counts(
      java.util.Collection<T> things, Function<T, String> word) {
    return things.stream()
        .collect(Collectors.groupingBy(word, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Long> numbers(JsonNode node) {
    var numbers = new TreeMap<String, Long>();
    node.propertyStream().forEach(p -> numbers.put(p.getKey(), p.getValue().asLong()));
    return numbers;
  }

  private static Map<String, Map<String, Long>> nested(JsonNode node) {
    var nested = new TreeMap<String, Map<String, Long>>();
    node.propertyStream().forEach(p -> nested.put(p.getKey(), numbers(p.getValue())));
    return nested;
  }

  private static List<String> words(JsonNode node) {
    return node.valueStream().map(word -> Objects.toString(word.asString())).toList();
  }
}
