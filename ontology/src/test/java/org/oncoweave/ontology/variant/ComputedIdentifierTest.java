package org.oncoweave.ontology.variant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Identifiers as the reference implementation of GA4GH (vrs-python) computes them.
class ComputedIdentifierTest {
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GRCh38, 7:g.55191822T>G, ga4gh:VA.pM_eD8ha-bnAu6wJOoQTtHYIvEShSN51",
    "GRCh37, 7:g.140453136A>T, ga4gh:VA.nmp-bzYpO00NYIqr3CaVF0ZH2ZpSj1ly"
  })
  void aSubstitutionHasTheIdentifierOfGa4gh(String build, String change, String identifier) {
    assertThat(ComputedIdentifier.of(build, change)).contains(identifier);
  }

  @Test
  void basesThatBothShareDoNotCount() {
    var plain = of("A", "T", 140453136);
    assertThat(of("CA", "CT", 140453135)).isEqualTo(plain).isNotEmpty();
    assertThat(of("AG", "TG", 140453136)).isEqualTo(plain);
    assertThat(of("CAG", "CTTG", 140453135)).isNotEmpty().isNotEqualTo(plain);
  }

  @Test
  void whatWouldHaveToBeShiftedOrIsNotKnownHasNone() {
    assertThat(of("CA", "C", 140453135)).isEmpty();
    assertThat(of("C", "CA", 140453135)).isEmpty();
    assertThat(of("A", "A", 140453135)).isEmpty();
    assertThat(of("A", "<DEL>", 140453135)).isEmpty();
    assertThat(ComputedIdentifier.of("", "7:g.140453136A>T")).isEmpty();
    assertThat(ComputedIdentifier.of("GRCh38", "7:g.140453136del")).isEmpty();
  }

  private static String of(String ref, String alt, long position) {
    return ComputedIdentifier.of("GRCh37", "7", position, new ComputedIdentifier.Alleles(ref, alt))
        .orElse("");
  }
}
