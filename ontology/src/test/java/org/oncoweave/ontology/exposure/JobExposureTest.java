package org.oncoweave.ontology.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyFault;

class JobExposureTest {
  private static final Ontology SHIPPED = Ontology.shipped();
  private static final JobExposure MATRIX = new JobExposure(SHIPPED);

  @ParameterizedTest(name = "{0} {1}-{2} -> {3} {4}/{5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ISCO:7124 | 1970 | 1975 | asbestos                            | 4 | 3
          ISCO:7124 | 2005 | 2010 | asbestos                            | 2 | 1
          PCS:632E  | 1980 | 1985 | asbestos                            | 3 | 2
          ISCO:7522 | 1990 | 2000 | wood-dust                           | 4 | 3
          ISCO:7212 | 1990 | 2000 | welding-fumes                       | 4 | 3
          PCS:533A  | 2000 | 2010 | occupational-exposure-as-a-firefighter | 4 | 2
          ISCO:5141 | 1990 | 2000 | occupational-exposure-as-hairdresser-or-barber | 4 | 2
          PCS:691D  | 1990 | 1995 | arsenic-and-inorganic-compounds     | 4 | 2
          ISCO:8111 | 1980 | 1990 | radon-and-decay-products            | 3 | 3
          ISCO:8154 | 1990 | 1995 | tetrachloroethylene                 | 4 | 2
          """)
  void aJobExposesTo(String job, int from, int to, String agent, int probability, int intensity) {
    assertThat(MATRIX.of(new ConceptId(job), from, to))
        .filteredOn(e -> e.agent().code().equals(agent))
        .extracting(JobExposure.Exposure::level)
        .containsExactly(new JobExposure.Level(probability, intensity));
  }

  @Test
  void everyJobAndEveryAgentOfTheMatrixExistsAndHasItsSource() {
    assertThat(MATRIX.all())
        .hasSizeGreaterThan(400)
        .allMatch(e -> SHIPPED.contains(e.job()), "job exists")
        .allMatch(e -> SHIPPED.contains(e.agent()), "agent exists")
        .allMatch(e -> e.years().from() <= e.years().to(), "years in order")
        .allMatch(e -> e.source().contains("IARC"), "source named");
  }

  @Test
  void outsideThePeriodAndOutsideTheMatrixThereIsNothing() {
    assertThat(MATRIX.of(new ConceptId("ISCO:8154"), 1940, 1944)).isEmpty();
    assertThat(MATRIX.of(new ConceptId("ISCO:2310"), 1990, 2000)).isEmpty();
    assertThat(MATRIX.of(new ConceptId("X:1"), 1990, 2000)).isEmpty();
  }

  @Test
  void aPlaceHasTheMeasureOfItsCommuneElseOfItsDepartement(@TempDir Path folder)
      throws IOException {
    var file = folder.resolve("air.csv");
    Files.writeString(
        file,
        """
        place,from,to,measure,value
        33,2010,2019,pm25,10.5
        33063,2015,2019,pm25,"13,2"
        75,x,2019,pm25,1
        75,2019
        """);
    var measures = PlaceMeasures.read(file);
    assertThat(measures.at("33063", "pm25", 2016)).hasValue(13.2);
    assertThat(measures.at("33063", "pm25", 2012)).hasValue(10.5);
    assertThat(measures.at("33063", "radon", 2012)).isEmpty();
    assertThat(measures.places()).containsExactly("33", "33063");
    assertThat(measures.measures()).containsExactly(Map.entry("pm25", 2L));
    assertThat(measures.refused()).hasSize(2).first().asString().contains("line 4");
    Files.writeString(file, "a,b\n1,2\n");
    assertThatThrownBy(() -> PlaceMeasures.read(file)).isInstanceOf(OntologyFault.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Bordeaux,2015,2019,pm25,1 | is no INSEE code",
        "33,2019,2015,pm25,1       | 2019 to 2015 is no period",
        "33,19,2015,pm25,1         | is no year",
        "33,2015,2019,,1           | no measure is named",
        "33,2015,2019,pm25,haut    | is no number",
        "33,2015,2019,pm25,NaN     | is no number",
        "33,2012,2015,radon,3      | radon is told of these years by an earlier row",
      })
  void aRowOfAPlaceThatCannotBeIsKeptOutWithItsReason(
      String row, String reason, @TempDir Path folder) throws IOException {
    var file = folder.resolve("air.csv");
    Files.writeString(
        file,
        "place,from,to,measure,value\n2A004,2010,2014,radon,9\n33,2010,2014,radon,9\n"
            + row
            + "\n");
    var measures = PlaceMeasures.read(file);
    assertThat(measures.refused()).singleElement().asString().contains("line 4", reason);
    assertThat(measures.at("2A004", "radon", 2010)).hasValue(9);
  }
}
