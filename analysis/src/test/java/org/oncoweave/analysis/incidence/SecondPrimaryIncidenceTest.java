package org.oncoweave.analysis.incidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.Person;
import org.oncoweave.analysis.incidence.IncidenceGroup.Dimension;
import org.oncoweave.analysis.incidence.IncidenceGroup.Row;
import org.oncoweave.model.Sex;

class SecondPrimaryIncidenceTest {
  private static final int UNKNOWN = PatientMatrix.UNKNOWN;
  private static final List<String> SITES = List.of("C34", "C50", "C80");

  @TempDir private Path folder;

  private ReferenceRates rates(String table) throws IOException {
    var file = folder.resolve("rates.csv");
    Files.writeString(file, table);
    return ReferenceRates.read(file);
  }

  private static int day(int year) {
    return (int) LocalDate.of(year, 1, 1).toEpochDay();
  }

  private static Person woman(String key, int second, int secondSite) {
    return new Person(
        key, Sex.FEMALE, day(1950), day(2000), 1, second, secondSite, UNKNOWN, day(2012));
  }

  private static List<IncidenceGroup> groups(ReferenceRates rates, Person... people) {
    var builder = PatientMatrix.builder(SITES.size());
    for (var person : people) {
      builder.add(person, List.of());
    }
    return SecondPrimaryIncidence.of(builder.build(), rates, SITES::get, 0);
  }

  private static IncidenceGroup group(List<IncidenceGroup> groups, Dimension by) {
    return groups.stream().filter(group -> group.by() == by).findFirst().orElseThrow();
  }

  /// Twelve years at 100 a 100,000, then ten at 200 since the period changes in 2002.
  private static final String TABLE =
      """
      site,sex,age,period,rate
      C33-C34,F,0-84,1992,100
      C33-C34,F,0-84,2002,200
      C50,F,0-84,1992,0
      C50,F,0-84,2002,300
      """;

  @Test
  void personYearsAndExpectedAreSplitAtTheEdges() throws IOException {
    var groups = groups(rates(TABLE), woman("a", UNKNOWN, -1), woman("b", day(2010), 0));
    var total = group(groups, Dimension.TOTAL).rows().getFirst();
    assertThat(total.personYears()).isCloseTo(22, within(0.02));
    // Two women two years at 100; then ten and eight years at 200 and 300.
    assertThat(total.expected()).isCloseTo(4 * 0.001 + 18 * 0.005, within(0.0001));
    assertThat(total.observed()).isEqualTo(1);
    assertThat(total.ratio()).isCloseTo(1 / total.expected(), within(1e-9));
    assertThat(total.low()).isLessThan(total.ratio());
    assertThat(total.excess())
        .isCloseTo((1 - total.expected()) / total.personYears() * 10_000, within(1e-9));
    var since = group(groups, Dimension.SINCE_FIRST).rows();
    assertThat(since).extracting(Row::level).containsExactly("00", "01", "05", "10");
    assertThat(since.stream().mapToDouble(Row::expected).sum())
        .isCloseTo(total.expected(), within(1e-9));
    assertThat(since.get(2).observed()).isZero(); // 2010 is ten years after 2000, to the day
    assertThat(since.stream().mapToInt(Row::observed).sum()).isEqualTo(1);
    var lung = group(groups, Dimension.SECOND_SITE).rows().getFirst();
    assertThat(lung.level()).isEqualTo("C33-C34");
    assertThat(lung.observed()).isEqualTo(1);
  }

  @Test
  void aSecondPrimaryWithoutARateIsNotObservedSinceNoneIsExpected() throws IOException {
    var groups = groups(rates(TABLE), woman("a", day(2010), 2));
    assertThat(group(groups, Dimension.TOTAL).rows().getFirst().observed()).isZero();
  }

  @Test
  void theLastPeriodCountsOnAndCasesWithPersonYearsAreARate() throws IOException {
    var rates = rates("site,sex,age,period,cases,person_years\nALL,F,0,1980,5,1000\n");
    var total = group(groups(rates, woman("a", day(2012), 2)), Dimension.TOTAL).rows().getFirst();
    assertThat(total.observed()).isEqualTo(1);
    assertThat(total.expected()).isCloseTo(12 * 0.005, within(1e-4));
  }

  @Test
  void aBadLineIsLeftOutAndTold() throws IOException {
    var rates =
        rates(TABLE + "C50,F,0-84,1992,7\nC61,X,0,1992,1\nC61,M,old,1992,1\nC61,M,0,1992,-3\n");
    assertThat(rates.refused())
        .hasSize(4)
        .allSatisfy(words -> assertThat(words).matches("(?s)\\d+: .+"))
        .anyMatch(words -> words.contains("sex is M or F"));
    assertThat(rates.sites()).containsExactly("C33-C34", "C50");
  }

  @Test
  void aTableWithoutRatesIsRefusedWithItsForm() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rates("a,b\n1,2\n"))
        .withMessageContaining("site, sex, age, period and rate");
  }

  @Test
  void peopleOfUnknownSexBirthOrEndAddNothing() throws IOException {
    var nobody = new Person("x", Sex.UNKNOWN, UNKNOWN, day(2000), 1, UNKNOWN, -1, UNKNOWN, UNKNOWN);
    assertThat(groups(rates(TABLE), nobody)).isEmpty();
  }
}
