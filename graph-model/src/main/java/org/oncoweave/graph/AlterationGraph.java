package org.oncoweave.graph;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.oncoweave.graph.KnowledgeGraph.FindingKind;
import org.oncoweave.model.dossier.Visibility;

/// Which genes are altered in patients, and which were looked at: many patients at once, a question
/// for every some thousand of them.
public final class AlterationGraph {
  private static final int BATCH = 5_000;

  private final Driver driver;

  private AlterationGraph(Driver driver) {
    this.driver = driver;
  }

  public static AlterationGraph of(GraphConnection graph) {
    return new AlterationGraph(graph.driver());
  }

  /// A recorded alteration of a patient in one of its genes, which stands in the kind too.
  public record Altered(String patient, FindingKind kind) {}

  public void streamAltered(List<String> patients, Visibility visibility, Consumer<Altered> each) {
    for (var ids : batches(patients)) {
      Question.named("alterations").stream(
          driver,
          Map.of("ids", ids, "opposed", visibility.opposed()),
          row -> each.accept(altered(row)));
    }
  }

  private static Altered altered(Record row) {
    return new Altered(row.get("patient").asString(), KnowledgeGraph.kind(row));
  }

  /// Patients and genes, and whom the reader may see of them.
  public record Asked(List<String> patients, List<String> genes, Visibility visibility) {}

  /// Hands over a patient with those of the genes that one specimen was looked at for.
  public void streamTested(Asked asked, BiConsumer<String, List<String>> each) {
    for (var ids : batches(asked.patients())) {
      Question.named("patients_tested").stream(
          driver,
          Map.of("ids", ids, "genes", asked.genes(), "opposed", asked.visibility().opposed()),
          row ->
              each.accept(
                  row.get("patient").asString(), row.get("tested").asList(Value::asString)));
    }
  }

  private static List<List<String>> batches(List<String> all) {
    return all.stream().gather(Gatherers.windowFixed(BATCH)).toList();
  }
}
