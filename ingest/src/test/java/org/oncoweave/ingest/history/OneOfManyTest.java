package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;

/// What is told in several words, values or organs and is one; and two that a word joins.
final class OneOfManyTest extends Story {
  OneOfManyTest() {
    super("M", PartialDate.parse("1951-02-17"));
  }

  @Test
  void aMarkerThatRisesValueByValueIsOneRelapse() {
    told("2014-10-13", "pathology", "Biopsies prostatiques du 08/10/2014 : adénocarcinome.");
    told("2015-01-22", "operation", "Prostatectomie radicale le 20/01/2015.");
    told(
        "2018-05-30",
        "consultation",
        "Récidive biologique : 0,12 (10/2017), puis récidive biologique confirmée à 0,34 le"
            + " 14/05/2018. Irradiation de la loge prostatique 66 Gy proposée.");
    told("2018-10-12", "radiotherapy", "Loge prostatique, 66 Gy du 02/07/2018 au 20/08/2018.");

    assertThat(events(EventType.LOCAL_RECURRENCE)).hasSize(1);
  }

  @Test
  void aRelapseBesideTheFirstPlaceOfTheMouthIsOfTheTumourKnown() {
    told(
        "2015-06-11",
        "pathology",
        "Biopsie amygdale droite du 03/06/2015 : carcinome épidermoïde.");
    told(
        "2020-10-14",
        "pathology",
        "Biopsie du 09/10/2020, base de langue et loge amygdalienne droite : carcinome épidermoïde."
            + " RCP : récidive locale en territoire irradié.");

    assertThat(tumours()).containsExactly("C09.9 right 2015-06-03");
    assertThat(events(EventType.LOCAL_RECURRENCE)).hasSize(1);
  }

  @Test
  void aBoardThatCallsTwoBreastsBilateralJoinsThemNot() {
    told(
        "2012-05-23",
        "pathology",
        "Prélèvements du 18/05/2012. Sein gauche : carcinome infiltrant de type non spécifique."
            + " Sein droit : carcinome lobulaire infiltrant.");
    told("2012-05-31", "tumour_board", "Cancers du sein bilatéraux synchrones. Chimiothérapie.");

    assertThat(tumours())
        .containsExactlyInAnyOrder("C50.9 left 2012-05-18", "C50.9 right 2012-05-18");
  }

  @Test
  void actsToldInARowShareTheDayBehindTheLast() {
    told("2019-03-04", "pathology", "Pancreatic head biopsy 01/03/2019: ductal adenocarcinoma.");
    told(
        "2019-09-25",
        "stay",
        "Pancreatoduodenectomy with portal vein resection 10/09/2019. Went home on day 13.");

    assertThat(history().treatments())
        .extracting(t -> String.valueOf(t.start()))
        .containsExactly("2019-09-10");
  }

  @Test
  void theSideOfWhatIsReachedIsNotThatOfTheTumour() {
    told("2010-03-15", "pathology", "Left nephrectomy 09/03/2010. Clear cell carcinoma, pT2a.");
    told(
        "2017-03-13",
        "letter",
        "Metastatic clear cell renal cell carcinoma to pancreas and right adrenal.");

    assertThat(tumours()).containsExactly("C64.9 left 2010-03-09");
  }
}
