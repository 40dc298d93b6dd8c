package org.oncoweave.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.ingest.text.TextInput;
import org.oncoweave.ontology.Folding;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.Term;
import org.oncoweave.synthetic.Progress;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;

/// Reads the synthetic reports of `size` patients on one core, everything on, and counts what was
/// found by kind, so that speed is not bought with silence; the baseline only looks for each term
/// of the vocabularies on its own.
final class ExtractionBench implements Bench {
  private static final int READ_PLAINLY = 20;

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var reports = reports(size, workplace.folder().resolve("reports"));
    var extractor = TextExtractor.shipped();
    var found = new TreeMap<String, Long>();
    reports.forEach(report -> count(extractor, report, found)); // warms up as well
    Memory.forget();
    double seconds =
        Bench.seconds(() -> reports.forEach(report -> extractor.extract(TextInput.of(report))));
    double plain = Bench.seconds(() -> reports.stream().limit(READ_PLAINLY).forEach(plain()));
    var work = new TreeMap<>(found);
    work.put("units", (long) reports.size());
    work.put("words", reports.stream().mapToLong(ExtractionBench::words).sum());
    return Bench.result(
        "extraction",
        work,
        seconds,
        new BenchResult.Baseline(
            "each term of the vocabularies searched for on its own in "
                + READ_PLAINLY
                + " reports, carried over",
            plain * reports.size() / Math.min(READ_PLAINLY, reports.size())));
  }

  private static List<String> reports(long patients, Path folder) throws IOException {
    var settings = Settings.of(patients, 3, folder).with(Settings.Reports.FILES);
    SyntheticHospital.write(settings.withoutPatientTruth(), Progress.SILENT);
    var reports = new ArrayList<String>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        reports.add(Files.readString(file));
      }
    }
    if (reports.isEmpty()) {
      throw new IllegalStateException("No report was made");
    }
    return reports;
  }

  private static void count(TextExtractor extractor, String report, Map<String, Long> found) {
    for (var finding : extractor.extract(TextInput.of(report)).findings()) {
      found.merge(finding.kind().name(), 1L, Long::sum);
    }
  }

  private static java.util.function.Consumer<String> plain() {
    var terms = Ontology.shipped().terms().map(Term::text).map(Folding::fold).distinct().toList();
    return report -> {
      var folded = Folding.fold(report);
      long hits = terms.stream().filter(folded::contains).count();
      if (hits < 0) {
        throw new IllegalStateException("Less than nothing was found");
      }
    };
  }

  private static long words(String report) {
    return report.split("\\s+", -1).length;
  }
}
