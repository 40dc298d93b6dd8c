package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// What was only hoped for, done in other words or on another day, and the reports of it.
class FollowedCareTest extends Story {
  FollowedCareTest() {
    super(PartialDate.parse("1950-01-01"));
  }

  private List<String> given(Kind kind) {
    return history().treatments().stream()
        .filter(t -> t.kind() == kind)
        .map(t -> t.start() + "")
        .toList();
  }

  private String place(int document) {
    var history = history();
    var link =
        history.documents().stream()
            .filter(l -> l.document().id().equals("d" + document))
            .findFirst()
            .orElseThrow();
    return history.events().stream()
        .filter(e -> e.key().equals(link.eventKey()))
        .map(e -> e.type() + " " + e.date())
        .findFirst()
        .orElseGet(() -> String.valueOf(link.outside()));
  }

  private void myeloma() {
    told("2015-04-14", "laboratory", "Myélogramme du 07/04/2015 : myélome multiple.");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "VRD dès le 20/04/2015 ; autogreffe si réponse.",
        "VRD from 20/04/2015; autologous transplant if she responds.",
        "Le dossier d'allogreffe n'est pas ouvert.",
        "L'allogreffe n'est pas possible."
      })
  void aTransplantOnConditionIsNone(String text) {
    myeloma();
    told("2015-04-21", "consultation", text);

    assertThat(given(Kind.TRANSPLANT)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Melphalan 200 puis réinjection de 3,8 millions de CD34/kg le 06/10/2015.",
        "Melphalan 200, then reinfusion of 3.8 x10^6 CD34/kg on 06/10/2015.",
        "Matched unrelated donor marrow infusion on 06/10/2015."
      })
  void cellsGivenBackAreATransplant(String text) {
    myeloma();
    told("2015-11-02", "stay", text);

    assertThat(given(Kind.TRANSPLANT)).containsExactly("2015-10-06");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Le pomalidomide, hors AMM, lui a été refusé.",
        "We discussed pomalidomide and a trial; she declined both.",
        "Elle enchaînera avec le pomalidomide."
      })
  void medicinesDiscussedOrDeniedAreNone(String text) {
    myeloma();
    told("2016-04-21", "consultation", text);

    assertThat(given(Kind.SYSTEMIC)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "'Exérèse pariétale gauche','Intervention du 14/03/2017. Glioblastome.'",
    "'Bladder resection','Operation of 14/03/2017. Urothelial carcinoma of the bladder, pTa.'"
  })
  void theTitleOfASpecimenTellsTheOperation(String title, String text) {
    told("2017-03-22", "pathology", title, text);

    assertThat(given(Kind.SURGERY)).containsExactly("2017-03-14");
  }

  @Test
  void anOperationIsOfItsOwnDayNotOfTheImageBefore() {
    told(
        "2015-06-09",
        "operation",
        "Op 07/06/2015. Masse du rein droit de 7 cm (TDM du 10/04/2015). Néphrectomie élargie.");
    told("2015-06-17", "pathology", "Rein droit : carcinome rénal à cellules claires.");

    assertThat(given(Kind.SURGERY)).containsExactly("2015-06-07");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"FCR 2014-15, ibrutinib 2018.", "FCR 2014-2015, ibrutinib 2018."})
  void yearsJoinedByAHyphenDateTheCare(String text) {
    told("2010-03-22", "laboratory", "Blood of 15/03/2010: chronic lymphocytic leukaemia.");
    told("2019-11-21", "tumour_board", "CLL 2010, watch and wait, " + text);

    assertThat(given(Kind.SYSTEMIC)).containsExactly("2014", "2018");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "operation,'CRO','14/09/2015. Fermeture de la colostomie. RAS.'",
    "operation,'Op note','14/09/2015. Reversal of ileostomy. Uneventful.'",
    "consultation,'Consultation chirurgie','Trois mois. TDM ok. ACE 2.'",
    "consultation,'Oncogénétique','Mutation de MLH1. Sa mère a eu un cancer du côlon.'"
  })
  void whatContinuesTheCareNamesNoCancer(String type, String title, String text) {
    told("2015-03-10", "pathology", "Biopsies du rectum du 03/03/2015 : adénocarcinome.");
    told("2015-09-18", type, title, text);

    assertThat(place(1)).isEqualTo("INITIAL 2015-03-03");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"Emergency department", "Chirurgie de la main", "Hand clinic"})
  void theServiceOfAnotherDiseaseTellsTheCancerOnlyAsAHistory(String title) {
    told("2015-03-10", "pathology", "Biopsies du rectum du 03/03/2015 : adénocarcinome.");
    told("2017-09-18", "letter", title, "Known: rectal cancer 2015. Carpal tunnel released.");

    assertThat(place(1)).isEqualTo("OTHER_DISEASE");
  }

  @Test
  void anOperationIsForTheTumourKnownBeforeIt() {
    told("2018-01-22", "pathology", "Biopsies gastriques du 17/01/2018 : adénocarcinome.");
    told(
        "2018-05-28",
        "pathology",
        "Gastrectomie du 15/05/2018. 1. Antre : adénocarcinome. 2. Fundus : GIST. Deux tumeurs.");
    told("2018-06-02", "stay", "Hospitalisation du 14/05 au 01/06/2018. Gastrectomie le 15/05.");

    assertThat(place(2)).isEqualTo("INITIAL 2018-01-17");
  }
}
