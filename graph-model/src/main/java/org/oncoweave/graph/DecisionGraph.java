package org.oncoweave.graph;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.Profile;
import org.oncoweave.model.dossier.Recorded;

/// The few decisions that people take: an opposition, a saved cohort.
public final class DecisionGraph {
  private final Driver driver;

  private DecisionGraph(Driver driver) {
    this.driver = driver;
  }

  public static DecisionGraph of(GraphConnection graph) {
    return new DecisionGraph(graph.driver());
  }

  /// A question that a person saved; `saved` is an instant.
  public record SavedCohort(String id, String name, String question, String saved) {}

  /// Registers the opposition with the patient and their profile at once. Empty: no such patient.
  public Optional<Recorded.Opposition> register(PatientId patient, Recorded.Opposition opposition) {
    var withdrawn = opposition.withdrawn();
    var parameters =
        Values.parameters(
            "patient", patient.value(),
            "key", opposition.key(),
            "date", opposition.date().toString(),
            "study", opposition.study(),
            "withdrawn", withdrawn == null ? null : withdrawn.toString());
    try (var session = driver.session()) {
      boolean found = session.executeWrite(tx -> write(tx, patient, parameters));
      return found ? Optional.of(opposition) : Optional.empty();
    }
  }

  private static boolean write(TransactionContext tx, PatientId patient, Value parameters) {
    var rows = tx.run(Cypher.load("register_opposition"), parameters).list();
    if (rows.isEmpty()) {
      return false;
    }
    var row = rows.getFirst();
    Value bytes = row.get("bytes");
    if (!bytes.isNull()) {
      var profile = with(Profile.decode(bytes.asByteArray()), row.get("opposed").asBoolean());
      tx.run(
              Cypher.load("replace_profile"),
              Map.of("patient", patient.value(), "bytes", profile.encode()))
          .consume();
    }
    return true;
  }

  static Profile with(Profile profile, boolean opposed) {
    return new Profile(
        profile.sex(),
        profile.birthDay(),
        profile.indexDay(),
        profile.secondPrimaryDay(),
        profile.deathDay(),
        profile.lastNewsDay(),
        opposed,
        profile.entries(),
        profile.followed());
  }

  public void save(String owner, SavedCohort cohort) {
    var parameters =
        Map.<String, Object>of(
            "id", cohort.id(),
            "owner", owner,
            "name", cohort.name(),
            "question", cohort.question(),
            "saved", cohort.saved());
    try (var session = driver.session()) {
      session.executeWriteWithoutResult(
          tx -> tx.run(Cypher.load("save_cohort"), parameters).consume());
    }
  }

  public List<SavedCohort> savedBy(String owner) {
    return Question.named("saved_cohorts")
        .ask(driver, Map.of("owner", owner), row -> Rows.read(SavedCohort.class, row.get("row")));
  }
}
