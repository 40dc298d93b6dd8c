package org.oncoweave.ingest.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Conflict;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;

/// The rules of docs/history.md, one by one.
class JoinedHistoryTest {
  private static final RecordKey ROW = new RecordKey("s", "tumours", "1");
  private static final RecordKey REPORT = new RecordKey("s", "documents", "9");
  private static final Tumour BREAST = tumour("row", "C50.4", "left", "2015-02-20", ROW);
  private static final Tumour TOLD = tumour("told", "C50.9", "left", "2015-02-03", REPORT);
  private static final NeoplasticEvent FOUND = event("found", BREAST, EventType.INITIAL, "2015-02");

  @Test
  void whatBothTellRestsOnBoth() {
    var coded = history(List.of(BREAST), List.of(FOUND), List.of());
    var told =
        history(
            List.of(TOLD),
            List.of(event("t", TOLD, EventType.INITIAL, "2015-02-03")),
            List.of(new DocumentLink(REPORT, "t", null)));
    var joined = new JoinedHistory(coded, Say.ALL).with(told);
    assertThat(joined.tumours()).containsExactly(BREAST);
    assertThat(joined.events())
        .singleElement()
        .satisfies(event ->
            assertThat(event.evidence()).extracting(Evidence::record).containsExactly(ROW, REPORT));
    assertThat(joined.documents()).containsExactly(new DocumentLink(REPORT, "found", null));
    assertThat(joined.conflicts()).isEmpty();
  }

  @Test
  void aDistantRecurrenceThatOnlyReportsTellIsAConflictWhereRowsHaveTheSay() {
    var joined = withRelapse(Say.ALL);
    assertThat(joined.events()).containsExactly(FOUND);
    assertThat(joined.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.kind()).isEqualTo(Conflict.Disagreement.EVENT_NOT_CODED);
          assertThat(conflict.told()).isEqualTo("METASTATIC_RECURRENCE C22");
          assertThat(conflict.about()).isEqualTo("row");
          assertThat(conflict.evidence()).extracting(Evidence::record).containsExactly(REPORT);
        });
  }

  @Test
  void whereRowsRecordNoCourseOfTheTumourReportsAssertIt() {
    var joined = withRelapse(Say.PART);
    assertThat(types(joined)).containsExactly(EventType.INITIAL, EventType.METASTATIC_RECURRENCE);
    assertThat(joined.conflicts()).isEmpty();
  }

  @Test
  void whereRowsRecordTheCourseAndNoDistantRecurrenceItIsAConflict() {
    var remission = event("r", BREAST, EventType.REMISSION, "2016-01");
    var joined = withRelapse(Say.PART, FOUND, remission);
    assertThat(types(joined)).containsExactly(EventType.INITIAL, EventType.REMISSION);
    assertThat(kinds(joined)).containsExactly(Conflict.Disagreement.EVENT_NOT_CODED);
  }

  @Test
  void aFirstDistantRecurrenceIsOneWhateverItsDatesAndTheRowsDateStands() {
    var coded = event("m", BREAST, EventType.METASTATIC_RECURRENCE, "2018-09-12");
    var joined = withRelapse(Say.ALL, FOUND, coded);
    assertThat(joined.events()).hasSize(2);
    assertThat(joined.events().getLast().date()).isEqualTo(PartialDate.parse("2018-09-12"));
    assertThat(joined.events().getLast().evidence()).hasSize(2);
    assertThat(kinds(joined)).containsExactly(Conflict.Disagreement.EVENT_DATE);
  }

  @Test
  void remissionAndLocalRecurrenceThatReportsTellAreAdded() {
    var local = event("l", TOLD, EventType.LOCAL_RECURRENCE, "2017-05-02");
    var coded = history(List.of(BREAST), List.of(FOUND), List.of());
    var joined =
        new JoinedHistory(coded, Say.ALL).with(history(List.of(TOLD), List.of(local), List.of()));
    assertThat(joined.events()).extracting(NeoplasticEvent::tumourKey).containsOnly("row");
    assertThat(types(joined)).containsExactly(EventType.INITIAL, EventType.LOCAL_RECURRENCE);
  }

  @Test
  void anotherSideInTheSameWorkUpIsAConflictLaterOnASecondTumour() {
    var right = tumour("told", "C50.9", "right", "2015-03-01", REPORT);
    var later = tumour("told", "C50.9", "right", "2019-03-01", REPORT);
    var coded = history(List.of(BREAST), List.of(FOUND), List.of());
    var near = new JoinedHistory(coded, Say.PART).with(history(List.of(right)));
    var far = new JoinedHistory(coded, Say.PART).with(history(List.of(later)));
    assertThat(near.tumours()).hasSize(1);
    assertThat(kinds(near)).containsExactly(Conflict.Disagreement.LATERALITY);
    assertThat(far.tumours()).extracting(Tumour::secondPrimary).containsExactly(false, true);
  }

  @Test
  void aPrimaryThatOnlyReportsTellIsNeverLost() {
    var colon = tumour("told", "C18.7", null, "2009", REPORT);
    var liver = tumour("told", "C22.0", null, "2018", REPORT);
    var coded = history(List.of(BREAST), List.of(FOUND), List.of());
    assertThat(kinds(new JoinedHistory(coded, Say.ALL).with(history(List.of(colon)))))
        .containsExactly(Conflict.Disagreement.TUMOUR_NOT_CODED);
    var part = new JoinedHistory(coded, Say.PART).with(history(List.of(colon)));
    assertThat(part.tumours())
        .extracting(t -> t.topography().code())
        .containsExactly("C18.7", "C50.4");
    assertThat(part.tumours()).extracting(Tumour::secondPrimary).containsExactly(false, true);
    assertThat(kinds(new JoinedHistory(coded, Say.PART).with(history(List.of(liver)))))
        .containsExactly(Conflict.Disagreement.TUMOUR_NOT_CODED);
  }

  @Test
  void whatRowsLeaveEmptyIsFilled() {
    var silent = tumour("row", "C50.4", null, "2015-02-20", ROW);
    var coded = history(List.of(silent), List.of(FOUND), List.of());
    var joined = new JoinedHistory(coded, Say.ALL).with(history(List.of(TOLD)));
    assertThat(joined.tumours().getFirst().laterality()).isEqualTo("left");
    assertThat(joined.tumours().getFirst().topography().code()).isEqualTo("C50.4");
  }

  @Test
  void aTreatmentIsJoinedByItsMedicinesAndDays() {
    var coded =
        new NeoplasticHistory(
            List.of(BREAST),
            List.of(FOUND),
            List.of(course("a", "L01XX", "2015-04-01", ROW)),
            List.of());
    var told =
        new NeoplasticHistory(
            List.of(TOLD),
            List.of(),
            List.of(
                course("b", "L01XX", "2015-04-20", REPORT),
                course("c", "L02BA", "2015-09", REPORT)),
            List.of());
    var all = new JoinedHistory(coded, Say.ALL).with(told);
    assertThat(all.treatments())
        .singleElement()
        .satisfies(t -> assertThat(t.evidence()).hasSize(2));
    assertThat(kinds(all)).containsExactly(Conflict.Disagreement.TREATMENT_NOT_CODED);
    assertThat(new JoinedHistory(coded, Say.PART).with(told).treatments()).hasSize(2);
  }

  private static NeoplasticHistory withRelapse(Say say, NeoplasticEvent... coded) {
    var rows = coded.length == 0 ? List.of(FOUND) : List.of(coded);
    var relapse =
        new NeoplasticEvent(
            "x",
            "told",
            EventType.METASTATIC_RECURRENCE,
            PartialDate.parse("2018-01-05"),
            List.of(ConceptId.of("ICDO3", "C22")),
            List.of(new Evidence.Row(REPORT)));
    return new JoinedHistory(history(List.of(BREAST), rows, List.of()), say)
        .with(history(List.of(TOLD), List.of(relapse), List.of()));
  }

  private static NeoplasticHistory history(List<Tumour> tumours) {
    return history(tumours, List.of(), List.of());
  }

  private static NeoplasticHistory history(
      List<Tumour> tumours, List<NeoplasticEvent> events, List<DocumentLink> links) {
    return new NeoplasticHistory(tumours, events, List.of(), links);
  }

  private static List<EventType> types(NeoplasticHistory history) {
    return history.events().stream().map(NeoplasticEvent::type).toList();
  }

  private static List<Conflict.Disagreement> kinds(NeoplasticHistory history) {
    return history.conflicts().stream().map(Conflict::kind).toList();
  }

  private static Tumour tumour(
      String key, String site, @Nullable String side, String date, RecordKey from) {
    return new Tumour(
        key,
        ConceptId.of("ICDO3", site),
        null,
        PartialDate.parse(date),
        side,
        null,
        null,
        false,
        List.of(new Evidence.Row(from)));
  }

  private static NeoplasticEvent event(String key, Tumour tumour, EventType type, String date) {
    return new NeoplasticEvent(
        key, tumour.key(), type, PartialDate.parse(date), List.of(), tumour.evidence());
  }

  private static Treatment course(String key, String medicine, String start, RecordKey from) {
    return new Treatment(
        key,
        "found",
        Treatment.Kind.SYSTEMIC,
        null,
        PartialDate.parse(start),
        null,
        List.of(ConceptId.of("ATC", medicine)),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(new Evidence.Row(from)));
  }
}
