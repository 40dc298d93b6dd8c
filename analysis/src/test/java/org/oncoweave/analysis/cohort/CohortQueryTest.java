package org.oncoweave.analysis.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.model.Sex;

class CohortQueryTest {
  private static final int NO = PatientMatrix.UNKNOWN;
  // 0 drug, 1 platinum (a drug), 2 breast, 3 lung
  private static final ConceptTree TREE = ConceptTree.of(new int[][] {{}, {0}, {}, {}});
  private static final PatientMatrix MATRIX =
      PatientMatrix.builder(4)
          .add(
              new Person("a", Sex.FEMALE, 0, 20_000, 2, 21_000, 3, NO, 22_000),
              List.of(new Entry(1, 4, 20_010, 20_050, 3)))
          .add(new Person("b", Sex.MALE, 0, 12_000, 3, NO, -1, 12_500, 12_500), List.of())
          .add(
              new Person("c", Sex.UNKNOWN, NO, 15_000, -1, NO, -1, NO, 16_000),
              List.of(Entry.on(0, NO)))
          .build();
  private static final CohortQuery QUERY = new CohortQuery(MATRIX, TREE);

  @Test
  void aConceptCoversWhatIsBelowIt() {
    assertThat(QUERY.count(new Criterion.Has(0, OptionalInt.empty()))).isEqualTo(2);
    assertThat(QUERY.count(new Criterion.Has(0, OptionalInt.of(4)))).isEqualTo(1);
  }

  @Test
  void aSilentRecordIsNeitherInNorOut() {
    var women = new Criterion.SexIs(Sex.FEMALE);

    assertThat(QUERY.count(women)).isEqualTo(1);
    assertThat(QUERY.count(new Criterion.Not(women))).isEqualTo(1);
    assertThat(QUERY.answer(new Criterion.Not(women)).unknown()).containsExactly(2);
    assertThat(QUERY.answer(new Criterion.AgeAtIndex(0, 120)).unknown()).containsExactly(2);
    assertThat(QUERY.answer(new Criterion.HasBetween(0, 0, 30_000)).unknown()).containsExactly(2);
  }

  @Test
  void aNoDecidesAConjunctionWhateverIsUnknown() {
    var both =
        new Criterion.And(
            List.of(new Criterion.SexIs(Sex.MALE), new Criterion.Has(0, OptionalInt.empty())));
    var either =
        new Criterion.Or(
            List.of(new Criterion.SexIs(Sex.MALE), new Criterion.Has(0, OptionalInt.empty())));

    assertThat(QUERY.count(both)).isZero();
    assertThat(QUERY.answer(both).unknown()).containsExactly(2);
    assertThat(QUERY.answer(either).met()).containsExactly(0, 1, 2);
    assertThat(QUERY.answer(either).unknown()).isEmpty();
  }

  @Test
  void sitesOutcomesAndDatesAreFound() {
    assertThat(QUERY.answer(new Criterion.IndexSite(Set.of(3))).met()).containsExactly(1);
    assertThat(QUERY.answer(new Criterion.Had(new Outcome.Death())).met()).containsExactly(1);
    assertThat(QUERY.answer(new Criterion.Had(new Outcome.SecondPrimary())).met())
        .containsExactly(0);
    assertThat(QUERY.answer(new Criterion.IndexBetween(14_000, 16_000)).met()).containsExactly(2);
    assertThat(QUERY.answer(new Criterion.AgeAtIndex(54, 54)).met()).containsExactly(0);
  }
}
