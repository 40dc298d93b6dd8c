package org.oncoweave.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Document.DocumentFact;
import org.oncoweave.model.dossier.Document.Mention;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Documents, their texts, and what was read from them.
@Controller
class DocumentController {
  private static final String MAY_READ = "hasRole('PSEUDONYMISED')";

  private final DocumentGraph documents;
  private final PatientGraph patients;
  private final AuditTrail trail;

  DocumentController(DocumentGraph documents, PatientGraph patients, AuditTrail trail) {
    this.documents = documents;
    this.patients = patients;
    this.trail = trail;
  }

  @QueryMapping
  @PreAuthorize(MAY_READ)
  public Optional<Document> document(@Argument String key, @ContextValue Asker asker) {
    var found = Optional.ofNullable(documents.byKey(List.of(key), asker.visibility()).get(key));
    found.ifPresent(d -> trail.read(asker, "document", List.of(d.patientId())));
    return found.map(asker::see);
  }

  @SchemaMapping(typeName = "Patient", field = "documents")
  @PreAuthorize(MAY_READ)
  public CompletableFuture<Connection<Document>> documentsOfPatient(
      Patient patient,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Loaders.DocumentsOf, Page<Document>> documentsOfPatients) {
    var asked = new Loaders.DocumentsOf(patient.id(), Connection.slice(first, after));
    return documentsOfPatients.load(asked).thenApply(Connection::of);
  }

  /// The text; names and birth date of the patient are blotted out unless the asker cares.
  @BatchMapping(typeName = "Document")
  @PreAuthorize(MAY_READ)
  public Map<Document, String> text(List<Document> page, @ContextValue Asker asker) {
    var texts = documents.texts(keys(page), asker.visibility());
    var shown = new HashMap<Document, String>();
    var blots = asker.cares() ? Map.<String, Blot>of() : blots(page, asker);
    for (var document : page) {
      var text = texts.get(document.key());
      if (text != null) {
        var blot = blots.get(document.patientId());
        shown.put(document, blot == null ? text : blot.over(text));
      }
    }
    return shown;
  }

  /// The texts of documents by key, as the asker may see them, each read written down.
  Map<String, String> shown(List<String> keys, Asker asker) {
    var found = List.copyOf(documents.byKey(keys, asker.visibility()).values());
    trail.read(asker, "texts", found.stream().map(Document::patientId).distinct().toList());
    var shown = new HashMap<String, String>();
    text(found, asker).forEach((document, text) -> shown.put(document.key(), text));
    return shown;
  }

  private Map<String, Blot> blots(List<Document> page, Asker asker) {
    var ids = page.stream().map(Document::patientId).distinct().toList();
    return patients.list(ids, asker.visibility()).stream()
        .collect(Collectors.toMap(Patient::id, Blot::of));
  }

  @BatchMapping(typeName = "Document")
  @PreAuthorize(MAY_READ)
  public Map<Document, List<Mention>> mentions(List<Document> page, @ContextValue Asker asker) {
    var found = documents.mentions(keys(page), asker.visibility());
    return byDocument(page, document -> found.getOrDefault(document.key(), List.of()));
  }

  @BatchMapping(typeName = "Document")
  @PreAuthorize(MAY_READ)
  public Map<Document, List<DocumentFact>> facts(List<Document> page, @ContextValue Asker asker) {
    var found = documents.facts(keys(page), asker.visibility());
    return byDocument(page, document -> found.getOrDefault(document.key(), List.of()));
  }

  private static List<String> keys(List<Document> page) {
    return page.stream().map(Document::key).toList();
  }

  private static <V> Map<Document, V> byDocument(List<Document> page, Function<Document, V> value) {
    return page.stream().distinct().collect(Collectors.toMap(Function.identity(), value));
  }
}
