package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PatientId;

class HistoryBuilderTest {
  @Test
  void aCancerCodedAtEachStayIsOneTumourOfItsFirstDate() {
    var history =
        new Dossier()
            .diagnosis("C50.9", "2016-03-01")
            .diagnosis("C50.4", "2015-02-20")
            .tumour("C50.4", "8500/3", "2015-01-28")
            .history();
    var tumour = only(history);
    assertThat(tumour.topography()).isEqualTo(new ConceptId("ICDO3:C50.4"));
    assertThat(tumour.date()).hasToString("2015-01-28");
    assertThat(tumour.stage()).isEqualTo("T2 N1 M0");
    assertThat(tumour.evidence()).hasSize(3);
    assertThat(told(history)).containsExactly("INITIAL 2015-01-28 []");
  }

  @ParameterizedTest(name = "{0} is a tumour of {1}")
  @CsvSource({
    "C43.5, ICDO3:C44.5",
    "D03.9, ICDO3:C44.9",
    "D05.1, ICDO3:C50.9",
    "C61, ICDO3:C61.9",
    "C83.3, ICD10:C83.3"
  })
  void theCodeNamesTheSite(String code, String site) {
    assertThat(only(new Dossier().diagnosis(code, "2015").history()).topography())
        .isEqualTo(new ConceptId(site));
  }

  @ParameterizedTest
  @ValueSource(strings = {"C77.3", "C78.7", "C79.5", "I10", "D12.6"})
  void aMetastasisOrAnotherDiseaseIsNoTumour(String code) {
    assertThat(new Dossier().diagnosis(code, "2015").history().tumours()).isEmpty();
  }

  @Test
  void leftAndRightBreastAreTwoAndTheLaterIsASecondPrimary() {
    var history =
        new Dossier()
            .diagnosis("C50.9", "2018-05-02", "droit")
            .diagnosis("C50.9", "2010-01-01", "gauche")
            .diagnosis("C50.9", "2018-06-01")
            .history();
    assertThat(history.tumours())
        .extracting(t -> t.laterality() + " " + t.secondPrimary() + " " + t.evidence().size())
        .containsExactly("left false 1", "right true 2");
  }

  @Test
  void twoHistologiesOfOneOrganAreTwoTumoursButAnUnspecifiedOneIsNot() {
    var two = new Dossier().tumour("C34.1", "8070/3", "2015").tumour("C34.1", "8140/3", "2019");
    assertThat(two.history().tumours()).hasSize(2);
    var one = new Dossier().tumour("C34.1", "8010/3", "2015").tumour("C34.1", "8140/3", "2015-03");
    assertThat(only(one.history()).date()).hasToString("2015-03");
  }

  @Test
  void metastasesCodedInTheWorkUpBelongToTheDiscovery() {
    var history =
        new Dossier()
            .diagnosis("C18.7", "2016-05-09")
            .diagnosis("C78.7", "2016-06-01")
            .diagnosis("C77.2", "2016-06-01")
            .history();
    assertThat(told(history)).containsExactly("INITIAL 2016-05-09 [C22.0]");
  }

  @Test
  void laterMetastasesAreARelapseThenProgression() {
    var history =
        new Dossier()
            .diagnosis("C50.4", "2014-01-24")
            .diagnosis("C79.5", "2019-03-20")
            .diagnosis("C78.7", "2019-03-25")
            .diagnosis("C78.7", "2019-09-25")
            .diagnosis("C79.3", "2021-02-03")
            .history();
    assertThat(told(history))
        .containsExactly(
            "INITIAL 2014-01-24 []",
            "METASTATIC_RECURRENCE 2019-03-20 [C22.0, C41.9]",
            "PROGRESSION 2021-02-03 [C71.9]");
  }

  @Test
  void aRecordedEventIsTheOneThatItsTumourHas() {
    var history =
        new Dossier()
            .tumour("C61.9", "8140/3", "2010-01-01")
            .tumour("C34.9", "8070/3", "2012-01-01")
            .event(EventType.INITIAL, "t1", "2010-01-03")
            .event(EventType.LOCAL_RECURRENCE, "t1", "2014-05", "C61.9")
            .history();
    assertThat(history.events())
        .extracting(e -> e.type() + " " + e.date() + " " + e.tumourKey())
        .containsExactly(
            "INITIAL 2010-01-01 p1#tumour/tables/tumours/t1",
            "INITIAL 2012-01-01 p1#tumour/tables/tumours/t2",
            "LOCAL_RECURRENCE 2014-05 p1#tumour/tables/tumours/t1");
    assertThat(history.tumours()).extracting(Tumour::secondPrimary).containsExactly(false, true);
  }

  @Test
  void deathNamesTheTumourThatCausedIt() {
    var history = new Dossier().diagnosis("C25.0", "2019").person("2020-06-05", "C25.9").history();
    var death = history.events().getLast();
    assertThat(death.type()).isEqualTo(EventType.DEATH);
    assertThat(death.tumourKey()).isEqualTo(history.tumours().getFirst().key());
  }

  @Test
  void aMedicineGivenFromOneDayToAnotherLastsSoLong() {
    var dossier =
        new Dossier()
            .tumour("T1", "C50.4", "2018-01-10")
            .given("L02BG03", null, "2018-03-01", "2020-03-01")
            .given("L02BG03", null, "2020-04-02")
            .given("L02BA01", null, "2021-01-04", "2021-06-30");
    assertThat(dossier.history().treatments())
        .extracting(t -> t.start() + " " + t.end())
        .containsExactly("2018-03-01 2020-04-02", "2021-01-04 2021-06-30");
  }

  @Test
  void givingsOfOneRegimenAreOneCourseUntilAGapOfTwoMonths() {
    var dossier = new Dossier().diagnosis("C18.7", "2016-05-09");
    for (var day : List.of("2016-06-14", "2016-06-28", "2016-07-12", "2017-01-10")) {
      dossier.given("L01XA03", "FOLFOX", day).given("L01BC02", "FOLFOX", day);
    }
    assertThat(dossier.history().treatments())
        .extracting(t -> t.regimen() + " " + t.start() + " " + t.end() + " " + t.cycles())
        .containsExactly("FOLFOX 2016-06-14 2016-07-12 3", "FOLFOX 2017-01-10 2017-01-10 1");
  }

  @Test
  void medicinesBegunTogetherAreOneCourseAndThoseOfOtherDiseasesNone() {
    var history =
        new Dossier()
            .diagnosis("C50.4", "2019-01-01")
            .given("L02BA03", null, "2019-04-09")
            .given("L01EF01", null, "2019-04-10")
            .given("C09AA03", null, "2019-04-09")
            .history();
    assertThat(history.treatments())
        .singleElement()
        .satisfies(t ->
            assertThat(t.concepts())
                .containsExactly(new ConceptId("ATC:L01EF01"), new ConceptId("ATC:L02BA03")));
  }

  @Test
  void anOperationTreatsTheTumourOfItsOrgan() {
    var history =
        new Dossier()
            .diagnosis("C50.4", "2014-01-24")
            .diagnosis("C18.7", "2014-03-01")
            .operation("QEFA008", "C50.9", "2014-04-20")
            .operation("FCFA029", "C50.9", "2014-04-20")
            .history();
    var operation = history.treatments().getFirst();
    assertThat(history.treatments()).hasSize(1);
    assertThat(operation.concepts()).hasSize(2);
    assertThat(operation.eventKey()).isEqualTo("p1#event/INITIAL/tumour/tables/diagnoses/d1");
  }

  @Test
  void eachDocumentBelongsToAnEventOrToAReason() {
    var dossier =
        new Dossier()
            .diagnosis("C50.4", "2014-01-24")
            .diagnosis("C79.5", "2019-03-20")
            .report("consultation", "2005-01-01")
            .report("imaging", "2014-01-20")
            .report("letter", "2016-10-03")
            .report("consultation", "2021-02-09")
            .report("administrative", "2016-01-01");
    var events = dossier.history().events();
    assertThat(dossier.history().documents())
        .extracting(d -> d.outside() == null ? typeOf(events, d.eventKey()) : d.outside())
        .containsExactly(
            Outside.BEFORE_CANCER,
            EventType.INITIAL,
            EventType.INITIAL,
            EventType.METASTATIC_RECURRENCE,
            Outside.ADMINISTRATIVE);
  }

  @Test
  void withoutCancerEveryDocumentIsOutside() {
    assertThat(
            new Dossier().diagnosis("I10", "2014").report("letter", "2016").history().documents())
        .singleElement()
        .satisfies(d -> assertThat(d.outside()).isEqualTo(Outside.OTHER_DISEASE));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfRecordsDoesNotMatterNorDoesARecordTwice(long seed) {
    var dossier = anyDossier(new Random(seed));
    var expected = dossier.history();
    var shuffled = new ArrayList<>(dossier.records);
    Collections.shuffle(shuffled, new Random(seed + 100));
    var builder = new HistoryBuilder(org.oncoweave.ontology.Ontology.shipped());
    assertThat(builder.history(new PatientRecords(new PatientId("p1"), shuffled)))
        .isEqualTo(expected);
    shuffled.addAll(dossier.records);
    assertThat(builder.history(new PatientRecords(new PatientId("p1"), shuffled)))
        .isEqualTo(expected);
  }

  private static Dossier anyDossier(Random random) {
    var codes =
        List.of("C50.4", "C50.9", "C18.7", "C78.7", "C79.5", "C77.3", "C83.3", "D05.1", "I10");
    var dossier = new Dossier();
    for (int i = 0; i < 20; i++) {
      var date =
          random.nextInt(6) == 0
              ? ""
              : (2000 + random.nextInt(20)) + "-0" + (1 + random.nextInt(9));
      switch (random.nextInt(6)) {
        case 0 -> dossier.tumour("C50.9", random.nextBoolean() ? "8500/3" : "8520/3", date);
        case 1 -> dossier.report("letter", date);
        case 2 -> dossier.given("L01XA03", random.nextBoolean() ? "FOLFOX" : null, date);
        case 3 -> dossier.event(EventType.PROGRESSION, "t1", date, "C22.0");
        case 4 -> dossier.operation("QEFA008", "C50.9", date);
        default -> dossier.diagnosis(codes.get(random.nextInt(codes.size())), date);
      }
    }
    return dossier;
  }

  private static Tumour only(NeoplasticHistory history) {
    assertThat(history.tumours()).hasSize(1);
    return history.tumours().getFirst();
  }

  private static List<String> told(NeoplasticHistory history) {
    return history.events().stream()
        .map(
            e -> e.type() + " " + e.date() + " " + e.sites().stream().map(ConceptId::code).toList())
        .toList();
  }

  private static EventType typeOf(
      List<NeoplasticEvent> events, @org.jspecify.annotations.Nullable String key) {
    return events.stream().filter(e -> e.key().equals(key)).findFirst().orElseThrow().type();
  }
}
