package org.oncoweave.app.export.omop;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;

/// Tumours as conditions with stage, grade and side, and as an episode of disease that its first
/// occurrence, returns and progressions are parts of; organs reached are modifiers.
final class DiseaseRows {
  private static final String CONDITION = "condition_occurrence";
  private static final String EPISODE = "episode";
  private static final String FIELD = "field.condition";

  /// The OMOP vocabulary names a topography whose morphology is not known so.
  private static final String NO_MORPHOLOGY = "NULL";

  /// Told by the person, or by a tumour of its own.
  private static final Set<EventType> ELSEWHERE = Set.of(EventType.DEATH, EventType.SECOND_PRIMARY);

  private final PersonRows rows;

  DiseaseRows(PersonRows rows) {
    this.rows = rows;
  }

  void write(ExportedPatient one) throws IOException {
    for (var tumour : one.tumours()) {
      if (tumour.date() != null) {
        tumour(tumour, tumour.date());
      }
    }
    for (var event : one.events()) {
      if (event.date() != null && !ELSEWHERE.contains(event.type())) {
        event(event, event.date());
      }
    }
    for (var disease : one.all(Recorded.Condition.class)) {
      other(disease);
    }
  }

  private void other(Recorded.Condition disease) throws IOException {
    var code = rows.tables().code(disease.concept());
    if (disease.date() != null && code != null) {
      condition(disease.key(), disease.date(), code);
    }
  }

  private void tumour(Recorded.Tumour t, PartialDate date) throws IOException {
    long condition = condition(t.key(), date, code(t));
    long episode = rows.id(EPISODE, t.key());
    rows.is(t.key(), condition, episode);
    episode(episode, "disease", date).put("episode_source_value", code(t)).write();
    rows.event(episode, condition, FIELD);
    modifier(t, "stage", t.stage());
    modifier(t, "grade", t.grade());
    modifier(t, "laterality", t.laterality());
  }

  private String code(Recorded.Tumour t) {
    var site = t.topography();
    if (site != null && !site.scheme().equals("ICDO3")) {
      return Objects.requireNonNull(rows.tables().code(site));
    }
    var morphology = t.morphology() == null ? NO_MORPHOLOGY : t.morphology().code();
    return rows.tables().code("ICDO3", morphology + "-" + (site == null ? "C80.9" : site.code()));
  }

  private long condition(String key, PartialDate date, String code) throws IOException {
    long id = rows.id(CONDITION, key);
    rows.row(CONDITION, "condition_type_concept_id", id)
        .put("condition_concept_id", Concepts.NONE)
        .put("condition_start_date", rows.seen(date))
        .put("condition_source_value", code)
        .put("condition_source_concept_id", Concepts.NONE)
        .write();
    return id;
  }

  private void modifier(Recorded.Tumour t, String name, @Nullable String value) throws IOException {
    if (value != null && t.date() != null) {
      rows.modifier(t.key() + "#" + name, t.date(), rows.id(CONDITION, t.key()), FIELD)
          .put("measurement_source_value", name)
          .put("value_source_value", Tables.cut(value))
          .write();
    }
  }

  private ColumnFile.Row episode(long id, String concept, PartialDate date) {
    return rows.row(EPISODE, "episode_type_concept_id", id)
        .put("episode_concept_id", Concepts.id("episode." + concept))
        .put("episode_start_date", rows.seen(date))
        .put("episode_object_concept_id", Concepts.NONE)
        .put("episode_source_concept_id", Concepts.NONE);
  }

  private void event(Recorded.NeoplasticEvent event, PartialDate date) throws IOException {
    long id = rows.id(EPISODE, event.key());
    episode(id, event.type().name(), date)
        .put("episode_parent_id", rows.episode(event.tumourKey()).orElse(null))
        .put("episode_source_value", event.type())
        .write();
    var condition = rows.condition(event.tumourKey());
    if (condition.isEmpty()) {
      return;
    }
    rows.event(id, condition.get(), FIELD);
    for (var site : event.sites()) {
      rows.modifier(event.key() + "#" + site.code(), date, condition.get(), FIELD)
          .put("measurement_concept_id", Concepts.id("measurement.metastasis"))
          .put("measurement_source_value", "metastasis")
          .put("value_source_value", rows.tables().code(site))
          .write();
    }
  }
}
