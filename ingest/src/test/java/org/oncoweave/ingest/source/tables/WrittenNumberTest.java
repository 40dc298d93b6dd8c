package org.oncoweave.ingest.source.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.ingest.source.Reason;

/// Numbers of the tables: what else stands in their cells keeps out one row and stops nothing.
class WrittenNumberTest {
  @ParameterizedTest
  @ValueSource(strings = {"<", ">", "<=", ">=", "> ", "<>5", "=5", "1e5", "+", "1,2,3", "5 %"})
  void aValueWithoutANumberIsNone(String cell) {
    assertThat(WrittenNumber.readMeasure(cell)).isEqualTo(Reason.NOT_A_NUMBER);
  }

  @Test
  void aValueKeepsWhatStandsBeforeIt() {
    assertThat(WrittenNumber.readMeasure("<= 2,5")).isEqualTo(new WrittenNumber.Measure("<=", 2.5));
    assertThat(WrittenNumber.readMeasure("-3")).isEqualTo(new WrittenNumber.Measure("", -3));
  }
}
