package org.oncoweave.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncoweave.api.access.Asker;
import org.oncoweave.graph.DocumentGraph;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.dossier.Document;
import org.oncoweave.model.dossier.Recorded.Evidence;
import org.oncoweave.model.dossier.Recorded.NeoplasticEvent;
import org.oncoweave.model.dossier.Recorded.Treatment;
import org.oncoweave.model.dossier.Recorded.Tumour;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// From a tumour to its events, from an event to its treatments, from any fact to its document.
@Controller
class TumourController {
  private final PatientGraph patients;
  private final DocumentGraph documents;

  TumourController(PatientGraph patients, DocumentGraph documents) {
    this.patients = patients;
    this.documents = documents;
  }

  @BatchMapping(typeName = "Tumour")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<Tumour, List<NeoplasticEvent>> events(
      List<Tumour> tumours, @ContextValue Asker asker) {
    var keys = tumours.stream().map(Tumour::key).toList();
    var found = patients.eventsOfTumours(keys, asker.visibility());
    return byParent(tumours, tumour -> found.getOrDefault(tumour.key(), List.of()));
  }

  @BatchMapping(typeName = "NeoplasticEvent")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<NeoplasticEvent, List<Treatment>> treatments(
      List<NeoplasticEvent> events, @ContextValue Asker asker) {
    var keys = events.stream().map(NeoplasticEvent::key).toList();
    var found = patients.treatmentsOfEvents(keys, asker.visibility());
    return byParent(events, event -> found.getOrDefault(event.key(), List.of()));
  }

  @BatchMapping(typeName = "Evidence")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Map<Evidence, Document> document(List<Evidence> places, @ContextValue Asker asker) {
    var keys = Set.copyOf(places.stream().map(TumourController::key).toList());
    var found = documents.byKey(List.copyOf(keys), asker.visibility());
    return places.stream()
        .distinct()
        .filter(place -> found.containsKey(key(place)))
        .collect(Collectors.toMap(place -> place, place -> asker.see(get(found, place))));
  }

  private static String key(Evidence place) {
    return place.documentKey() == null ? "" : place.documentKey();
  }

  private static Document get(Map<String, Document> found, Evidence place) {
    var document = found.get(key(place));
    if (document == null) {
      throw new IllegalStateException("The document was there a moment ago");
    }
    return document;
  }

  private static <K, V> Map<K, V> byParent(List<K> parents, Function<K, V> value) {
    return parents.stream().distinct().collect(Collectors.toMap(Function.identity(), value));
  }
}
