package org.oncoweave.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.oncoweave.model.dossier.Ground;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;

/// What the graph says of patients. Every question takes the [Visibility] of the reader: a patient
/// who is not visible does not exist. One question a page of patients, whatever its size.
public final class PatientGraph {
  private static final int MOST_DOCUMENTS_SEARCHED = 200_000;
  private static final int MOST_GROUNDS = 3;

  /// The file of cypher/read that finds each kind of record.
  private static final Map<Class<? extends Recorded>, String> QUESTIONS =
      Map.ofEntries(
          Map.entry(Recorded.Tumour.class, "tumours"),
          Map.entry(Recorded.NeoplasticEvent.class, "events"),
          Map.entry(Recorded.Treatment.class, "treatments"),
          Map.entry(Recorded.Condition.class, "conditions"),
          Map.entry(Recorded.Act.class, "acts"),
          Map.entry(Recorded.Measurement.class, "measurements"),
          Map.entry(Recorded.Exposure.class, "exposures"),
          Map.entry(Recorded.Residence.class, "residences"),
          Map.entry(Recorded.Variant.class, "variants"),
          Map.entry(Recorded.TestedGenes.class, "tested_genes"),
          Map.entry(Recorded.Specimen.class, "specimens"),
          Map.entry(Recorded.FamilyHistory.class, "family_histories"),
          Map.entry(Recorded.Conflict.class, "conflicts"),
          Map.entry(Recorded.ToldValue.class, "told_values"),
          Map.entry(Recorded.FollowUp.class, "follow_ups"),
          Map.entry(Recorded.Corrected.class, "corrections"),
          Map.entry(Recorded.Opposition.class, "oppositions"),
          Map.entry(Recorded.RecordCount.class, "record_counts"));

  private final Driver driver;

  private PatientGraph(Driver driver) {
    this.driver = driver;
  }

  public static PatientGraph of(GraphConnection graph) {
    return new PatientGraph(graph.driver());
  }

  /// The patients of these identifiers that are visible, in the order asked.
  public List<Patient> list(List<String> ids, Visibility visibility) {
    return ask(
        "patients", parameters(ids, visibility), row -> Rows.read(Patient.class, row.get("row")));
  }

  /// The records of one kind by patient; a patient without any, or not visible, is left out.
  public <R extends java.lang.Record & Recorded> Map<String, List<R>> records(
      Class<R> kind, List<String> ids, Visibility visibility) {
    var question = QUESTIONS.get(kind);
    if (question == null) {
      throw new IllegalArgumentException("No question for " + kind.getSimpleName());
    }
    return owned(question, kind, ids, visibility);
  }

  /// The events of tumours, by key of the tumour.
  public Map<String, List<Recorded.NeoplasticEvent>> eventsOfTumours(
      List<String> tumours, Visibility visibility) {
    return owned("events_of_tumours", Recorded.NeoplasticEvent.class, tumours, visibility);
  }

  /// The treatments of events, by key of the event.
  public Map<String, List<Recorded.Treatment>> treatmentsOfEvents(
      List<String> events, Visibility visibility) {
    return owned("treatments_of_events", Recorded.Treatment.class, events, visibility);
  }

  /// The corrections in force of tumours, events, treatments and exposures, by key of the fact.
  public Map<String, List<Recorded.Corrected>> correctionsOfFacts(
      List<String> facts, Visibility visibility) {
    return owned("corrections_of_facts", Recorded.Corrected.class, facts, visibility);
  }

  private <R extends java.lang.Record & Recorded> Map<String, List<R>> owned(
      String question, Class<R> kind, List<String> owners, Visibility visibility) {
    var found = new HashMap<String, List<R>>();
    ask(
        question,
        parameters(owners, visibility),
        row -> found.put(row.get("owner").asString(), Rows.list(kind, row.get("rows"))));
    return found;
  }

  /// Identifiers of the patients whose documents say the words, in Lucene's syntax.
  public List<String> listByText(String lucene, Visibility visibility) {
    return ask(
        "patients_by_text",
        Map.of("text", lucene, "limit", MOST_DOCUMENTS_SEARCHED, "opposed", visibility.opposed()),
        row -> row.get("id").asString());
  }

  /// How patients are tied to concepts, the commonest ways first.
  public List<Step> steps(List<String> ids, List<String> concepts, Visibility visibility) {
    var parameters = new HashMap<>(parameters(ids, visibility));
    parameters.put("concepts", concepts);
    return ask("explanation_steps", parameters, PatientGraph::step);
  }

  /// `(Patient)-[first]->(label)-[second]->(concept)`, on so many patients.
  public record Step(String first, String label, String second, String concept, int patients) {}

  private static Step step(Record row) {
    return new Step(
        row.get("first").asString(),
        row.get("label").asString(),
        row.get("second").asString(),
        row.get("concept").asString(),
        row.get("patients").asInt());
  }

  /// What patients have at the concepts of a feature and its outcome, a few of either each.
  public Map<String, List<Ground>> grounds(
      List<String> ids, Ground.Question asked, Visibility visibility) {
    var parameters = new HashMap<>(parameters(ids, visibility));
    parameters.put("feature", asked.feature());
    parameters.put("outcome", asked.outcome());
    parameters.put("second", asked.second());
    parameters.put("most", MOST_GROUNDS);
    var found = new HashMap<String, List<Ground>>();
    ask(
        "grounds",
        parameters,
        row -> found.put(row.get("owner").asString(), Rows.list(Ground.class, row.get("rows"))));
    return found;
  }

  private static Map<String, Object> parameters(List<String> ids, Visibility visibility) {
    return Map.of("ids", ids, "opposed", visibility.opposed());
  }

  private <T> List<T> ask(String name, Map<String, Object> parameters, Function<Record, T> row) {
    return new ArrayList<>(Question.named(name).ask(driver, parameters, row));
  }

  /// The slice `[offset, offset + first)` of a list of identifiers, as patients.
  public Page<Patient> page(List<String> ids, Page.Slice slice, Visibility visibility) {
    int from = Math.min(slice.offset(), ids.size());
    int to = Math.min(from + slice.first(), ids.size());
    return new Page<>(list(ids.subList(from, to), visibility), from, ids.size());
  }
}
