package org.oncoweave.analysis.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncoweave.analysis.ConceptTree;
import org.oncoweave.analysis.Entry;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.CloserLook.LeftOut;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.ModelAnswer.Kind;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Sex;

/// A line asked in other ways: what is true of it is said by each of them.
class CloserLookTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final int EXPOSURE = FeatureRole.EXPOSURE.ordinal();
  private static final int CAUSE = 0;
  private static final int PROXY = 1;
  private static final int SECOND_CAUSE = 2;
  private static final int SITES = 3;
  private static final int PEOPLE = 6_000;

  /// Two causes of a ratio of 2.5 whose effects add up; a proxy of the first; three first sites; a
  /// tenth of the people without any record.
  private static PatientMatrix cohort() {
    var random = new Random(11);
    var builder = PatientMatrix.builder(SITES + 4);
    for (int p = 0; p < PEOPLE; p++) {
      int index = random.nextInt(6_000);
      boolean first = random.nextInt(4) == 0;
      boolean second = random.nextInt(4) == 0;
      double excess = (first ? 1.5 : 0) + (second ? 1.5 : 0);
      int wait = 70 + (int) (-40_000 * Math.log(1 - random.nextDouble()) / (1 + excess));
      var profile = new ArrayList<Entry>();
      if (random.nextInt(10) > 0 || first || second) {
        profile.add(new Entry(SITES + 3, EXPOSURE, index, index, 1));
      }
      add(profile, CAUSE, index, first);
      add(profile, SECOND_CAUSE, index, second);
      add(profile, PROXY, index, random.nextDouble() < (first ? 0.6 : 0.05));
      int last = index + 5_000;
      int met = index + wait <= last ? index + wait : UNKNOWN;
      var sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
      int site = SITES + random.nextInt(3);
      builder.add(
          new Person("p" + p, sex, index - 20_000, index, site, met, -1, UNKNOWN, last), profile);
    }
    return builder.build();
  }

  private static void add(List<Entry> profile, int concept, int day, boolean has) {
    if (has) {
      profile.add(new Entry(concept, EXPOSURE, day, day, 1));
    }
  }

  private static ScanResult scan() {
    var matrix = cohort();
    var query =
        new ScanQuery(
            List.of(new Outcome.SecondPrimary()),
            List.of(0.0),
            60,
            Strata.standard(),
            Set.of(),
            5,
            0.05);
    var cohort = new Cohort(matrix, ConceptTree.flat(matrix.concepts()));
    var exposures = Exposures.of(matrix, cohort.tree(), Set.of());
    return Correlation.discover(query, cohort, exposures, Watch.none());
  }

  private final ScanResult result = scan();

  private CloserLook look(int feature) {
    return result.closer(row(feature), Sampling.standard());
  }

  private ScanRow row(int feature) {
    return result.page(0, result.size()).stream()
        .filter(row -> row.feature() == feature)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void modelsOfHazardsSayWhatTheScanSays() {
    var look = look(CAUSE);
    var cox = look.models().cox().hazard().orElseThrow();
    assertThat(cox.events()).isGreaterThan(500);
    assertThat(Math.log(cox.ratio())).isCloseTo(Math.log(row(CAUSE).rateRatio()), within(0.06));
    assertThat(cox.ciLow()).isLessThan(2.2).isGreaterThan(1.3);
    assertThat(cox.proportionalP()).isBetween(0.001, 1.0);
    var subdistribution = look.models().subdistribution().hazard().orElseThrow();
    assertThat(Math.log(subdistribution.ratio())).isCloseTo(Math.log(cox.ratio()), within(0.15));
    assertThat(look.eValue()).isGreaterThan(look.eValueOfInterval()).isGreaterThan(2);
  }

  @Test
  void modelsOfOddsAndRatesSayWhatTheScanSays() {
    var models = result.models(row(CAUSE), new Sampling(8, 3));
    double log = Math.log(models.cox().hazard().orElseThrow().ratio());
    int events = models.cox().hazard().orElseThrow().events();
    assertThat(models.others())
        .extracting(ModelAnswer::kind)
        .containsExactly(
            Kind.LOGISTIC, Kind.CONDITIONAL_LOGISTIC, Kind.POISSON, Kind.NEGATIVE_BINOMIAL);
    assertThat(models.others())
        .allSatisfy(one -> {
          assertThat(one.missing()).isEmpty();
          assertThat(Math.log(one.ratio())).isCloseTo(log, within(0.12));
          assertThat(one.ciLow()).isGreaterThan(1.4).isLessThan(one.ratio());
          assertThat(one.log10p()).isLessThan(-10);
          assertThat(one.cases()).isBetween(events - 20, events);
        });
    assertThat(models.others().get(1).controls()).isBetween(7 * events, 8 * events);
    assertThat(models.others().get(2).years()).isGreaterThan(50_000);
    assertThat(models.others().get(3).dispersion()).isBetween(0.0, 0.1);
    assertThat(models.others().get(3).log10Overdispersion()).isGreaterThan(-2);
  }

  @Test
  void theSameSeedDrawsTheSameControlsAndAnotherOthers() {
    var once = result.models(row(CAUSE), new Sampling(2, 5)).others();
    assertThat(result.models(row(CAUSE), new Sampling(2, 5)).others()).isEqualTo(once);
    var other = result.models(row(CAUSE), new Sampling(2, 6)).others();
    assertThat(other.get(1).ratio()).isNotEqualTo(once.get(1).ratio());
    assertThat(other.get(2)).isEqualTo(once.get(2));
  }

  @Test
  void nothingIsLeftOfAProxyWhenItsCauseIsGivenAndTheCauseStaysWithoutAnyPart() {
    var given = given(look(PROXY), CAUSE);
    assertThat(given.left().rateRatio()).isBetween(0.75, 1.3);
    assertThat(given(look(CAUSE), SECOND_CAUSE).left().rateRatio()).isGreaterThan(1.5);
    var without = look(CAUSE).without();
    assertThat(without).filteredOn(one -> one.what() == LeftOut.FIRST_SITE).hasSize(3);
    assertThat(without).filteredOn(one -> one.what() == LeftOut.FIRST_YEARS).hasSize(4);
    assertThat(without).allSatisfy(one -> assertThat(one.rest().rateRatio()).isGreaterThan(1.5));
  }

  private static CloserLook.Given given(CloserLook look, int concept) {
    return look.given().stream().filter(g -> g.concept() == concept).findFirst().orElseThrow();
  }

  @Test
  void effectsThatAddUpHaveNoExcessAndLessThanTheProduct() {
    var joint =
        look(CAUSE).joint().stream()
            .filter(one -> one.concept() == SECOND_CAUSE)
            .findFirst()
            .orElseThrow();
    assertThat(joint.excessLow()).isLessThan(0);
    assertThat(joint.excessHigh()).isGreaterThan(0);
    assertThat(joint.both()).isBetween(3.0, 5.5);
    assertThat(joint.multiplicative()).isLessThan(1);
    assertThat(joint.events()).isGreaterThan(50);
  }

  @Test
  void thoseOfWhomNothingIsKnownAreLeftOutAndSetAgainstTheOthers() {
    var recorded = look(CAUSE).recorded().orElseThrow();
    assertThat(recorded.share()).isBetween(0.9, 0.97);
    assertThat(recorded.among().rateRatio()).isGreaterThan(1.5);
    assertThat(recorded.silent().rateRatio()).isLessThan(0.9);
  }
}
