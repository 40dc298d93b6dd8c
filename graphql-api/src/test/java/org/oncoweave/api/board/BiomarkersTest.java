package org.oncoweave.api.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

class BiomarkersTest {
  @ParameterizedTest
  @CsvSource({
    "ER, , 90, %, BREAST, er_status, Positive",
    "ER, , 0, %, BREAST, er_status, Negative",
    "ER, <, 1, %, BREAST, er_status, Negative",
    "ER, , 5, %, BREAST, er_status, ",
    "ER, <, 10, %, BREAST, er_status, ",
    "ER, >, 10, %, BREAST, er_status, Positive",
    "ER, >, 5, %, BREAST, er_status, ",
    "ER, , 90, fmol/mg, BREAST, er_status, ",
    "PDL1, , 60, %, LUAD, pdl1_status, High",
    "PDL1, , 49, %, LUAD, pdl1_status, Low",
    "PDL1-TPS, <, 1, %, NSCLC, pdl1_status, Negative",
    "PDL1, >=, 50, %, LUAD, pdl1_status, High",
    "PDL1, , 60, %, BLCA, pdl1_status, ",
  })
  void aNumberSaysAStateOnlyWhereAllThatItLeavesLiesInOne(
      String biomarker,
      @Nullable String comparator,
      double value,
      String unit,
      String type,
      String field,
      @Nullable String state) {
    var one = measured(biomarker, comparator, value, unit, null);
    assertThat(states(type, one).get(field)).isEqualTo(state);
  }

  @ParameterizedTest
  @CsvSource({
    "HER2, 3+, her2_status, Positive",
    "HER2, Score 2+, her2_status, Equivocal",
    "HER2, Négatif, her2_status, Negative",
    "HER2, 2+ FISH en cours, her2_status, ",
    "MSI, MSS, ms_status, MSS",
    "MMR, dMMR, mmr_status, MMR-Deficient",
    "ER, POSITIF, er_status, Positive",
  })
  void wordsOfReportsSayAState(
      String biomarker, String words, String field, @Nullable String state) {
    var one = measured(biomarker, null, null, null, words);
    assertThat(states("BREAST", one).get(field)).isEqualTo(state);
  }

  @Test
  void theLatestCountsAlsoWhereItSaysNothing() {
    var negative = measured("HER2", null, null, null, "négatif");
    var doubtful = measured("HER2", null, null, null, "à contrôler");
    assertThat(states("BREAST", negative, doubtful)).isEmpty();
    assertThat(states("BREAST", doubtful, negative)).containsEntry("her2_status", "Negative");
  }

  @Test
  void aLaboratoryCodeBelowABiomarkerIsThatBiomarker() {
    var one = measured("ER", null, 80.0, "%", null);
    var code = new ConceptId("LOINC:16112-5");
    var coded =
        new Recorded.Measurement(
            "k", code, null, null, null, one.value(), one.unit(), null, List.of());
    var found =
        Biomarkers.of(List.of(coded), _ -> List.of(new ConceptId("BIOMARKER:ER")), "BREAST");
    assertThat(found.states()).containsEntry("er_status", "Positive");
  }

  private static Map<String, String> states(String type, Recorded.Measurement... all) {
    return Biomarkers.of(List.of(all), _ -> List.of(), type).states();
  }

  private static Recorded.Measurement measured(
      String biomarker,
      @Nullable String comparator,
      @Nullable Double value,
      @Nullable String unit,
      @Nullable String words) {
    var concept = new ConceptId("BIOMARKER:" + biomarker);
    return new Recorded.Measurement(
        "k", concept, null, null, comparator, value, unit, words, List.of());
  }
}
