package org.oncoweave.api;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.dataloader.BatchLoaderEnvironment;
import org.oncoweave.api.access.Asker;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Batches for fields with arguments, which a batch mapping cannot take: one question for all
/// patients of a page.
@Component
class Loaders {
  static final String TUMOURS = "tumoursOfPatients";
  static final String DOCUMENTS = "documentsOfPatients";

  private final PatientGraph patients;
  private final DocumentGraph documents;

  Loaders(BatchLoaderRegistry registry, PatientGraph patients, DocumentGraph documents) {
    this.patients = patients;
    this.documents = documents;
    registry
        .<Patient, List<Recorded.Tumour>>forName(TUMOURS)
        .registerMappedBatchLoader((asked, with) -> once(this::tumours, asked, with));
    registry
        .<DocumentsOf, Page<Document>>forName(DOCUMENTS)
        .registerMappedBatchLoader((asked, with) -> once(this::documents, asked, with));
  }

  /// A page of the documents of one patient.
  record DocumentsOf(String patient, Page.Slice slice) {}

  private static <K, V> Mono<Map<K, V>> once(
      BiFunction<Set<K>, Asker, Map<K, V>> load, Set<K> asked, BatchLoaderEnvironment with) {
    GraphQLContext context = Objects.requireNonNull(with.getContext());
    Asker asker = Objects.requireNonNull(context.get(Asker.KEY));
    return Mono.fromSupplier(() -> load.apply(asked, asker));
  }

  private Map<Patient, List<Recorded.Tumour>> tumours(Set<Patient> asked, Asker asker) {
    var ids = asked.stream().map(Patient::id).toList();
    var found = patients.records(Recorded.Tumour.class, ids, asker.visibility());
    var tumours = new HashMap<Patient, List<Recorded.Tumour>>();
    asked.forEach(p -> tumours.put(p, found.getOrDefault(p.id(), List.of())));
    return tumours;
  }

  private Map<DocumentsOf, Page<Document>> documents(Set<DocumentsOf> asked, Asker asker) {
    var pages = new HashMap<DocumentsOf, Page<Document>>();
    var slices = new LinkedHashSet<Page.Slice>();
    asked.forEach(one -> slices.add(one.slice()));
    for (var slice : slices) {
      var same = asked.stream().filter(one -> one.slice().equals(slice)).toList();
      var ids = same.stream().map(DocumentsOf::patient).toList();
      var found = documents.pages(ids, slice, asker.visibility());
      var none = new Page<Document>(List.of(), slice.offset(), 0);
      same.forEach(one -> pages.put(one, found.getOrDefault(one.patient(), none)));
    }
    return pages;
  }
}
