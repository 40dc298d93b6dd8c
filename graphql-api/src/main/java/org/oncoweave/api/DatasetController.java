package org.oncoweave.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.ProfileGraph;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What the graph holds and how fresh it is.
@Controller
class DatasetController {
  private static final String MAY_COUNT = "hasAnyRole('COUNT', 'DPO', 'AUDITOR', 'ADMIN')";

  private final Matrix matrix;
  private final ProfileGraph graph;

  DatasetController(Matrix matrix, ProfileGraph graph) {
    this.matrix = matrix;
    this.graph = graph;
  }

  record Dataset(
      Count patients,
      Count opposed,
      Instant matrixRefreshed,
      List<SchemeCount> schemes,
      String version) {}

  record SchemeCount(String scheme, int count) {}

  record LabelCount(String label, int count) {}

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public Dataset dataset(@ContextValue Asker asker) {
    var now = matrix.latest();
    var schemes =
        now.concepts().schemes().entrySet().stream()
            .map(scheme -> new SchemeCount(scheme.getKey(), scheme.getValue()))
            .toList();
    return new Dataset(
        Count.of(now.matrix(asker.visibility()).patients(), asker),
        Count.of(now.opposedPatients(), asker),
        now.taken(),
        schemes,
        version());
  }

  @SchemaMapping(typeName = "Dataset")
  @PreAuthorize(MAY_COUNT)
  public List<LabelCount> labels() {
    return graph.labelCounts().entrySet().stream()
        .map((Map.Entry<String, Integer> label) -> new LabelCount(label.getKey(), label.getValue()))
        .toList();
  }

  @SchemaMapping(typeName = "Dataset")
  @PreAuthorize(MAY_COUNT)
  public Optional<Instant> freshness() {
    return graph.findLastImport();
  }

  private static String version() {
    var version = DatasetController.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
