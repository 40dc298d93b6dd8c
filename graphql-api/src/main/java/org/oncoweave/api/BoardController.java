package org.oncoweave.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.board.CandidatePages;
import org.oncoweave.api.board.TrialCandidates;
import org.oncoweave.api.board.TrialReasons;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.graph.BoardGraph;
import org.oncoweave.graph.BoardGraph.ReviewStatus;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// From a trial to its patients, and what people decide: each decision leaves a line in the audit
/// trail.
@Controller
class BoardController {
  private static final String MAY_READ = "hasRole('PSEUDONYMISED')";
  private static final int MOST = 200;
  private static final int LONGEST = 4_000;
  private static final int MOST_OPTIONS = 20;

  private final Trials trials;
  private final PatientGraph patients;
  private final BoardGraph board;
  private final Trail trail;

  BoardController(Trials trials, PatientGraph patients, BoardGraph board, Trail trail) {
    this.trials = trials;
    this.patients = patients;
    this.board = board;
    this.trail = trail;
  }

  /// Where candidates come from.
  @Component
  record Trials(TrialCandidates candidates, CandidatePages pages) {}

  /// Who did what, and when.
  @Component
  record Trail(AuditTrail audit, InstantSource clock) {}

  /// A review as the schema shows it.
  record TrialReview(ReviewStatus status, String note, String by, Instant at) {
    static @Nullable TrialReview of(BoardGraph.@Nullable TrialReview review) {
      return review == null
          ? null
          : new TrialReview(
              review.status(), review.note(), review.by(), Instant.parse(review.at()));
    }
  }

  record TrialCandidate(
      String patient,
      String tumourKey,
      @Nullable ConceptId tumourType,
      String arm,
      Answer answer,
      List<String> missing,
      Supplier<List<TrialReasons.Line>> why,
      @Nullable TrialReview review) {
    static TrialCandidate of(CandidatePages.Row row) {
      return new TrialCandidate(
          row.patient(),
          row.tumourKey(),
          row.tumourType(),
          row.arm(),
          row.answer(),
          row.missing(),
          row.reasons(),
          TrialReview.of(row.review()));
    }

    /// Made only where somebody asks.
    public List<TrialReasons.Line> reasons() {
      return why.get();
    }
  }

  record TrialCandidatesFound(
      int matching, int unknown, int listed, boolean complete, List<TrialCandidate> candidates) {}

  record BoardDecision(
      PartialDate date, String decision, List<String> options, String by, Instant at) {
    static BoardDecision of(BoardGraph.Decision decision) {
      return new BoardDecision(
          PartialDate.parse(decision.date()),
          decision.decision(),
          decision.options(),
          decision.by(),
          Instant.parse(decision.at()));
    }
  }

  @QueryMapping
  @PreAuthorize("hasRole('COUNT')")
  public List<TrialCandidates.Trial> trials() {
    return trials.candidates.trials();
  }

  record CandidateQuestion(
      String trial, List<Answer> answers, List<ReviewStatus> status, int offset, int first) {
    CandidatePages.Filter filter() {
      return new CandidatePages.Filter(
          answers, status, Math.max(0, offset), Math.clamp(first, 1, MOST));
    }
  }

  @QueryMapping
  @PreAuthorize(MAY_READ)
  public TrialCandidatesFound trialCandidates(
      @Arguments CandidateQuestion asked, @ContextValue Asker asker) {
    var found = trials.pages.list(asked.trial(), asked.filter(), asker.visibility());
    var ids = found.rows().stream().map(CandidatePages.Row::patient).distinct().toList();
    trail.audit.read(asker, "trialCandidates", ids);
    return new TrialCandidatesFound(
        found.matching(),
        found.unknown(),
        found.listed(),
        found.complete(),
        found.rows().stream().map(TrialCandidate::of).toList());
  }

  record MatchReview(
      String patient,
      String trial,
      String arm,
      String tumourKey,
      ReviewStatus status,
      @Nullable String note) {}

  @MutationMapping
  @PreAuthorize(MAY_READ)
  public TrialReview reviewMatch(@Argument MatchReview input, @ContextValue Asker asker) {
    var note = text(input.note());
    if (!input.arm().startsWith(input.trial() + "/")
        || !trials.pages.isCandidate(
            input.patient(), input.tumourKey(), input.arm(), asker.visibility())) {
      throw new Refusal(Refusal.Code.NOT_FOUND, "No such candidate of this arm");
    }
    trail.audit.read(asker, "reviewMatch", List.of(input.patient()));
    var review =
        new BoardGraph.TrialReview(
            UUID.randomUUID().toString(),
            input.patient(),
            input.trial(),
            input.arm(),
            input.tumourKey(),
            input.status(),
            note,
            asker.name(),
            trail.clock.instant().toString());
    board.save(review);
    return new TrialReview(input.status(), note, asker.name(), Instant.parse(review.at()));
  }

  record DecisionInput(String patient, PartialDate date, String decision, List<String> options) {}

  @MutationMapping
  @PreAuthorize("hasRole('CARE')")
  public BoardDecision recordBoardDecision(
      @Argument DecisionInput input, @ContextValue Asker asker) {
    var words = text(input.decision());
    boolean tooMany = input.options().size() > MOST_OPTIONS;
    if (words.isEmpty() || tooMany) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT, "A decision has words, and names at most 20 options");
    }
    input.options().forEach(BoardController::text);
    if (patients.list(List.of(input.patient()), asker.visibility()).isEmpty()) {
      throw new Refusal(Refusal.Code.NOT_FOUND, "No such patient");
    }
    trail.audit.read(asker, "recordBoardDecision", List.of(input.patient()));
    var decision =
        new BoardGraph.Decision(
            UUID.randomUUID().toString(),
            input.patient(),
            input.date().toString(),
            words,
            input.options(),
            asker.name(),
            trail.clock.instant().toString());
    board.save(decision);
    return BoardDecision.of(decision);
  }

  private static String text(@Nullable String words) {
    var text = words == null ? "" : words.strip();
    if (text.length() > LONGEST) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "At most 4,000 characters");
    }
    return text;
  }

  @BatchMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public Map<Patient, List<BoardDecision>> boardDecisions(
      List<Patient> page, @ContextValue Asker asker) {
    var byPatient = new HashMap<String, List<BoardDecision>>();
    var ids = page.stream().map(Patient::id).toList();
    board
        .decisions(ids, asker.visibility())
        .forEach(one ->
            byPatient
                .computeIfAbsent(one.patient(), _ -> new ArrayList<>())
                .add(BoardDecision.of(one)));
    var answer = new HashMap<Patient, List<BoardDecision>>();
    page.forEach(patient -> answer.put(patient, byPatient.getOrDefault(patient.id(), List.of())));
    return answer;
  }
}
