package org.oncoweave.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.oncoweave.model.dossier.Visibility;

/// What people decide at a tumour board: how far a patient is on the way into a trial, and what the
/// board said. Nothing is overwritten; the latest counts.
public final class BoardGraph {
  private final Driver driver;

  private BoardGraph(Driver driver) {
    this.driver = driver;
  }

  public static BoardGraph of(GraphConnection graph) {
    return new BoardGraph(graph.driver());
  }

  /// How far a patient is on the way into an arm; without a review: new.
  public enum ReviewStatus {
    NEW,
    IN_REVIEW,
    CONTACTED,
    ENROLLED,
    REFUSED
  }

  /// What somebody said of a patient, with one tumour, for an arm; `at` is an instant.
  public record TrialReview(
      String key,
      String patient,
      String trial,
      String arm,
      String tumour,
      ReviewStatus status,
      String note,
      String by,
      String at) {}

  /// What a board decided on a day; `options` are the therapies and trials that it names.
  public record Decision(
      String key,
      String patient,
      String date,
      String decision,
      List<String> options,
      String by,
      String at) {}

  /// Of a patient who is there.
  public void save(TrialReview review) {
    var row =
        Map.of(
            "key", review.key(),
            "patient", review.patient(),
            "trial", review.trial(),
            "arm", review.arm(),
            "tumour", review.tumour(),
            "status", review.status().name(),
            "note", review.note(),
            "by", review.by(),
            "at", review.at());
    write("review_trial_match", Map.of("patient", review.patient(), "review", row));
  }

  public void save(Decision decision) {
    var row =
        Map.of(
            "key", decision.key(),
            "patient", decision.patient(),
            "date", decision.date(),
            "decision", decision.decision(),
            "options", decision.options(),
            "by", decision.by(),
            "at", decision.at());
    write("record_board_decision", Map.of("patient", decision.patient(), "decision", row));
  }

  /// In order of time; `trial` null: of all trials, `patients` empty: of all patients.
  public List<TrialReview> reviews(
      @Nullable String trial, List<String> patients, Visibility visibility) {
    var parameters = new HashMap<String, Object>();
    parameters.put("trial", trial);
    parameters.put("patients", patients);
    parameters.put("opposed", visibility.opposed());
    return Question.named("trial_reviews")
        .ask(driver, parameters, row -> Rows.read(TrialReview.class, row.get("row")));
  }

  /// The latest first.
  public List<Decision> decisions(List<String> patients, Visibility visibility) {
    return Question.named("board_decisions")
        .ask(
            driver,
            Map.of("ids", patients, "opposed", visibility.opposed()),
            row -> Rows.read(Decision.class, row.get("row")));
  }

  private void write(String name, Map<String, Object> parameters) {
    new Writes(driver).write(tx -> tx.run(Cypher.load(name), parameters).consume());
  }
}
