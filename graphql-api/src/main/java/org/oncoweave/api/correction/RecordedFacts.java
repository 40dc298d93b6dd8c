package org.oncoweave.api.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Corrected;
import org.oncoweave.model.dossier.Visibility;

/// The facts of a patient that may be corrected, and what is corrected of them.
final class RecordedFacts {
  private final PatientGraph graph;
  private final String patient;
  private final Visibility visibility;

  RecordedFacts(PatientGraph graph, String patient, Visibility visibility) {
    this.graph = graph;
    this.patient = patient;
    this.visibility = visibility;
  }

  Optional<CorrectableFact> find(String key) {
    Map<String, ConceptId> sites = new HashMap<>();
    var tumours = list(Recorded.Tumour.class);
    tumours.forEach(t -> told(t).ifPresent(site -> sites.put(t.key(), site)));
    return Stream.of(
            tumours.stream().map(RecordedFact::of),
            list(Recorded.NeoplasticEvent.class).stream().map(e -> RecordedFact.of(e, sites)),
            list(Recorded.Treatment.class).stream().map(RecordedFact::of),
            list(Recorded.Exposure.class).stream().map(RecordedFact::of))
        .flatMap(facts -> facts)
        .filter(fact -> fact.anchor().fact().equals(key))
        .findFirst();
  }

  /// The site that records tell, whatever was corrected.
  private Optional<ConceptId> told(Recorded.Tumour tumour) {
    return inForce(tumour.key())
        .map(c -> c.anchor().site())
        .findFirst()
        .or(() -> Optional.ofNullable(tumour.topography()));
  }

  /// What makes the fact known, as records alone tell it.
  Anchor anchor(CorrectableFact fact) {
    return inForce(fact.anchor().fact()).findFirst().map(Corrected::anchor).orElse(fact.anchor());
  }

  /// The correction of the same property that counts now; null: what stands there was told.
  @Nullable Corrected before(String fact, @Nullable FactProperty property) {
    return inForce(fact).filter(c -> c.property() == property).findFirst().orElse(null);
  }

  private Stream<Corrected> inForce(String fact) {
    return corrections().stream()
        .filter(c -> fact.equals(c.fact()))
        .filter(c -> c.state() == Correction.State.IN_FORCE);
  }

  Optional<Corrected> correction(String key) {
    return corrections().stream().filter(c -> c.key().equals(key)).findFirst();
  }

  private List<Corrected> corrections() {
    return list(Corrected.class);
  }

  private <R extends Record & Recorded> List<R> list(Class<R> kind) {
    return graph.records(kind, List.of(patient), visibility).getOrDefault(patient, List.of());
  }
}
