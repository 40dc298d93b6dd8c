package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// What notes in short words tell: one letter for a side, initials for an answer, a year for a
/// tumour.
class TerseReportsTest extends Story {
  TerseReportsTest() {
    super(PartialDate.parse("1950-03-08"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Néphrectomie élargie G du 14/06/2016. Carcinome à cellules claires, 62 mm.       | left
          Pièce de néphrectomie D. Carcinome rénal à cellules claires, Fuhrman 2.          | right
          L radical nephrectomy 14/06/2016. Clear cell RCC, 62 mm, adrenal normal.         | left
          Cuisse D, exérèse du 14/06/2016. Liposarcome myxoïde, 90 mm.                     | right
          Hélix oreille G, exérèse du 14/06/2016. Carcinome épidermoïde, 9 mm.             | left
          """)
  void oneLetterIsASide(String text, String side) {
    told("2016-06-20", "pathology", "Histologie", text);

    assertThat(history().tumours()).extracting(Tumour::laterality).containsExactly(side);
  }

  @Test
  void aLetterAfterAnotherWordIsNone() {
    told("2016-06-20", "consultation", "Consultation", "LLC. Vitamine D. Hépatite G exclue.");

    assertThat(history().tumours()).extracting(Tumour::laterality).containsOnlyNulls();
  }

  @Test
  void bothBreastsOfOneReportAreTwo() {
    told(
        "2018-05-02",
        "pathology",
        "Microbiopsies",
        "Prélèvements du 24/04/2018. Sein droit : carcinome canalaire infiltrant, grade 2. "
            + "Sein gauche : carcinome canalaire infiltrant, grade 1.");

    assertThat(history().tumours()).extracting(Tumour::key).doesNotHaveDuplicates().hasSize(2);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          TEP du 04/09/2017 : RC.                                          | REMISSION   | 2017-09-04
          TDM du 04/09/2017 : RP, cibles - 48 %.                           | REMISSION   | 2017-09-04
          Rectoscopie du 04/09/2017 : réponse clinique complète.           | REMISSION   | 2017-09-04
          TDM du 04/09/2017 : => PD hépat.                                 | PROGRESSION | 2017-09-04
          Sa maladie échappe : le TDM du 04/09/2017 montre un doublement des cibles. | PROGRESSION | 2017-09-04
          """)
  void initialsTellWhatTheDiseaseDoes(String text, EventType type, String date) {
    told("2016-06-20", "pathology", "Biopsies", "Adénocarcinome du rectum, le 14/06/2016.");
    told("2017-09-12", "consultation", "Consultation d'oncologie", text);

    assertThat(history().events())
        .filteredOn(e -> e.type() == type)
        .extracting(e -> String.valueOf(e.date()))
        .containsExactly(date);
  }

  @Test
  void metastasesKnownFromTheFirstDaysAreNoRecurrence() {
    told("2015-06-10", "pathology", "Biopsies", "Adénocarcinome du sigmoïde, le 02/06/2015.");
    told("2015-06-23", "tumour_board", "RCP", "Sigmoïde + MH synchrones bilobaires.");
    told("2017-03-21", "tumour_board", "RCP", "TDM du 09/03/2017 : récidive hépatique.");

    assertThat(events(EventType.INITIAL)).containsExactly("2015-06-02 [C22]");
    assertThat(events(EventType.PROGRESSION)).containsExactly("2017-03-09 [C22]");
  }

  @Test
  void aYearNamesTheTumourThatIsBack() {
    told("2011-05-17", "pathology", "Peau", "Dos, exérèse du 10/05/2011 : mélanome nodulaire.");
    told(
        "2018-03-28",
        "pathology",
        "Biopsie",
        "Biopsie du lobe inférieur droit, 21/03/2018 : carcinome épidermoïde bronchique.");
    told(
        "2020-01-28",
        "letter",
        "Lettre",
        "Le TEP du 14/01/2020 montre trois foyers hépatiques, métastases prouvées par ponction."
            + " C'est donc la maladie de 2011 qui revient.");

    var history = history();
    assertThat(history.events())
        .filteredOn(e -> e.type() == EventType.METASTATIC_RECURRENCE)
        .extracting(e -> e.tumourKey())
        .containsExactly(history.tumours().getFirst().key());
  }

  @Test
  void aRelapseInTheOrganItselfIsLocal() {
    told("2014-06-24", "tumour_board", "RCP", "IRM du 10/06/2014 : CHC de 32 mm du segment VIII.");
    told("2015-11-17", "consultation", "Hépatologie", "Récidive hépatique, IRM du 13/10/2015.");

    assertThat(events(EventType.LOCAL_RECURRENCE)).containsExactly("2015-10-13 [C22]");
  }

  @Test
  void aLymphomaThatChangesItsTissueTransforms() {
    told("2008-10-21", "pathology", "Ganglion", "Exérèse du 14/10/2008 : lymphome folliculaire.");
    told(
        "2014-05-27",
        "pathology",
        "Ganglion inguinal",
        "Biopsie du 20/05/2014 : lymphome diffus à grandes cellules B sur lymphome folliculaire.");

    assertThat(history().tumours()).hasSize(1);
    assertThat(events(EventType.TRANSFORMATION)).containsExactly("2014-05-20 []");
  }

  @Test
  void operationsJoinedByASignAreOfOneDay() {
    told("2016-06-20", "pathology", "Biopsie", "Adénocarcinome de l'endomètre, 01/06/2016.");
    told(
        "2016-07-12",
        "operation",
        "CRO",
        "HT + annexectomie bilat. + curage pelvien du 05/07/2016. Suites simples.");

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Treatment.Kind.SURGERY)
        .extracting(t -> String.valueOf(t.start()))
        .containsOnly("2016-07-05");
  }

  @Test
  void aMarriedNameIsNoOtherPatient() {
    told(
        "2001-02-14",
        "letter",
        "Lettre",
        "Mlle MARCEAU Odile (8 mars 1950) a un carcinome canalaire du sein gauche, biopsié le"
            + " 02/02/2001.");
    told("2004-05-03", "consultation", "Sénologie", "Mme DULAC Odile, née le 08/03/1950. RAS.");
    told("2005-05-03", "consultation", "Sénologie", "Mme DULAC Odile, née le 08/03/1950. RAS.");

    assertThat(history().tumours()).hasSize(1);
  }
}
