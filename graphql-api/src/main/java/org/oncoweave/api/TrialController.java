package org.oncoweave.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.board.Dossiers;
import org.oncoweave.api.board.TrialFiles;
import org.oncoweave.api.board.TrialMatches;
import org.oncoweave.api.board.TrialReasons;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Trials for patients: five questions to the graph for a whole page of patients.
@Controller
class TrialController {
  private final Dossiers dossiers;
  private final TrialMatches trials;

  TrialController(Dossiers dossiers, TrialMatches trials) {
    this.dossiers = dossiers;
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
      PartialDate knownOn,
      Supplier<List<TrialReasons.Line>> why,
      List<TrialFiles.Sentence> toCheck) {
    static TrialMatch of(TrialMatches.Match match) {
      return new TrialMatch(
          match.tumourKey(),
          match.tumourType(),
          match.trial(),
          match.title(),
          match.arm(),
          match.verdict().answer(),
          List.copyOf(new TreeSet<>(match.verdict().missing())),
          match.knownOn(),
          match.reasons(),
          match.toCheck());
    }

    /// Made only where somebody asks.
    public List<TrialReasons.Line> reasons() {
      return why.get();
    }
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<Patient, List<TrialMatch>> trialMatches(
      List<Patient> page, @ContextValue Asker asker) {
    var answer = new HashMap<Patient, List<TrialMatch>>();
    for (var dossier : dossiers.of(page, asker.visibility())) {
      answer.put(dossier.patient(), trials.list(dossier).stream().map(TrialMatch::of).toList());
    }
    return answer;
  }
}
