package org.oncoweave.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.model.Sex;

class FollowUpTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;

  @Test
  void overEverybodyAsManyAreExpectedAsWereSeen() {
    var people =
        FollowUp.of(
            MadeUp.matrix(3_000, 1, 7, _ -> new MadeUp.Made(List.of(), 1, 0)), Set.of(), 60);
    double expected = IntStream.range(0, people.size()).mapToDouble(people::expected).sum();
    assertThat(people.cases()).isGreaterThan(300);
    assertThat(expected).isCloseTo(people.cases(), within(1e-6));
  }

  @Test
  void theTimeOfAPersonMayBeCutAnywhere() {
    var people =
        FollowUp.of(MadeUp.matrix(500, 1, 8, _ -> new MadeUp.Made(List.of(), 1, 0)), Set.of(), 60);
    for (int i = 0; i < people.size(); i++) {
      int middle = (people.from(i) + people.to(i)) / 2;
      assertThat(people.expected(i, 0, middle) + people.expected(i, middle, Integer.MAX_VALUE))
          .isCloseTo(people.expected(i), within(1e-12));
    }
  }

  @Test
  void whoIsNotFollowedOrHasNoDatesIsLeftOutAndAnotherSiteEndsTheTime() {
    var matrix =
        PatientMatrix.builder(2)
            .add(person("early", 10_050, 0), List.of())
            .add(person("counts", 12_000, 1), List.of())
            .add(person("other site", 11_000, 0), List.of())
            .add(
                new Person("undated", Sex.MALE, UNKNOWN, 10_000, -1, UNKNOWN, -1, UNKNOWN, 12_000),
                List.of())
            .build();
    var people = FollowUp.of(matrix, Set.of(1), 60);
    assertThat(people.size()).isEqualTo(2);
    assertThat(people.cases()).isEqualTo(1);
    assertThat(people.to(1)).isEqualTo(11_000);
    assertThatIllegalArgumentException().isThrownBy(() -> FollowUp.of(matrix, Set.of(5), 60));
  }

  private static Person person(String key, int second, int site) {
    return new Person(key, Sex.MALE, -5_000, 10_000, -1, second, site, UNKNOWN, 15_000);
  }
}
