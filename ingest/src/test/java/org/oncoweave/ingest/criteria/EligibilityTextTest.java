package org.oncoweave.ingest.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ingest.criteria.Criterion.ForAPerson;
import org.oncoweave.ingest.criteria.Criterion.Section;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.TumourTree;

class EligibilityTextTest {
  private static final EligibilityText ELIGIBILITY = new EligibilityText(Ontology.shipped());

  @Test
  void everySentenceIsReadAsTheGoldenFileSays() throws IOException {
    var changed = new ArrayList<String>();
    for (var line : lines("sentences.tsv")) {
      var read = read(line[0].equals("E") ? Section.EXCLUSION : Section.INCLUSION, line[1]);
      if (!read.equals(line[2])) {
        changed.add(line[1] + "\n  was  " + line[2] + "\n  now  " + read);
      }
    }
    assertThat(changed).isEmpty();
  }

  @Test
  void everyCodeOfTheTumourTableIsInTheTree() {
    var tree = TumourTree.shipped();
    for (var row : ShippedTable.rows(Tables.class, "tumours.tsv", 2)) {
      for (var code : row.getFirst().split("\\|")) {
        assertThat(code.equals("-") || tree.meaning(code).isPresent()).as(code).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Critères de non-inclusion :             | EXCLUSION
          Principaux critères de non inclusion    | EXCLUSION
          CRITÈRES D’EXCLUSION                    | EXCLUSION
          Key exclusion criteria:                 | EXCLUSION
          Ne pourront être inclus :               | EXCLUSION
          II. Critères d'exclusion                | EXCLUSION
          **Exclusion criteria:**                 | EXCLUSION
          Exclusion criteria include:             | EXCLUSION
          Who cannot take part?                   | EXCLUSION
          Critères d'inclusion                    | INCLUSION
          Main Inclusion Criteria                 | INCLUSION
          Eligibility criteria:                   | INCLUSION
          """)
  void aHeadingSaysInWhichListTheLinesStand(String heading, Section expected) {
    var read = ELIGIBILITY.read(heading + "\n- ECOG > 2").getFirst();
    assertThat(read.evidence().section()).isEqualTo(expected);
    assertThat(read.evidence().line()).isEqualTo(2);
  }

  @Test
  void theWordsOfACriterionStandWhereItsEvidenceSays() {
    var text =
        "Critères d’inclusion :\r\n\r\n  • Patient·e ; œdème absent ; hémoglobine ≥ 9 g/dL\r\n";
    var read = ELIGIBILITY.read(text).getFirst();
    var evidence = read.evidence();
    assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo("hémoglobine ≥ 9 g/dL");
    assertThat(evidence.line()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "-",
        "🙂",
        "≥",
        "((((",
        "\u0000\u0001",
        "L'L'L'",
        "Inclusion:Exclusion:"
      })
  void noTextStopsTheReading(String text) {
    assertThat(ELIGIBILITY.read(text)).isNotNull();
  }

  @Test
  void aVeryLongLineIsReadInTime() {
    var text = "ou mutation de EGFR et ".repeat(400) + "ECOG 0-1";
    assertThat(ELIGIBILITY.read(text)).isNotEmpty();
  }

  @Test
  void noLineIsDropped() {
    var text = "Inclusion\nMatériel disponible\nBla bla\n18 ans ou plus\nExclusion\nAsthme";
    assertThat(ELIGIBILITY.read(text).stream().map(c -> c.evidence().line()).distinct())
        .containsExactly(2, 3, 4, 6);
  }

  @Test
  void aBrokenLineIsNamedAndTheRestIsKept() throws IOException {
    var in =
        """
        {"id":"A","text":"Inclusion\\n- ECOG 0-1"}
        {"id":"B","text":
        {"id":"C"}

        {"id":"A","text":"Inclusion\\n- ECOG 2"}
        {"id":"D","text":"Exclusion\\n- ECOG > 2"}
        """;
    var out = new StringWriter();
    var told = new ArrayList<String>();
    var outcome =
        new CriteriaJsonLines(ELIGIBILITY)
            .run(new BufferedReader(new StringReader(in)), out, told::add);
    assertThat(outcome.trials()).isEqualTo(2);
    assertThat(outcome.refused()).isEqualTo(3);
    assertThat(told)
        .satisfiesExactly(
            t -> assertThat(t).startsWith("line 2: no JSON"),
            t -> assertThat(t).startsWith("line 3: no JSON object with a text"),
            t -> assertThat(t).startsWith("line 5: the id A was answered before"));
    assertThat(out.toString().lines()).hasSize(5);
    assertThat(out.toString()).contains("\"status\":\"to_confirm\"", "\"words\":\"ECOG > 2\"");
  }

  private static String read(Section section, String sentence) {
    var heading =
        section == Section.EXCLUSION ? "Exclusion criteria\n- " : "Inclusion criteria\n- ";
    return ELIGIBILITY.read(heading + sentence).stream()
        .map(EligibilityTextTest::shown)
        .collect(Collectors.joining("; "));
  }

  private static String shown(Criterion criterion) {
    return switch (criterion.demand()) {
      case ForAPerson _ -> "person";
      case Structured s ->
          (criterion.negated() ? "not " : "")
              + (criterion.either() ? "or " : "")
              + String.join(" ", s.field(), s.op(), value(s.value()), s.unit()).strip();
    };
  }

  private static String value(Object value) {
    return switch (value) {
      case List<?> list ->
          list.stream().map(EligibilityTextTest::value).collect(Collectors.joining("|"));
      case Map<?, ?> map ->
          List.of("gene", "category", "change").stream()
              .filter(map::containsKey)
              .map(key -> String.valueOf(map.get(key)))
              .collect(Collectors.joining(":"));
      default -> String.valueOf(value);
    };
  }

  private static List<String[]> lines(String name) throws IOException {
    var in = Objects.requireNonNull(EligibilityTextTest.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(l -> !l.startsWith("#") && !l.isBlank())
          .map(l -> l.split("\t", -1))
          .toList();
    }
  }
}
