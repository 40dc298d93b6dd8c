package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Conflict;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// What reports tell against the rows of a patient, as it is found.
final class Conflicts {
  /// Dates of one discovery lie no further apart; the tolerance of the history contract.
  private static final int TUMOUR_DAYS = 92;

  private static final int EVENT_DAYS = 45;

  private final List<Conflict> found = new ArrayList<>();

  List<Conflict> all() {
    return found.stream().distinct().sorted(Comparator.comparing(Conflict::key)).toList();
  }

  /// Both speak of one tumour.
  void compare(Tumour kept, Tumour told) {
    if (apart(kept.date(), told.date(), TUMOUR_DAYS)) {
      add(Conflict.Disagreement.TUMOUR_DATE, kept, told, String.valueOf(told.date()));
    }
    if (!MorphologyGroups.agree(kept.morphology(), told.morphology())) {
      add(Conflict.Disagreement.MORPHOLOGY, kept, told, code(told.morphology()));
    }
    if (told.laterality() != null && !told.laterality().equals(kept.laterality())) {
      side(kept, told);
    }
  }

  private void side(Tumour kept, Tumour told) {
    if (kept.laterality() != null) {
      add(Conflict.Disagreement.LATERALITY, kept, told, String.valueOf(told.laterality()));
    }
  }

  private void add(Conflict.Disagreement kind, Tumour kept, Tumour told, String says) {
    var before =
        switch (kind) {
          case TUMOUR_DATE -> String.valueOf(kept.date());
          case MORPHOLOGY -> code(kept.morphology());
          default -> String.valueOf(kept.laterality());
        };
    found.add(
        new Conflict(
            kept.key() + "/conflict/" + kind + "/" + says,
            kind,
            kept.key(),
            before,
            says,
            told.date(),
            told.evidence()));
  }

  /// No row tells this tumour.
  void add(Tumour told) {
    var words = code(told.topography()) + " " + code(told.morphology()) + side(told);
    found.add(
        new Conflict(
            told.key() + "/conflict",
            Conflict.Disagreement.TUMOUR_NOT_CODED,
            null,
            null,
            words.strip(),
            told.date(),
            told.evidence()));
  }

  private static String side(Tumour told) {
    return told.laterality() == null ? "" : " " + told.laterality();
  }

  /// Both speak of one event.
  void compare(NeoplasticEvent kept, NeoplasticEvent told) {
    if (apart(kept.date(), told.date(), EVENT_DAYS)) {
      found.add(
          new Conflict(
              kept.key() + "/conflict/" + told.date(),
              Conflict.Disagreement.EVENT_DATE,
              kept.key(),
              String.valueOf(kept.date()),
              String.valueOf(told.date()),
              told.date(),
              told.evidence()));
    }
  }

  /// No row tells this event, and rows have the say.
  void add(NeoplasticEvent told) {
    var sites = told.sites().stream().map(ConceptId::code).collect(Collectors.joining(" "));
    found.add(
        new Conflict(
            told.key() + "/conflict",
            Conflict.Disagreement.EVENT_NOT_CODED,
            told.tumourKey(),
            null,
            (told.type() + " " + sites).strip(),
            told.date(),
            told.evidence()));
  }

  /// No row tells this treatment, and rows have the say.
  void add(Treatment told, @Nullable String event) {
    var names = told.concepts().stream().map(ConceptId::code).collect(Collectors.joining(" "));
    var label = told.label() == null ? names : told.label();
    found.add(
        new Conflict(
            told.key() + "/conflict",
            Conflict.Disagreement.TREATMENT_NOT_CODED,
            event,
            null,
            (told.kind() + " " + label).strip(),
            told.start(),
            told.evidence()));
  }

  private static boolean apart(@Nullable PartialDate one, @Nullable PartialDate other, int days) {
    return one != null
        && other != null
        && !one.agreesWith(other)
        && Math.abs(Times.days(one, other)) > days;
  }

  private static String code(@Nullable ConceptId concept) {
    return concept == null ? "" : concept.code();
  }
}
