package org.oncoweave.api;

import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.series.Comorbidity;
import org.oncoweave.api.series.SeriesPoint;
import org.oncoweave.api.series.StatesOverTime;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.dossier.Patient;
import org.oncoweave.model.dossier.Recorded;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/// A patient's states over time, and the comorbidity index on a day: one question for a whole page.
@Controller
class SeriesController {
  private static final String MAY_READ = "hasRole('PSEUDONYMISED')";

  private final PatientGraph patients;
  private final StatesOverTime states;

  SeriesController(PatientGraph patients, BatchLoaderRegistry registry) {
    this.patients = patients;
    this.states = new StatesOverTime(patients);
    registry
        .<String, List<SeriesPoint>>forName("seriesOfPatients")
        .registerMappedBatchLoader(
            (ids, with) -> Mono.fromSupplier(() -> series(ids, asker(with.getContext()))));
    registry
        .<String, List<Comorbidity.Coded>>forName("codesOfPatients")
        .registerMappedBatchLoader(
            (ids, with) -> Mono.fromSupplier(() -> codes(ids, asker(with.getContext()))));
  }

  private static Asker asker(@Nullable Object context) {
    return Objects.requireNonNull(
        ((GraphQLContext) Objects.requireNonNull(context)).get(Asker.KEY));
  }

  private Map<String, List<SeriesPoint>> series(Set<String> ids, Asker asker) {
    var found = states.of(List.copyOf(ids), asker.visibility());
    ids.forEach(id -> found.putIfAbsent(id, List.of()));
    return found;
  }

  private Map<String, List<Comorbidity.Coded>> codes(Set<String> ids, Asker asker) {
    var all = List.copyOf(ids);
    var conditions = patients.records(Recorded.Condition.class, all, asker.visibility());
    var tumours = patients.records(Recorded.Tumour.class, all, asker.visibility());
    var events = patients.records(Recorded.NeoplasticEvent.class, all, asker.visibility());
    var codes = new HashMap<String, List<Comorbidity.Coded>>();
    for (var id : ids) {
      var records =
          new Comorbidity.Records(
              conditions.getOrDefault(id, List.of()),
              tumours.getOrDefault(id, List.of()),
              events.getOrDefault(id, List.of()));
      codes.put(id, Comorbidity.codes(records));
    }
    return codes;
  }

  @SchemaMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public CompletableFuture<List<SeriesPoint>> series(
      Patient patient,
      @Argument SeriesKind kind,
      DataLoader<String, List<SeriesPoint>> seriesOfPatients) {
    return seriesOfPatients
        .load(patient.id())
        .thenApply(points -> points.stream().filter(point -> point.kind() == kind).toList());
  }

  @SchemaMapping(typeName = "Patient")
  @PreAuthorize(MAY_READ)
  public CompletableFuture<Comorbidity> comorbidity(
      Patient patient,
      @Argument PartialDate on,
      DataLoader<String, List<Comorbidity.Coded>> codesOfPatients) {
    return codesOfPatients.load(patient.id()).thenApply(codes -> Comorbidity.on(on, codes));
  }
}
