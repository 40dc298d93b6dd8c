package org.oncoweave.ingest.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.Profile;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Exposed.Kind;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Ontology;

/// A dose is a feature from the day on which its level was reached, and only then.
class DoseFeaturesTest {
  private static final DossierBuilder BUILDER =
      new DossierBuilder(Ontology.shipped(), TextExtractor.shipped());

  private final List<SourceFact> facts = new ArrayList<>();

  @ParameterizedTest(name = "{1} {2} of {0} three times: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          L01DB01 |  60  | mg/m2 | anthracycline-100@2015-02-01
          L01DB03 | 100  | mg/m2 | anthracycline-100@2015-02-01
          L01DB03 |  49  | mg/m2 |
          L01DB02 |  60  | mg/m2 |
          L01DB01 | 179  | mg    | anthracycline-100@2015-01-01 anthracycline-250@2015-03-01
          L01AA06 |   9  | g     |
          L01AA06 |  10  | g     | alkylating-4000@2015-03-01
          L01AA02 | 300  | mg/m2 | alkylating-4000@2015-01-01 alkylating-8000@2015-02-01
          L01XA01 |  75  | mg/m2 | cisplatin-200@2015-03-01
          L01XA02 | 450  | mg    |
          L01DB01 |  60  | ml    |
          L01DB01 |  60  |       |
          """)
  void threeCyclesReach(String atc, double dose, @Nullable String unit, @Nullable String reached) {
    for (String day : List.of("2015-01-01", "2015-02-01", "2015-03-01")) {
      facts.add(given(atc, dose, unit, day));
    }
    assertThat(reached()).isEqualTo(reached == null ? "" : reached);
  }

  @Test
  void theMeasuredSurfaceCounts() {
    facts.add(measured("LOINC:29463-7", 100, "kg", "2014-12-20"));
    facts.add(measured("LOINC:8302-2", 196, "cm", "2014-12-20"));
    facts.add(given("L01DB01", 230, "mg", "2015-01-01")); // 2.33 m2: 98.6 mg/m2
    assertThat(reached()).isEmpty();
    facts.add(given("L01DB01", 10, "mg", "2015-01-22"));
    assertThat(reached()).isEqualTo("anthracycline-100@2015-01-22");
  }

  @Test
  void packYearsGrowFromTheFirstToTheLastCigarette() {
    facts.add(exposed(Kind.TOBACCO, 40, "PA", "1970-01-01", "2010-01-01"));
    assertThat(reached())
        .isEqualTo("tobacco-10@1980-01-02 tobacco-20@1990-01-01 tobacco-40@2010-01-01");
  }

  @Test
  void aHabitInAnotherUnitOrWithoutAmountTellsNoDose() {
    facts.add(exposed(Kind.TOBACCO, 20, "cigarettes/j", "1970", null));
    facts.add(exposed(Kind.ALCOHOL, 3, "verres/j", "1970", null));
    facts.add(exposed(Kind.OCCUPATION, 40, "PA", "1970", null));
    assertThat(reached()).isEmpty();
  }

  @Test
  void alcoholIsReachedWhereItBegins() {
    facts.add(exposed(Kind.ALCOHOL, 50, "g/j", "1980-01-01", "2010-01-01"));
    assertThat(reached()).isEqualTo("alcohol-20@1980-01-01 alcohol-40@1980-01-01");
  }

  @Test
  void yearsInAJobCountByTheShareAndTheIntensityOfItsAgents() {
    // benzene in this job: from 1945 to 1990, 10 % of the people or more, low: a tenth a year
    facts.add(job("ISCO:2113", "1970-01-01", "2000-01-01"));
    assertThat(reached()).contains("job-benzene@1970-01-01 job-benzene-1@1980-01-01");
    assertThat(reached()).doesNotContain("job-benzene-5");
    facts.add(job("ISCO:2113", "1945-01-01", "1960-01-01"));
    assertThat(reached()).contains("job-benzene-1@1955");
  }

  @Test
  void aJobWithoutAnEndOrOutsideTheYearsOfTheMatrixTellsNoDose() {
    facts.add(job("ISCO:2113", "1970-01-01", ""));
    facts.add(job("ISCO:2113", "1995-01-01", "1999-01-01"));
    assertThat(reached()).doesNotContain("benzene");
  }

  private static SourceFact job(String code, String from, String to) {
    return new SourceFact.Exposed(
        Kind.OCCUPATION, new ConceptId(code), null, date(from), date(to), null, null);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Elle a reçu une dose cumulée de doxorubicine de 300 mg/m². | anthracycline-100@2016-05-04 anthracycline-250@2016-05-04
          Doxorubicine à la dose cumulée de 450 mg/m². | anthracycline-100@2016-05-04 anthracycline-250@2016-05-04 anthracycline-400@2016-05-04
          Dose totale de cisplatine : 240 mg/m2. | cisplatin-200@2016-05-04
          Elle a reçu de la doxorubicine (dose cumulée 120 mg/m²). | anthracycline-100@2016-05-04
          She received doxorubicin, cumulative dose 300 mg/m2. | anthracycline-100@2016-05-04 anthracycline-250@2016-05-04
          Elle a reçu de la doxorubicine 60 mg/m². |
          Sa sœur a reçu une dose cumulée de doxorubicine de 300 mg/m². |
          Antécédents familiaux : sa mère a reçu de la doxorubicine, dose cumulée 300 mg/m². |
          """)
  void aSumThatAReportTellsIsADose(String text, @Nullable String reached) {
    facts.add(report("2016-05-04", text));
    assertThat(reached()).isEqualTo(reached == null ? "" : reached);
  }

  @Test
  void aSumIsNeverCountedBesideTheRowsOrTwice() {
    facts.add(report("2016-05-04", "Dose cumulée de doxorubicine : 240 mg/m²."));
    facts.add(report("2017-05-04", "Rappel : dose cumulée de doxorubicine de 240 mg/m²."));
    assertThat(reached()).isEqualTo("anthracycline-100@2016-05-04");
    facts.add(given("L01DB03", 90, "mg/m2", "2015-01-01"));
    assertThat(reached()).isEmpty();
  }

  @Test
  void grayToldInAReportAreADose() {
    facts.add(
        report(
            "2016-03-04",
            "Carcinome canalaire infiltrant du sein gauche diagnostiqué en octobre 2015, opéré le"
                + " 12/11/2015.\nRadiothérapie du sein gauche du 04/01/2016 au 12/02/2016 à la dose"
                + " de 50 Gy en 25 fractions."));
    assertThat(reached()).contains("rays-20@", "rays-40@");
  }

  private static SourceFact report(String day, String text) {
    return new SourceFact.Report(date(day), null, null, null, null, text);
  }

  @Test
  void raysAddUpInOnePlaceAlone() {
    facts.add(rays("C50", 30, "2010-01-01"));
    facts.add(rays("C34", 36, "2012-01-01"));
    assertThat(reached()).isEqualTo("rays-20@2010-01-01");
    facts.add(rays("C34", 10, "2014-01-01"));
    assertThat(reached()).isEqualTo("rays-20@2010-01-01 rays-40@2014-01-01");
  }

  @Test
  void theOrderOfTheRecordsDoesNotMatter() {
    for (int month = 1; month <= 9; month++) {
      facts.add(given("L01DB0" + (1 + month % 3), 55, "mg/m2", "2015-0" + month + "-01"));
    }
    var expected = reached();
    assertThat(expected).isNotEmpty();
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(facts, new Random(seed));
      assertThat(reached()).isEqualTo(expected);
    }
  }

  @Test
  void aDoseWithoutADayReachesItsLevelOnNoKnownDay() {
    facts.add(given("L01DB01", 60, "mg/m2", "2015-01-01"));
    facts.add(given("L01DB01", 60, "mg/m2", ""));
    assertThat(reached()).isEqualTo("anthracycline-100@?");
  }

  private String reached() {
    var patient = new PatientId("p");
    var records = new ArrayList<SourceRecord>();
    for (var fact : facts) {
      var key = new RecordKey("centre", "row", String.valueOf(System.identityHashCode(fact)));
      records.add(SourceRecord.of(key, patient, List.of(fact), new TreeMap<>()));
    }
    var names = new HashMap<Integer, String>();
    var entries =
        BUILDER
            .draft(patient, records)
            .features
            .entries(curie -> {
              names.put(curie.hashCode() >>> 1, curie);
              return curie.hashCode() >>> 1;
            });
    var found = new TreeMap<String, String>();
    entries.stream()
        .map(entry -> Map.entry(names.get(entry.concept()), day(entry.firstDay())))
        .filter(entry -> entry.getKey().startsWith("OW:dose-"))
        .forEach(entry -> found.put(entry.getKey().substring(8), entry.getValue()));
    return String.join(
        " ", found.entrySet().stream().map(e -> e.getKey() + "@" + e.getValue()).toList());
  }

  private static String day(int day) {
    return day == Profile.UNKNOWN_DAY ? "?" : LocalDate.ofEpochDay(day).toString();
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null || text.isEmpty() ? null : PartialDate.parse(text);
  }

  private static SourceFact given(String atc, double dose, @Nullable String unit, String day) {
    return new SourceFact.Administration(
        ConceptId.of("ATC", atc), null, date(day), dose, unit, null, null, null, null, null, null);
  }

  private static SourceFact measured(String code, double value, String unit, String day) {
    return new SourceFact.Measured(new ConceptId(code), null, date(day), null, value, unit, null);
  }

  private static SourceFact exposed(
      Kind kind, double value, String unit, String from, @Nullable String to) {
    return new SourceFact.Exposed(kind, null, "fumeur", date(from), date(to), value, unit);
  }

  private static SourceFact rays(String site, double gray, String day) {
    return new SourceFact.Radiotherapy(
        date(day), date(day), ConceptId.of("ICDO3", site), gray, 20, null, null, null);
  }
}
