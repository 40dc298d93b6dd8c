package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.ConceptId;

/// What people type, and what must come first: `lookups.tsv`, forty and more a scheme.
class LookupTest {
  private static final Ontology SHIPPED = Ontology.shipped();
  private static final int LEAST = 40;

  private record Lookup(String scheme, String typed, String code) {}

  private static List<Lookup> lookups() throws IOException {
    try (var in = Objects.requireNonNull(LookupTest.class.getResourceAsStream("lookups.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("scheme\t"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Lookup(cells[0], cells[1], cells[2]))
          .toList();
    }
  }

  @Test
  void whatIsTypedFindsItsConceptFirst() throws IOException {
    var softly = new SoftAssertions();
    var counts = new TreeMap<String, Integer>();
    for (var lookup : lookups()) {
      var hits = SHIPPED.search(lookup.typed(), lookup.scheme(), 5);
      softly
          .assertThat(hits.stream().map(hit -> hit.concept().id().code()).findFirst())
          .as(lookup.toString())
          .contains(lookup.code());
      counts.merge(lookup.scheme(), 1, Integer::sum);
    }
    softly.assertAll();
    assertThat(counts.values()).allMatch(count -> count >= LEAST);
    assertThat(counts.keySet()).isEqualTo(SHIPPED.counts().keySet());
  }

  @Test
  void aSearchInOneLanguageKeepsToIt() {
    assertThat(SHIPPED.search("lung", "ICD10", Language.FR, 5)).isEmpty();
    assertThat(SHIPPED.search("lung cancer", "ICD10", Language.EN, 5)).isNotEmpty();
  }

  @Test
  void theBeginningOfACodeFindsItWithOrWithoutItsDot() {
    assertThat(SHIPPED.search("C504", "ICD10", 1))
        .extracting(hit -> hit.concept().id().code())
        .containsExactly("C50.4");
    assertThat(SHIPPED.search("C50", "ICD10", 20))
        .extracting(hit -> hit.concept().id().code())
        .startsWith("C50")
        .contains("C50.0", "C50.9");
    assertThat(SHIPPED.search("atc:L01X", "", 20))
        .isNotEmpty()
        .allMatch(hit -> hit.concept().id().curie().startsWith("ATC:L01X"));
  }

  @Test
  void secondariesAndInSituAreNotThePrimary() {
    var breast = ConceptId.of("ICD10", "C50");
    assertThat(SHIPPED.isA(ConceptId.of("ICD10", "D05.1"), breast)).isFalse();
    assertThat(SHIPPED.isA(ConceptId.of("ICD10", "C79.8"), breast)).isFalse();
    assertThat(SHIPPED.isA(ConceptId.of("ICD10", "C50.9"), breast)).isTrue();
  }
}
