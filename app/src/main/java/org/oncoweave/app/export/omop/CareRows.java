package org.oncoweave.app.export.omop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Treatment;

/// Operations, rays and other acts as procedures; medicines as exposures that an episode, the
/// regimen, holds together. Surveillance is no act.
final class CareRows {
  private static final String PROCEDURE = "procedure_occurrence";
  private static final String DRUG = "drug_exposure";
  private static final String EPISODE = "episode";
  private static final String FIELD = "field.procedure";
  private static final String OWN = "OncoWeave";

  private final PersonRows rows;

  CareRows(PersonRows rows) {
    this.rows = rows;
  }

  void write(ExportedPatient one) throws IOException {
    for (var treatment : one.treatments()) {
      if (treatment.start() != null && treatment.kind() != Kind.SURVEILLANCE) {
        treatment(treatment, treatment.start(), one.tumourOf(treatment).orElse(null));
      }
    }
    for (var act : one.all(Recorded.Act.class)) {
      if (act.date() != null) {
        var own = act.label() == null ? "act" : act.label();
        var code = act.concept() == null ? own(own) : rows.tables().code(act.concept());
        procedure(new Done(act.key(), code, act.date(), null));
      }
    }
  }

  private String own(String words) {
    return rows.tables().code(OWN, words);
  }

  private void treatment(Treatment t, PartialDate start, @Nullable String tumour)
      throws IOException {
    if (t.kind() == Kind.SYSTEMIC) {
      regimen(t, start, tumour);
      return;
    }
    var acts = t.concepts().stream().filter(c -> !c.scheme().equals("ICDO3")).toList();
    for (var done : t.kind() == Kind.RADIOTHERAPY ? List.of(words(t, start)) : acts(t, acts)) {
      long id = procedure(done);
      var episode = rows.episode(tumour);
      if (episode.isPresent()) {
        rows.event(episode.get(), id, FIELD);
      }
      modifier(t, id, new Size("dose", t.doseGy(), "Gy"));
      modifier(t, id, new Size("fractions", t.fractions(), null));
    }
  }

  /// An act that was done.
  private record Done(
      String key, @Nullable String code, PartialDate start, @Nullable PartialDate end) {}

  private List<Done> acts(Treatment t, List<ConceptId> acts) {
    var start = t.start();
    if (start == null || acts.isEmpty()) {
      return start == null ? List.of() : List.of(words(t, start));
    }
    var done = new ArrayList<Done>();
    for (var act : acts) {
      done.add(new Done(t.key() + "#" + act.code(), rows.tables().code(act), start, t.end()));
    }
    return done;
  }

  private Done words(Treatment t, PartialDate start) {
    return new Done(t.key(), own(t.label() == null ? t.kind().name() : t.label()), start, t.end());
  }

  private long procedure(Done done) throws IOException {
    long id = rows.id(PROCEDURE, done.key());
    rows.row(PROCEDURE, "procedure_type_concept_id", id)
        .put("procedure_concept_id", Concepts.NONE)
        .put("procedure_date", rows.seen(done.start()))
        .put("procedure_end_date", done.end() == null ? null : rows.seen(done.end()))
        .put("procedure_source_value", done.code())
        .put("procedure_source_concept_id", Concepts.NONE)
        .write();
    return id;
  }

  private void modifier(Treatment t, long procedure, Size size) throws IOException {
    if (size.value() != null && t.start() != null) {
      rows.modifier(t.key() + "#" + size.name(), t.start(), procedure, FIELD)
          .put("measurement_source_value", size.name())
          .put("value_as_number", size.value())
          .put("unit_source_value", size.unit())
          .write();
    }
  }

  /// How much of a course.
  private record Size(String name, @Nullable Number value, @Nullable String unit) {}

  private void regimen(Treatment t, PartialDate start, @Nullable String tumour) throws IOException {
    long episode = rows.id(EPISODE, t.key());
    var name = t.regimen() == null ? t.label() : t.regimen();
    rows.row(EPISODE, "episode_type_concept_id", episode)
        .put("episode_concept_id", Concepts.id("episode.regimen"))
        .put("episode_start_date", rows.seen(start))
        .put("episode_end_date", t.end() == null ? null : rows.seen(t.end()))
        .put("episode_parent_id", rows.episode(tumour).orElse(null))
        .put("episode_number", t.line())
        .put("episode_object_concept_id", Concepts.NONE)
        .put("episode_source_value", name == null ? null : own(name))
        .put("episode_source_concept_id", Concepts.NONE)
        .write();
    for (var medicine : t.concepts()) {
      rows.event(episode, drug(t, start, medicine), "field.drug");
    }
  }

  /// The model demands an end: the start where no other is known.
  private long drug(Treatment t, PartialDate start, ConceptId medicine) throws IOException {
    long id = rows.id(DRUG, t.key() + "#" + medicine.code());
    rows.row(DRUG, "drug_type_concept_id", id)
        .put("drug_concept_id", Concepts.NONE)
        .put("drug_exposure_start_date", rows.seen(start))
        .put("drug_exposure_end_date", rows.seen(t.end() == null ? start : t.end()))
        .put("verbatim_end_date", t.end() == null ? null : rows.seen(t.end()))
        .put("drug_source_value", rows.tables().code(medicine))
        .put("drug_source_concept_id", Concepts.NONE)
        .write();
    return id;
  }
}
