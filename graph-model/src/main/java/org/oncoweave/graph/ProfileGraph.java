package org.oncoweave.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Value;

/// The profiles and the concepts that they speak of, streamed whole: what the matrix is made from.
public final class ProfileGraph {
  private final Driver driver;

  private ProfileGraph(Driver driver) {
    this.driver = driver;
  }

  public static ProfileGraph of(GraphConnection graph) {
    return new ProfileGraph(graph.driver());
  }

  /// Figures that differ once any profile or concept was written; cheap to ask.
  public record State(
      long profiles,
      long versions,
      long latest,
      long concepts,
      long numbers,
      List<String> vocabularies) {
    public State {
      vocabularies = List.copyOf(vocabularies);
    }
  }

  /// A concept of the graph; `number` -1 where no profile may use it yet; `mapsTo` where no
  /// vocabulary holds it.
  public record ConceptRow(
      String curie,
      int number,
      @Nullable String labelFr,
      @Nullable String labelEn,
      List<String> parents,
      List<String> mapsTo) {
    public ConceptRow {
      parents = List.copyOf(parents);
      mapsTo = List.copyOf(mapsTo);
    }
  }

  public State state() {
    var profiles = Question.named("profile_state").ask(driver, Map.of(), row -> row).getFirst();
    var concepts = Question.named("concept_state").ask(driver, Map.of(), row -> row).getFirst();
    return new State(
        profiles.get("profiles").asLong(),
        profiles.get("versions").asLong(),
        profiles.get("latest").asLong(),
        concepts.get("concepts").asLong(),
        concepts.get("latest").asLong(),
        concepts.get("vocabularies").asList(Value::asString));
  }

  /// Hands over each patient's identifier and packed profile, opposed or not: the flag in the bytes
  /// says which. Columns are asked by their place: their names took an eighth of the time.
  public void streamProfiles(BiConsumer<String, byte[]> each) {
    Question.named("profiles").stream(
        driver, row -> each.accept(row.get(0).asString(), row.get(1).asByteArray()));
  }

  /// Hands over each patient's identifier and the version of the profile, which grows whenever what
  /// is known of the patient is written anew.
  public void streamVersions(BiConsumer<String, Long> each) {
    Question.named("profile_versions").stream(
        driver, row -> each.accept(row.get("patient").asString(), row.get("version").asLong()));
  }

  /// The packed profile of one patient.
  public Optional<byte[]> find(String patient) {
    return Question.named("profile")
        .ask(driver, Map.of("patient", patient), row -> row.get("bytes").asByteArray())
        .stream()
        .findFirst();
  }

  /// Writes profiles of patients who are nowhere else in the graph: what a measurement needs.
  public void addAlone(Map<String, byte[]> profiles) {
    var rows = new ArrayList<Map<String, Object>>(profiles.size());
    profiles.forEach((patient, bytes) -> rows.add(Map.of("patient", patient, "bytes", bytes)));
    new Writes(driver).write(tx -> Writes.run(tx, "create_profiles", "profiles", rows));
  }

  public List<ConceptRow> concepts() {
    var rows = new ArrayList<ConceptRow>();
    Question.named("concepts").stream(
        driver,
        row ->
            rows.add(
                new ConceptRow(
                    row.get("curie").asString(),
                    row.get("number").asInt(-1),
                    text(row.get("labelFr")),
                    text(row.get("labelEn")),
                    row.get("parents").asList(Value::asString),
                    row.get("mapsTo").asList(Value::asString))));
    return rows;
  }

  /// How many nodes each label has.
  public Map<String, Integer> labelCounts() {
    var counts = new LinkedHashMap<String, Integer>();
    Question.named("label_counts")
        .ask(
            driver,
            Map.of(),
            row -> counts.put(row.get("label").asString(), row.get("count").asInt()));
    return counts;
  }

  /// When the last import ended.
  public Optional<Instant> findLastImport() {
    return Question.named("last_import").ask(driver, Map.of(), row -> row.get("ended")).stream()
        .filter(ended -> !ended.isNull())
        .map(ended -> Instant.parse(ended.asString()))
        .findFirst();
  }

  private static @Nullable String text(Value value) {
    return value.isNull() ? null : value.asString();
  }
}
