package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Work-ups told in few words: the endoscopy that places a biopsy, letters that name no tumour, one
/// "met", nodes that grow again, and what was left out or carried on.
class TerseWorkUpTest extends Story {
  TerseWorkUpTest() {
    super(PartialDate.parse("1949-01-30"));
  }

  private List<String> course() {
    return history().events().stream()
        .filter(e -> e.type() != EventType.INITIAL)
        .map(e -> e.type() + " " + e.date())
        .toList();
  }

  private List<String> given(Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(TerseWorkUpTest::line)
        .toList();
  }

  private static String line(Treatment t) {
    var what = t.concepts().stream().map(ConceptId::code).sorted().collect(Collectors.joining("+"));
    return what + " " + t.start();
  }

  private void rectum() {
    told("2014-03-12", "pathology", "Biopsies du 06/03/2014, rectum : adénocarcinome.");
    told("2014-06-20", "operation", "Le 18/06/2014, résection antérieure du rectum.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Coloscopie du 06/03/2014. Tumeur bourgeonnante, six biopsies. Adénocarcinome lieberkühnien.|C18.9 2014-03-06
          Colonoscopy 06/03/2014: ulcerated growth, 6 bits. Invasive adenocarcinoma.|C18.9 2014-03-06
          Fibroscopie bronchique du 06/03/2014, bourgeon. Adénocarcinome infiltrant.|C34.9 2014-03-06
          Gastroscopy 06/03/2014, nodule at 29 cm. Squamous cell carcinoma.|C15.9 2014-03-06
          """)
  void anEndoscopyPlacesWhatItTook(String text, String tumour) {
    told("2014-03-10", "pathology", text);

    assertThat(tumours()).containsExactly(tumour);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Jaundiced. PTC drain placed 11 Sept. Best supportive care.",
        "Ictère : drainage par PTC le 11/09/2020.",
        "Urinary retention, IDC inserted on the ward.",
        "Insomnie : TCC avec la psychologue."
      })
  void lettersThatNameNoTumour(String text) {
    rectum();
    told("2020-09-15", "consultation", text);

    assertThat(tumours()).containsExactly("C20.9 2014-03-06");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "CT 19/08/2019: 17 mm lesion seg VII. Solitary liver met from rectal ca. Plan: MWA.",
        "Scanner 19/08/2019 : méta hépatique unique, 17 mm. Décision : micro-ondes."
      })
  void oneMetIsAMetastasis(String text) {
    rectum();
    told("2019-09-02", "tumour_board", text);

    assertThat(events(EventType.METASTATIC_RECURRENCE)).containsExactly("2019-08-19 [C22]");
  }

  @Test
  void whatMetCriteriaIsNone() {
    rectum();
    told("2019-09-02", "consultation", "The liver met the criteria for steatosis.");

    assertThat(course()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Surveillance CT 12/11/2019: nodes regrowing slightly. Gem-cis proposed.",
        "TDM du 12/11/2019 : les adénopathies regrossissent.",
        "IRM du 12/11/2019 : évolution bilatérale des lésions malgré la chimiothérapie."
      })
  void whatGrowsAgainHasProgressed(String text) {
    told("2019-02-26", "pathology", "Biopsie hépatique du 21/02/2019 : cholangiocarcinome.");
    told("2019-02-28", "imaging", "Scanner du 20/02/2019 : métastases ganglionnaires d'emblée.");
    told("2019-12-03", "consultation", text);

    assertThat(course()).containsExactly("PROGRESSION 2019-11-12");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Puis six FOLFOX, sans bévacizumab, du 18/11/2014 au 03/02/2015.",
        "FOLFOX sans bévacizumab, 6 cures du 18/11/2014 au 03/02/2015.",
        "Six FOLFOX, without bevacizumab, from 18/11/2014 to 03/02/2015."
      })
  void daysAreNotThoseOfTheMedicineLeftOut(String text) {
    rectum();
    told("2015-02-17", "letter", text);

    assertThat(history().treatments())
        .filteredOn(t -> t.kind() == Kind.SYSTEMIC)
        .extracting(t -> t.start() + " " + t.end())
        .containsExactly("2014-11-18 2015-02-03");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "He declines a biopsy and salvage HIFU.",
        "Il refuse la biopsie et un HIFU de rattrapage."
      })
  void allOfWhatIsDeclinedIsNotGiven(String text) {
    told("2008-02-18", "pathology", "Prostate biopsies 12/02/2008: adenocarcinoma, Gleason 3+3.");
    told("2016-07-14", "consultation", text);

    assertThat(given(Kind.INTERVENTIONAL)).isEmpty();
  }
}
