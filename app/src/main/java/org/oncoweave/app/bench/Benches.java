package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncoweave.analysis.BenchResult;

/// The door: every measurement by name, with the size it is promised at.
public final class Benches {
  private record Sized(Bench bench, long size) {}

  private static final Map<String, Sized> BY_NAME =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("cohort-count", new Sized(new CohortBench(), 100_000)),
              Map.entry("concepts", new Sized(new ConceptSearchBench(), 2_000)),
              Map.entry("extraction", new Sized(new ExtractionBench(), 300)),
              Map.entry("family", new Sized(new FamilyBench(), 100_000)),
              Map.entry("history", new Sized(new HistoryBench(), 300)),
              Map.entry("import", new Sized(new ImportBench(), 200_000)),
              Map.entry("knowledge", new Sized(new KnowledgeBench(), 1_000_000)),
              Map.entry("match", new Sized(new MatchBench(), 1_000_000)),
              Map.entry("ontology", new Sized(new VocabularyBench(), 1_000_000)),
              Map.entry("ontology-release", new Sized(new ReleaseBench(), 200_000)),
              Map.entry("patient-page", new Sized(new PatientPageBench(), 500)),
              Map.entry("profile-load", new Sized(new ProfileLoadBench(), 200_000)),
              Map.entry("scan", new Sized(new ScanBench(), 100_000)),
              Map.entry("scan-growth", new Sized(new ScanGrowthBench(), 1_000_000)),
              Map.entry("synth", new Sized(new SynthBench(), 1_000)),
              Map.entry("variants", new Sized(new VariantsBench(), 1_000_000)),
              Map.entry("vcf", new Sized(new VcfBench(), 1_000_000))));

  private Benches() {}

  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /// Runs one in a temporary folder that is gone afterwards; `size` 0 takes the promised one.
  ///
  /// @throws IllegalArgumentException if there is no such measurement
  public static BenchResult run(String name, long size, Path serverLib) throws IOException {
    var sized = BY_NAME.get(name);
    if (sized == null) {
      throw new IllegalArgumentException(name);
    }
    var folder = Files.createTempDirectory("oncoweave-bench");
    try {
      return sized.bench.run(size > 0 ? size : sized.size, new Workplace(folder, serverLib));
    } finally {
      remove(folder);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
