package org.oncoweave.app.export;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;

/// What a graph says of its patients, without keys and evidence, so that two graphs of other
/// sources compare; what a record hangs on is named by what it says.
public final class GraphFacts {
  private static final Set<String> LEFT = Set.of("key", "evidence");
  private static final Set<String> KEYS = Set.of("eventKey", "tumourKey", "specimen");

  private final PatientGraph patients;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> names = new TreeMap<>();

  private GraphFacts(GraphConnection graph) {
    patients = PatientGraph.of(graph);
    ProfileGraph.of(graph).streamVersions((id, _) -> ids.add(id));
  }

  /// A sorted line a patient and a fact.
  @SafeVarargs
  public static Set<String> of(GraphConnection graph, Class<? extends Recorded>... kinds) {
    var facts = new GraphFacts(graph);
    var lines = new TreeSet<String>();
    facts
        .patients
        .list(facts.ids, Visibility.NOT_OPPOSED)
        .forEach(patient -> lines.add(patient.toString()));
    for (var kind : kinds) {
      facts.lines(new Kind<>(recordOf(kind)), lines);
    }
    return lines;
  }

  private static <R extends Record & Recorded> Class<R> recordOf(Class<? extends Recorded> kind) {
    @SuppressWarnings("unchecked")
    var type = (Class<R>) kind;
    return type;
  }

  private <R extends Record & Recorded> void lines(Kind<R> kind, Set<String> lines) {
    patients
        .records(kind.type(), ids, Visibility.NOT_OPPOSED)
        .forEach((id, rows) -> {
          int twin = 0;
          for (var row : rows) {
            var line = id + " " + said(row);
            while (!lines.add(line)) {
              line = line + " #" + ++twin;
            }
          }
        });
  }

  private String said(Record row) {
    var said = new TreeMap<String, Object>();
    String key = "";
    for (RecordComponent part : row.getClass().getRecordComponents()) {
      var value = value(row, part);
      if (part.getName().equals("key")) {
        key = value.toString();
      }
      if (!LEFT.contains(part.getName()) && !value.toString().isEmpty()) {
        said.put(
            part.getName(),
            KEYS.contains(part.getName())
                ? names.getOrDefault(value.toString(), "elsewhere")
                : value);
      }
    }
    var line = row.getClass().getSimpleName() + said;
    names.put(key, line);
    return line;
  }

  private static Object value(Record row, RecordComponent part) {
    try {
      var value = part.getAccessor().invoke(row);
      return value == null ? "" : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
