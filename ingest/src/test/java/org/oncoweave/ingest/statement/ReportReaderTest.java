package org.oncoweave.ingest.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.statement.Statement.Standing;

class ReportReaderTest {
  private static final ReportReader READER = ReportReader.shipped();

  @Test
  void aPlannedMedicineIsNotGivenAndKeepsItsDay() {
    var told =
        statements(
            "tumour_board",
            "2018-05-02",
            """
            Fiche RCP. Adénocarcinome du rectum.
            PROPOSITION : capécitabine à débuter le 14/05/2018.
            """);

    var medicines =
        told.stream().filter(s -> s.said() instanceof Said.Medicines).findFirst().orElseThrow();
    assertThat(medicines.standing()).isEqualTo(Standing.PLANNED);
    assertThat(medicines.times().from()).hasToString("2018-05-14");
  }

  @Test
  void aCancerWithinTheMucosaSaysNothingOfAnotherInTheReport() {
    var told =
        statements(
            "consultation",
            "2019-11-12",
            """
            Polype du caecum, adénocarcinome intramuqueux réséqué en monobloc.
            Carcinome canalaire infiltrant du sein opéré ce mois.
            """);

    assertThat(told.stream().filter(s -> s.said() instanceof Said.Tumour))
        .extracting(s -> ((Said.Tumour) s.said()).morphology())
        .containsExactlyInAnyOrder("8140/2", "8500/3");
  }

  @Test
  void theSideOfAnotherOrganIsNotThatOfTheTumour() {
    var told =
        statements(
            "imaging",
            "2014-03-18",
            "Surveillance d'un mélanome de la choroïde. Lésion solide du rein gauche de 32 mm.");

    assertThat(told.stream().filter(s -> s.said() instanceof Said.Tumour))
        .isNotEmpty()
        .allMatch(s -> ((Said.Tumour) s.said()).side().isEmpty());
  }

  @Test
  void aRelativesCancerIsTheFamilys() {
    var told =
        statements(
            "consultation",
            "2018-05-02",
            "Antécédents familiaux : mère, cancer du sein à 50 ans.\nPas de plainte ce jour.");

    assertThat(told).extracting(Statement::standing).containsOnly(Standing.FAMILY);
  }

  @Test
  void aCopiedHistoryIsOfThePast() {
    var told =
        statements(
            "stay",
            "2019-01-20",
            """
            HISTOIRE DE LA MALADIE : cancer du sein droit en mars 2015, mastectomie, récidive hépatique en juin 2018.
            EXAMEN : apyrétique.
            """);

    assertThat(told).isNotEmpty().allMatch(Statement::past);
  }

  @Test
  void medicinesNamedTogetherAreGivenTogether() {
    var told =
        statements(
            "letter",
            "2016-02-01",
            "Il a reçu cisplatine 75 mg/m2 J1 et gemcitabine 1250 mg/m2 J1 J8 depuis le 04/01/2016.");

    var medicines = (Said.Medicines) told.getFirst().said();
    assertThat(medicines.drugs()).containsExactly("cisplatine", "gemcitabine");
    assertThat(told.getFirst().times().from()).hasToString("2016-01-04");
  }

  @Test
  void theSpecimenIsOlderThanItsReport() {
    var reading =
        READER.read(
            Report.of(
                "p",
                LocalDate.parse("2020-03-12"),
                "pathology",
                "Biopsie bronchique du 05/03/2020.\nConclusion : carcinome épidermoïde."));

    assertThat(reading.work()).hasToString("2020-03-05");
  }

  private static List<Statement> statements(String type, String day, String text) {
    return READER.read(Report.of("d", LocalDate.parse(day), type, text)).statements();
  }
}
