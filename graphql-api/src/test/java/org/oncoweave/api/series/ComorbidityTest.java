package org.oncoweave.api.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.api.series.Comorbidity.Coded;
import org.oncoweave.model.PartialDate;

/// The index of Charlson on a day.
class ComorbidityTest {
  @ParameterizedTest(name = "{0} on {1} -> {2}, {3} with cancer")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          I21.9 2010                          | 2012 | 1 | 1
          I21.9 2010                          | 2009 | 0 | 0
          I21.9 2010, I25.2 2011              | 2012 | 1 | 1
          I10 2010, E78.0 2010                | 2012 | 0 | 0
          E11.9 2010                          | 2012 | 1 | 1
          E11.9 2010, E11.2 2011              | 2012 | 2 | 2
          E11.9 2010, E11.2 2014              | 2012 | 1 | 1
          J44.9 2010, N18.5 2011              | 2012 | 3 | 3
          K74.6 2010, I85.0 2011              | 2012 | 3 | 3
          C50.4 2010                          | 2012 | 0 | 2
          C50.4 2010, C79 2011                | 2012 | 0 | 6
          C50.4 2010, I50.0 2011              | 2012 | 1 | 3
          B24 2010, F03 2010                  | 2012 | 7 | 7
          G81.9 2010-05, I64 2010-05-03       | 2010-06 | 3 | 3
          """)
  void diseasesCountFromTheirFirstRecord(String codes, String on, int index, int withCancer) {
    var answer = Comorbidity.on(PartialDate.parse(on), coded(codes));
    assertThat(answer.index()).as("%s", answer).isEqualTo(index);
    assertThat(answer.indexWithCancer()).as("%s", answer).isEqualTo(withCancer);
  }

  @Test
  void whatHasNoDateIsToldApartAndDoesNotCount() {
    var answer = Comorbidity.on(PartialDate.parse("2012"), List.of(new Coded("I50.0", null)));
    assertThat(answer.index()).isZero();
    assertThat(answer.undated()).extracting(d -> d.group()).containsExactly("HEART_FAILURE");
  }

  private static List<Coded> coded(String codes) {
    var all = new ArrayList<Coded>();
    for (var one : codes.split(", ", -1)) {
      var parts = one.strip().split(" ", -1);
      all.add(new Coded(parts[0], PartialDate.parse(parts[1])));
    }
    return all;
  }
}
