package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.matching.Answer;
import org.oncoweave.graph.BoardGraph;
import org.oncoweave.graph.BoardGraph.ReviewStatus;
import org.oncoweave.graph.BoardGraph.TrialReview;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Visibility;

/// The candidates of a trial by pages, each with what is missing and how far people are with him.
public final class CandidatePages {
  private static final int AT_ONCE = 1_000;

  private final TrialCandidates candidates;
  private final TrialMatches matches;
  private final Dossiers dossiers;
  private final PatientGraph patients;
  private final BoardGraph board;

  public CandidatePages(
      TrialCandidates candidates, TrialMatches matches, PatientGraph patients, BoardGraph board) {
    this.candidates = candidates;
    this.matches = matches;
    this.dossiers = new Dossiers(patients);
    this.patients = patients;
    this.board = board;
  }

  /// A candidate; `tumourType` null: not known what the tumour is; `review` null: nobody looked.
  public record Row(
      String patient,
      String tumourKey,
      @Nullable ConceptId tumourType,
      String arm,
      Answer answer,
      List<String> missing,
      Supplier<List<TrialReasons.Line>> reasons,
      @Nullable TrialReview review) {}

  /// How many pairs of patient and arm there are by answer, how many stay after the filters, and
  /// some of these. `complete` false: the server is still reading patients.
  public record Found(int matching, int unknown, int listed, boolean complete, List<Row> rows) {}

  /// Which candidates: empty lists take all.
  public record Filter(List<Answer> answers, List<ReviewStatus> statuses, int offset, int first) {}

  public Found list(String trial, Filter filter, Visibility visibility) {
    var all = candidates.ask(trial);
    var visible = visible(all, visibility);
    var seen = all.stream().filter(one -> visible.contains(one.patient())).toList();
    var reviews = latest(board.reviews(trial, List.of(), visibility));
    var listed = seen.stream().filter(one -> fits(one, filter, reviews)).toList();
    var page = listed.stream().skip(filter.offset).limit(filter.first).toList();
    return new Found(
        count(seen, Answer.MATCH),
        count(seen, Answer.UNKNOWN),
        listed.size(),
        candidates.isComplete(),
        rows(trial, page, reviews, visibility));
  }

  private static int count(List<TrialCandidates.Found> all, Answer answer) {
    return (int) all.stream().filter(one -> one.answer() == answer).count();
  }

  private Set<String> visible(List<TrialCandidates.Found> all, Visibility visibility) {
    var ids = all.stream().map(TrialCandidates.Found::patient).distinct().toList();
    var visible = new HashSet<String>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      patients.list(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), visibility).stream()
          .map(Patient::id)
          .forEach(visible::add);
    }
    return visible;
  }

  /// The last review of each patient, tumour and arm.
  public static Map<String, TrialReview> latest(List<TrialReview> reviews) {
    var latest = new HashMap<String, TrialReview>();
    reviews.forEach(one -> latest.put(place(one.patient(), one.tumour(), one.arm()), one));
    return latest;
  }

  static String place(String patient, String tumour, String arm) {
    return String.join("|", patient, tumour, arm);
  }

  private static boolean fits(
      TrialCandidates.Found one, Filter filter, Map<String, TrialReview> reviews) {
    var review = reviews.get(place(one.patient(), one.tumourKey(), one.arm()));
    var status = review == null ? ReviewStatus.NEW : review.status();
    return (filter.answers.isEmpty() || filter.answers.contains(one.answer()))
        && (filter.statuses.isEmpty() || filter.statuses.contains(status));
  }

  /// Asked anew, so that what is missing is that of today.
  private List<Row> rows(
      String trial,
      List<TrialCandidates.Found> page,
      Map<String, TrialReview> reviews,
      Visibility visibility) {
    var ids = page.stream().map(TrialCandidates.Found::patient).distinct().toList();
    var known = new HashMap<String, TrialMatches.Match>();
    for (var dossier : dossiers.list(ids, visibility)) {
      matches.list(dossier).stream()
          .filter(match -> match.trial().equals(trial))
          .forEach(match ->
              known.put(place(dossier.patient().id(), match.tumourKey(), match.arm()), match));
    }
    var rows = new ArrayList<Row>();
    for (var one : page) {
      var place = place(one.patient(), one.tumourKey(), one.arm());
      Optional.ofNullable(known.get(place))
          .map(match -> row(one.patient(), match, reviews.get(place)))
          .ifPresent(rows::add);
    }
    return rows;
  }

  private static Row row(String patient, TrialMatches.Match match, @Nullable TrialReview review) {
    return new Row(
        patient,
        match.tumourKey(),
        match.tumourType(),
        match.arm(),
        match.verdict().answer(),
        match.verdict().missing().stream().sorted().toList(),
        match.reasons(),
        review);
  }

  /// Whether an open arm takes the patient with this tumour, or may: what a review can be of.
  public boolean isCandidate(String patient, String tumour, String arm, Visibility visibility) {
    return dossiers.list(List.of(patient), visibility).stream()
        .flatMap(dossier -> matches.list(dossier).stream())
        .anyMatch(match -> match.tumourKey().equals(tumour) && match.arm().equals(arm));
  }
}
