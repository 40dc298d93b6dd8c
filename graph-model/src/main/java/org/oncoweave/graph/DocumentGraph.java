package org.oncoweave.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Visibility;

/// What the graph says of documents. As with patients, every question takes the [Visibility] of the
/// reader, and the documents of a patient who is not visible do not exist.
public final class DocumentGraph {
  private final Driver driver;

  private DocumentGraph(Driver driver) {
    this.driver = driver;
  }

  public static DocumentGraph of(GraphConnection graph) {
    return new DocumentGraph(graph.driver());
  }

  /// Documents by key.
  public Map<String, Document> byKey(List<String> keys, Visibility visibility) {
    var found = new HashMap<String, Document>();
    var parameters = Map.<String, Object>of("keys", keys, "opposed", visibility.opposed());
    for (var document :
        Question.named("documents")
            .ask(driver, parameters, row -> Rows.read(Document.class, row.get("row")))) {
      found.put(document.key(), document);
    }
    return found;
  }

  /// A page of each patient's documents, the latest first.
  public Map<String, Page<Document>> pages(
      List<String> patients, Page.Slice slice, Visibility visibility) {
    var parameters = new HashMap<>(owners(patients, visibility));
    parameters.put("offset", slice.offset());
    parameters.put("first", slice.first());
    var found = new HashMap<String, Page<Document>>();
    Question.named("documents_of_patients")
        .ask(
            driver,
            parameters,
            row ->
                found.put(
                    row.get("owner").asString(),
                    new Page<>(
                        Rows.list(Document.class, row.get("rows")),
                        slice.offset(),
                        row.get("total").asInt())));
    return found;
  }

  /// The texts of documents; one without text is left out.
  public Map<String, String> texts(List<String> keys, Visibility visibility) {
    return byOwner("document_texts", owners(keys, visibility), "text", Value::asString);
  }

  /// What documents name, in order of place.
  public Map<String, List<Document.Mention>> mentions(List<String> keys, Visibility visibility) {
    return byOwner(
        "mentions",
        owners(keys, visibility),
        "rows",
        rows -> Rows.list(Document.Mention.class, rows));
  }

  /// The facts that rest on documents, in order of place.
  public Map<String, List<Document.DocumentFact>> facts(List<String> keys, Visibility visibility) {
    return byOwner(
        "document_facts",
        owners(keys, visibility),
        "rows",
        rows -> Rows.list(Document.DocumentFact.class, rows));
  }

  private <T> Map<String, T> byOwner(
      String question,
      Map<String, Object> parameters,
      String column,
      java.util.function.Function<Value, T> read) {
    var found = new HashMap<String, T>();
    Question.named(question)
        .ask(
            driver,
            parameters,
            row -> found.put(row.get("owner").asString(), read.apply(row.get(column))));
    return found;
  }

  private static Map<String, Object> owners(List<String> ids, Visibility visibility) {
    return Map.of("ids", ids, "opposed", visibility.opposed());
  }
}
