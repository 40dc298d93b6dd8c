package org.oncoweave.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.board.Dossier;
import org.oncoweave.api.board.TrialMatches;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Trials for patients: five questions to the graph for a whole page of patients.
@Controller
class TrialController {
  private final PatientGraph patients;
  private final TrialMatches trials;

  TrialController(PatientGraph patients, TrialMatches trials) {
    this.patients = patients;
    this.trials = trials;
  }

  /// A match as the schema shows it.
  record TrialMatch(
      String tumourKey,
      @Nullable ConceptId tumourType,
      String trial,
      String title,
      String arm,
      Answer answer,
      List<String> missing,
      PartialDate knownOn) {
    static TrialMatch of(TrialMatches.Match match) {
      return new TrialMatch(
          match.tumourKey(),
          match.tumourType(),
          match.trial(),
          match.title(),
          match.arm(),
          match.verdict().answer(),
          List.copyOf(new TreeSet<>(match.verdict().missing())),
          match.knownOn());
    }
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<Patient, List<TrialMatch>> trialMatches(
      List<Patient> page, @ContextValue Asker asker) {
    var read = new Reading(page.stream().map(Patient::id).toList(), asker);
    var tumours = read.of(Recorded.Tumour.class);
    var events = read.of(Recorded.NeoplasticEvent.class);
    var measurements = read.of(Recorded.Measurement.class);
    var variants = read.of(Recorded.Variant.class);
    var tested = read.of(Recorded.TestedGenes.class);
    var answer = new HashMap<Patient, List<TrialMatch>>();
    for (var patient : page) {
      var id = patient.id();
      var dossier =
          new Dossier(
              patient,
              tumours.getOrDefault(id, List.of()),
              events.getOrDefault(id, List.of()),
              measurements.getOrDefault(id, List.of()),
              variants.getOrDefault(id, List.of()),
              tested.getOrDefault(id, List.of()));
      answer.put(patient, trials.list(dossier).stream().map(TrialMatch::of).toList());
    }
    return answer;
  }

  private final class Reading {
    private final List<String> ids;
    private final Asker asker;

    Reading(List<String> ids, Asker asker) {
      this.ids = ids;
      this.asker = asker;
    }

    <R extends Record & Recorded> Map<String, List<R>> of(Class<R> kind) {
      return patients.records(kind, ids, asker.visibility());
    }
  }
}
