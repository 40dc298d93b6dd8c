package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.api.matrix.DerivedFeatures;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import org.oncoweave.graph.ProfileGraph;
import org.oncoweave.ingest.Import;
import org.oncoweave.ingest.Progress;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.Profile;
import org.oncoweave.model.Sex;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.store.Vocabularies;

/// Streams the profiles of `size` patients, forty entries each, out of the graph into the matrix;
/// the baseline asks for some patients one by one.
final class ProfileLoadBench implements Bench {
  private static final int ENTRIES = 40;
  private static final int BATCH = 5_000;
  private static final int TIMES = 24;
  private static final int ASKED_PLAINLY = 500;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var home = workplace.folder().resolve("home");
    var settings = GraphSettings.of(Map.of(), home, workplace.serverLib());
    try (var graph = GraphConnection.open(settings)) {
      publishConcepts(graph, workplace);
      var profiles = ProfileGraph.of(graph);
      var vocabularies = Vocabularies.under(home);
      fill(profiles, (int) size);
      Memory.forget();
      double seconds = Bench.fastest(TIMES, () -> load(profiles, vocabularies, size));
      var work = Map.of("units", size, "entries", size * ENTRIES);
      return Bench.result("profile-load", work, seconds, baseline(profiles, size));
    }
  }

  private static BenchResult.Baseline baseline(ProfileGraph profiles, long size)
      throws IOException {
    int asked = (int) Math.min(size, ASKED_PLAINLY);
    double plain = Bench.seconds(() -> oneByOne(profiles, asked));
    return new BenchResult.Baseline(
        "a question for each of " + asked + " patients, carried over", plain * size / asked);
  }

  // An import of one patient brings the shipped vocabularies and their numbers into the graph.
  private static void publishConcepts(GraphConnection graph, Workplace workplace)
      throws IOException {
    var file = workplace.folder().resolve("Patient.ndjson");
    Files.writeString(
        file,
        "{\"resourceType\":\"Patient\",\"id\":\"one\",\"gender\":\"female\",\"birthDate\":\"1950\"}\n");
    new Import(graph, Clock.system(ZoneOffset.UTC)).run(List.of(file), Progress.SILENT);
  }

  private static void fill(ProfileGraph profiles, int size) {
    int concepts =
        profiles.concepts().stream().mapToInt(ProfileGraph.ConceptRow::number).max().orElse(-1) + 1;
    var random = new SplittableRandom(5);
    for (int from = 0; from < size; from += BATCH) {
      var batch = new HashMap<String, byte[]>();
      for (int p = from; p < Math.min(size, from + BATCH); p++) {
        batch.put("bench:" + p, profile(random, Math.max(1, concepts)).encode());
      }
      profiles.addAlone(batch);
    }
  }

  private static Profile profile(SplittableRandom random, int concepts) {
    int index = random.nextInt(18_000);
    var entries = new ArrayList<Profile.Entry>();
    for (int e = 0; e < ENTRIES; e++) {
      int day = index + random.nextInt(-3_000, 3_000);
      var role = FeatureRole.values()[random.nextInt(FeatureRole.values().length)];
      entries.add(new Profile.Entry(random.nextInt(concepts), role, day, day + e, 1 + e % 3));
    }
    return new Profile(
        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
        index - random.nextInt(10_000, 30_000),
        index,
        Profile.UNKNOWN_DAY,
        Profile.UNKNOWN_DAY,
        index + random.nextInt(6_000),
        false,
        entries,
        List.of());
  }

  private static void load(ProfileGraph profiles, Vocabularies vocabularies, long size) {
    var clock = Clock.system(ZoneOffset.UTC);
    try (var matrix = Matrix.open(profiles, vocabularies, DerivedFeatures.NONE, clock)) {
      if (matrix.latest().matrix(Visibility.NOT_OPPOSED).patients() < size) {
        throw new IllegalStateException("Patients are missing in the matrix");
      }
    }
  }

  private static void oneByOne(ProfileGraph profiles, int asked) {
    for (int p = 0; p < asked; p++) {
      Profile.decode(profiles.find("bench:" + p).orElseThrow());
    }
  }
}
