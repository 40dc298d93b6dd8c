package org.oncoweave.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Visibility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the graph, as the API does, for what a file of facts says of each patient.
final class KnownFacts {
  private final PatientGraph graph;
  private final SoftAssertions soft = new SoftAssertions();

  KnownFacts(GraphConnection graph) {
    this.graph = PatientGraph.of(graph);
  }

  void check(Path file) throws IOException {
    var mapper = new JsonMapper();
    var lines = Files.readAllLines(file).stream().map(mapper::readTree).toList();
    assertThat(lines).hasSizeGreaterThan(100);
    var ids = lines.stream().map(line -> line.get("patient").asString()).toList();
    var tumours = records(Recorded.Tumour.class, ids);
    var treatments = records(Recorded.Treatment.class, ids);
    var events = records(Recorded.NeoplasticEvent.class, ids);
    var conditions = records(Recorded.Condition.class, ids);
    var acts = records(Recorded.Act.class, ids);
    var variants = records(Recorded.Variant.class, ids);
    var residences = records(Recorded.Residence.class, ids);
    for (var line : lines) {
      var id = line.get("patient").asString();
      people(id, line);
      set(line, "sites", tumours.get(id), t -> organ(t.topography()));
      set(line, "conditions", conditions.get(id), c -> cut(c.code()));
      set(line, "genes", variants.get(id), Recorded.Variant::gene);
      set(line, "communes", residences.get(id), r -> r.commune().code());
      var given = of(treatments.get(id), Kind.SYSTEMIC);
      equal(line, "medicines", given);
      var done = of(treatments.get(id), Kind.SURGERY);
      acts.getOrDefault(id, List.of()).forEach(act -> done.add(Objects.toString(act.code())));
      equal(line, "acts", done);
      var relapse =
          events.getOrDefault(id, List.of()).stream()
              .anyMatch(event -> event.type() == EventType.METASTATIC_RECURRENCE);
      soft.assertThat(relapse).as(id).isEqualTo(line.get("metastatic_recurrence").asBoolean());
    }
    soft.assertAll();
  }

  private <R extends Record & Recorded> Map<String, List<R>> records(
      Class<R> kind, List<String> ids) {
    return graph.records(kind, ids, Visibility.EVERYONE);
  }

  private void people(String id, JsonNode line) {
    var patient = graph.list(List.of(id), Visibility.EVERYONE).getFirst();
    soft.assertThat(patient.sex().name().substring(0, 1)).as(id).isEqualTo(text(line, "sex"));
    soft.assertThat(Objects.toString(patient.birth(), "")).as(id).isEqualTo(text(line, "birth"));
    soft.assertThat(Objects.toString(patient.death(), "")).as(id).isEqualTo(text(line, "death"));
    soft.assertThat(Objects.toString(patient.lastNews(), ""))
        .as(id)
        .isEqualTo(text(line, "last_news"));
    soft.assertThat(patient.opposed()).as(id).isEqualTo(line.get("opposed").asBoolean());
  }

  private static String text(JsonNode line, String name) {
    return line.get(name).asString();
  }

  private static Set<String> of(@Nullable Collection<Recorded.Treatment> treatments, Kind kind) {
    var codes = new TreeSet<String>();
    Stream.ofNullable(treatments)
        .flatMap(Collection::stream)
        .filter(treatment -> treatment.kind() == kind)
        .forEach(treatment -> treatment.concepts().forEach(c -> codes.add(c.code())));
    return codes;
  }

  private <T> void set(
      JsonNode line,
      String name,
      @Nullable Collection<T> facts,
      Function<T, @Nullable String> word) {
    var words = new TreeSet<String>();
    Stream.ofNullable(facts)
        .flatMap(Collection::stream)
        .map(word)
        .filter(w -> w != null && !w.isEmpty())
        .forEach(words::add);
    equal(line, name, words);
  }

  private void equal(JsonNode line, String name, Set<String> found) {
    var wanted = new TreeSet<String>();
    line.get(name)
        .valueStream()
        .forEach(word -> wanted.add((word.has("atc") ? word.get("atc") : word).asString()));
    soft.assertThat(found).as(line.get("patient").asString() + " " + name).isEqualTo(wanted);
  }

  /// Blood cancers that ICD-10 alone tells have no site.
  private static String organ(@Nullable ConceptId topography) {
    return topography == null || !topography.scheme().equals("ICDO3") ? "" : cut(topography.code());
  }

  private static String cut(@Nullable String code) {
    return code == null ? "" : code.substring(0, Math.min(3, code.length()));
  }
}
