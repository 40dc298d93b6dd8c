package org.oncoweave.app.export.omop;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.model.PartialDate;

/// The rows of one person: their numbers, what hangs on what, and the days between which the person
/// was seen.
final class PersonRows {
  private static final int EHR = Concepts.id("type.ehr");

  private final String patient;
  private final long person;
  private final Tables tables;
  private final Map<String, Long> conditions = new HashMap<>();
  private final Map<String, Long> episodes = new HashMap<>();
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;

  PersonRows(String patient, Tables tables) {
    this.patient = patient;
    this.person = Tables.id("person", patient);
    this.tables = tables;
  }

  Tables tables() {
    return tables;
  }

  long person() {
    return person;
  }

  ColumnFile.Row row(String table) {
    return tables.row(table).put("person_id", person);
  }

  /// A row of a table with a number and a type of its own.
  ColumnFile.Row row(String table, String type, long id) {
    return row(table).put(table + "_id", id).put(type, EHR);
  }

  long id(String table, String key) {
    return Tables.id(table, patient + "\n" + key);
  }

  /// The day that stands for the date; the person was seen then.
  LocalDate seen(PartialDate date) {
    return seen(date.middle());
  }

  LocalDate seen(LocalDate day) {
    first = first == null || day.isBefore(first) ? day : first;
    last = last == null || day.isAfter(last) ? day : last;
    return day;
  }

  void is(String tumour, long condition, long episode) {
    conditions.put(tumour, condition);
    episodes.put(tumour, episode);
  }

  Optional<Long> condition(@Nullable String tumour) {
    return Optional.ofNullable(conditions.get(String.valueOf(tumour)));
  }

  /// The condition of the only tumour.
  Optional<Long> onlyCondition() {
    return conditions.size() == 1 ? conditions.values().stream().findFirst() : Optional.empty();
  }

  Optional<Long> episode(@Nullable String tumour) {
    return Optional.ofNullable(episodes.get(String.valueOf(tumour)));
  }

  void event(long episode, long event, String field) throws IOException {
    tables
        .row("episode_event")
        .put("episode_id", episode)
        .put("event_id", event)
        .put("episode_event_field_concept_id", Concepts.id(field))
        .write();
  }

  /// A measurement that is not written yet.
  ColumnFile.Row measurement(String key, PartialDate date) {
    return row("measurement", "measurement_type_concept_id", id("measurement", key))
        .put("measurement_concept_id", Concepts.NONE)
        .put("measurement_date", seen(date));
  }

  /// The same, saying more of a row of another table.
  ColumnFile.Row modifier(String key, PartialDate date, long event, String field) {
    return measurement(key, date)
        .put("measurement_event_id", event)
        .put("meas_event_field_concept_id", Concepts.id(field));
  }

  /// From the first day on which the person was seen to the last.
  void period() throws IOException {
    if (first != null) {
      row("observation_period", "period_type_concept_id", Tables.id("observation_period", patient))
          .put("observation_period_start_date", first)
          .put("observation_period_end_date", last)
          .write();
    }
  }
}
