package org.oncoweave.api;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.correction.FactCorrections;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Recorded.Corrected;
import org.oncoweave.model.dossier.Recorded.Exposure;
import org.oncoweave.model.dossier.Recorded.NeoplasticEvent;
import org.oncoweave.model.dossier.Recorded.Treatment;
import org.oncoweave.model.dossier.Recorded.Tumour;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What people correct of a history: those who treat the patient, and while they do.
@Controller
class CorrectionController {
  private static final String MAY_READ = "hasRole('PSEUDONYMISED')";

  private final FactCorrections corrections;
  private final PatientGraph patients;

  CorrectionController(FactCorrections corrections, PatientGraph patients) {
    this.corrections = corrections;
    this.patients = patients;
  }

  @MutationMapping
  @PreAuthorize("hasRole('CARE')")
  public Corrected correctFact(@Argument FactCorrections.Input input, @ContextValue Asker asker) {
    return corrections.correct(input, caring(asker));
  }

  record Undoing(String patient, String correction) {}

  @MutationMapping
  @PreAuthorize("hasRole('CARE')")
  public Corrected undoCorrection(@Arguments Undoing undone, @ContextValue Asker asker) {
    return corrections.undo(undone.patient(), undone.correction(), caring(asker));
  }

  private static Asker caring(Asker asker) {
    if (!asker.cares()) {
      throw new AccessDeniedException("Facts are corrected for care");
    }
    return asker;
  }

  @BatchMapping(typeName = "Tumour", field = "corrected")
  @PreAuthorize(MAY_READ)
  public Map<Tumour, List<Corrected>> ofTumours(List<Tumour> facts, @ContextValue Asker asker) {
    return corrected(facts, Tumour::key, asker);
  }

  @BatchMapping(typeName = "NeoplasticEvent", field = "corrected")
  @PreAuthorize(MAY_READ)
  public Map<NeoplasticEvent, List<Corrected>> ofEvents(
      List<NeoplasticEvent> facts, @ContextValue Asker asker) {
    return corrected(facts, NeoplasticEvent::key, asker);
  }

  @BatchMapping(typeName = "Treatment", field = "corrected")
  @PreAuthorize(MAY_READ)
  public Map<Treatment, List<Corrected>> ofTreatments(
      List<Treatment> facts, @ContextValue Asker asker) {
    return corrected(facts, Treatment::key, asker);
  }

  @BatchMapping(typeName = "Exposure", field = "corrected")
  @PreAuthorize(MAY_READ)
  public Map<Exposure, List<Corrected>> ofExposures(
      List<Exposure> facts, @ContextValue Asker asker) {
    return corrected(facts, Exposure::key, asker);
  }

  private <F> Map<F, List<Corrected>> corrected(
      List<F> facts, Function<F, String> key, Asker asker) {
    var keys = facts.stream().map(key).distinct().toList();
    var found = patients.correctionsOfFacts(keys, asker.visibility());
    return facts.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(), fact -> found.getOrDefault(key.apply(fact), List.of())));
  }
}
