package org.oncoweave.api.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.SourceFact.Exposed;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.ShippedTable;

/// Gathers what the graph keeps of the states of patients: measurements of rows, values that
/// reports tell, stages of tumours, what happened to them, tobacco.
public final class StatesOverTime {
  private static final Comparator<SeriesPoint> BY_DATE =
      Comparator.comparing(
              SeriesPoint::date, Comparator.nullsLast(Comparator.comparing(PartialDate::earliest)))
          .thenComparing(SeriesPoint::key);

  private static final List<Map.Entry<String, SeriesKind>> MEASURED =
      ShippedTable.rows(StatesOverTime.class, "measured.tsv", 2).stream()
          .map(r -> Map.entry(r.get(1), SeriesKind.valueOf(r.get(0))))
          .toList();

  private final PatientGraph graph;

  public StatesOverTime(PatientGraph graph) {
    this.graph = graph;
  }

  /// All points of patients, by patient, in order of date; one question a kind of record.
  public Map<String, List<SeriesPoint>> of(List<String> patients, Visibility visibility) {
    var points = new HashMap<String, List<SeriesPoint>>();
    var asked = new Asked(patients, visibility, points);
    gather(asked, Recorded.Measurement.class, StatesOverTime::measured);
    gather(asked, Recorded.ToldValue.class, told -> Stream.of(told(told)));
    gather(asked, Recorded.Tumour.class, StatesOverTime::stage);
    gather(asked, Recorded.NeoplasticEvent.class, StatesOverTime::status);
    gather(asked, Recorded.Exposure.class, StatesOverTime::tobacco);
    points.values().forEach(all -> all.sort(BY_DATE));
    return points;
  }

  private record Asked(
      List<String> patients, Visibility visibility, Map<String, List<SeriesPoint>> points) {}

  private <R extends Record & Recorded> void gather(
      Asked asked, Class<R> kind, Function<R, Stream<SeriesPoint>> reader) {
    graph
        .records(kind, asked.patients, asked.visibility)
        .forEach((patient, records) -> {
          var own = asked.points.computeIfAbsent(patient, _ -> new ArrayList<>());
          records.stream().flatMap(reader).forEach(own::add);
        });
  }

  private static Stream<SeriesPoint> measured(Recorded.Measurement m) {
    return kind(m.concept()).stream()
        .map(kind ->
            new SeriesPoint(
                m.key(),
                kind,
                m.date(),
                m.label(),
                m.value(),
                m.unit(),
                m.textValue(),
                m.evidence()));
  }

  private static Optional<SeriesKind> kind(@Nullable ConceptId concept) {
    return concept == null
        ? Optional.empty()
        : MEASURED.stream()
            .filter(m -> isOf(m.getKey(), concept.curie()))
            .map(Map.Entry::getValue)
            .findFirst();
  }

  private static boolean isOf(String listed, String curie) {
    return listed.endsWith(":") ? curie.startsWith(listed) : curie.equals(listed);
  }

  private static SeriesPoint told(Recorded.ToldValue t) {
    return new SeriesPoint(
        t.key(), t.series(), t.date(), t.label(), t.value(), t.unit(), t.textValue(), t.evidence());
  }

  private static Stream<SeriesPoint> stage(Recorded.Tumour t) {
    return t.stage() == null
        ? Stream.empty()
        : Stream.of(
            new SeriesPoint(
                t.key(), SeriesKind.STAGE, t.date(), null, null, null, t.stage(), t.evidence()));
  }

  private static Stream<SeriesPoint> status(Recorded.NeoplasticEvent e) {
    return e.type() == EventType.DEATH
        ? Stream.empty()
        : Stream.of(
            new SeriesPoint(
                e.key(),
                SeriesKind.DISEASE_STATUS,
                e.date(),
                null,
                null,
                null,
                e.type().name(),
                e.evidence()));
  }

  private static Stream<SeriesPoint> tobacco(Recorded.Exposure e) {
    return e.kind() == Exposed.Kind.TOBACCO
        ? Stream.of(
            new SeriesPoint(
                e.key(),
                SeriesKind.TOBACCO,
                e.from(),
                null,
                e.value(),
                e.unit(),
                e.label(),
                e.evidence()))
        : Stream.empty();
  }
}
