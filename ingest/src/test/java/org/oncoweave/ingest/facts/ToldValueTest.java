package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.statement.Report;
import org.oncoweave.ingest.statement.ReportReader;

/// What a report tells of the state of the patient on its day.
class ToldValueTest {
  private static final ReportReader READER = ReportReader.shipped();

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          État général OMS 1.                          | PERFORMANCE ECOG 1.0
          Poids : 68,5 kg, taille 165 cm.              | WEIGHT 68.5 kg
          Perte de poids de 14 kg en six mois.         |
          Elle pèse 52 kg.                             | WEIGHT 52.0 kg
          HER2 négatif.                                | BIOMARKER HER2 negative
          Ki67 25 %.                                   | BIOMARKER KI67 25.0 %
          CA 15-3 à 45 U/mL.                           | BIOMARKER CA15-3 45.0 U/mL
          Réponse partielle au scanner.                | DISEASE_STATUS PR
          Pas de réponse complète.                     |
          Carcinome du sein gauche stade IIB.          | STAGE IIB
          Classé pT2 N1 M0.                            | STAGE pT2N1M0
          Tabagisme sevré en 2010, 30 PA.              | TOBACCO 30.0 PA former
          """)
  void aSentenceTells(String sentence, @Nullable String told) {
    var read = KeptReading.of(READER.readBoth(Report.of("d", null, "consultation", sentence)));
    var words =
        read.values().stream()
            .map(v ->
                v.kind()
                    + part(v.what())
                    + part(v.value().map(String::valueOf).orElse(""))
                    + part(v.unit())
                    + part(v.words()))
            .toList();
    assertThat(String.join(" ; ", words)).isEqualTo(told == null ? "" : told);
  }

  private static String part(String part) {
    return part.isEmpty() ? "" : " " + part;
  }
}
