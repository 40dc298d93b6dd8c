package org.oncoweave.ingest.source.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;

class CodeFormTest {
  @ParameterizedTest(name = "{0} {1} -> {2}")
  @CsvSource({
    "PCS,625b,PCS:625B",
    "pcs-ese,625B,PCS:625B",
    "PCS,62,PCS:62",
    "NAF,0111z,NAF:01.11Z",
    "NAF,01.1,NAF:01.1",
    "NAF,c,NAF:C",
    "PCS,fonderie,PCS:fonderie",
    "centre,Ab1,CENTRE:Ab1",
    "ICD-10,c509,ICD10:C50.9"
  })
  void aCodeIsBroughtToTheFormOfItsScheme(String system, String code, String curie) {
    assertThat(CodeForm.read(system, code)).isEqualTo(new ConceptId(curie));
  }
}
