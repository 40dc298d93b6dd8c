package org.oncoweave.ontology.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;

/// Which categories lie above a variant, narrowest first.
class CategoriesTest {
  private static ConceptId variant(String name) {
    return ConceptId.of("VARIANT", name);
  }

  @ParameterizedTest(name = "{0} is a kind of {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRAF p.V600E                 | BRAF V600; BRAF activating mutation
          BRAF V600                    | BRAF exon 15 mutation
          BRAF exon 15 mutation        | BRAF mutation
          BRAF activating mutation     | BRAF mutation
          BRAF mutation                | HGNC:BRAF
          BRAF p.D22N                  | BRAF D22
          EGFR p.E746_A750del          | EGFR E746; EGFR exon 19 deletion
          EGFR p.L747_P753delinsS      | EGFR L747; EGFR exon 19 deletion
          EGFR exon 19 deletion        | EGFR exon 19 mutation
          EGFR p.D770_N771insSVD       | EGFR D770; EGFR exon 20 insertion
          TP53 p.R213*                 | TP53 R213; TP53 truncating mutation
          BRCA2 p.S1982Rfs*22          | BRCA2 truncating mutation
          TP53 p.R175H                 | TP53 R175
          ERBB2 high amplification     | ERBB2 amplification
          ERBB2 amplification          | HGNC:ERBB2
          CDKN2A homozygous deletion   | HGNC:CDKN2A
          EML4 fusion EML4::ALK        | EML4 fusion; ALK fusion
          ALK fusion                   | HGNC:ALK
          BRAF c.1799T>A               | HGNC:BRAF
          BRAF p.V600=                 | HGNC:BRAF
          BRAF something else          | HGNC:BRAF
          """)
  void aVariantIsAKindOfWhatContainsIt(String name, String above) {
    var expected =
        Arrays.stream(above.split("; "))
            .map(one -> one.startsWith("HGNC:") ? new ConceptId(one) : variant(one))
            .toList();
    assertThat(Categories.above(variant(name))).containsExactlyInAnyOrderElementsOf(expected);
  }

  /// A point mutation is no fusion and no amplification, V600K no V600E.
  @Test
  void nothingContainsWhatMatchingWouldNotReach() {
    var all = new java.util.HashSet<ConceptId>();
    var waiting = new java.util.ArrayDeque<>(List.of(variant("BRAF p.V600K")));
    while (!waiting.isEmpty()) {
      if (waiting.peek().scheme().equals("HGNC") || !all.add(waiting.peek())) {
        waiting.pop();
      } else {
        waiting.addAll(Categories.above(waiting.pop()));
      }
    }
    assertThat(all)
        .extracting(ConceptId::code)
        .containsExactlyInAnyOrder(
            "BRAF p.V600K",
            "BRAF V600",
            "BRAF exon 15 mutation",
            "BRAF activating mutation",
            "BRAF mutation");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BRAF V600              | BRAF V600, tout changement      | BRAF V600, any change
          EGFR exon 19 deletion  | EGFR délétion dans l'exon 19    | EGFR deletion in exon 19
          TP53 truncating mutation | TP53 mutation tronquante      | TP53 truncating mutation
          """)
  void aCategoryIsCalledInBothLanguages(String name, String fr, String en) {
    assertThat(Categories.label(variant(name))).contains(new Categories.Label(fr, en));
    assertThat(Categories.label(variant("BRAF p.V600E"))).isEmpty();
  }
}
