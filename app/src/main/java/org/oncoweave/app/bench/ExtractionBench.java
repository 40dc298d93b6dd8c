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

/// Reads the synthetic reports of `size` patients on one core, everything on, short ones joined to
/// 300 words at least, and counts what was found by kind, so that speed is not bought with silence;
/// the baseline only looks for each term of the vocabularies on its own. `slowestOf2MegabytesMs` is
/// the longest that one line of 2 MB, one word again and again, takes.
final class ExtractionBench implements Bench {
  private static final int READ_PLAINLY = 20;
  private static final int LEAST_WORDS = 300;
  private static final int TIMES = 16; // until the compiler has done its work
  private static final int LONG_TEXT = 2_000_000;
  private static final List<String> LONG_LISTS = List.of("50 Gy ", "mastectomie ", "nodule, ");

  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var reports = reports(size, workplace.folder().resolve("reports"));
    var extractor = TextExtractor.shipped();
    var found = new TreeMap<String, Long>();
    reports.forEach(report -> count(extractor, report, found));
    long slowest = slowest(extractor);
    Memory.forget();
    double seconds =
        Bench.fastest(
            TIMES, () -> reports.forEach(report -> extractor.extract(TextInput.of(report))));
    double plain = Bench.seconds(() -> reports.stream().limit(READ_PLAINLY).forEach(plain()));
    var work = new TreeMap<>(found);
    work.put("units", (long) reports.size());
    work.put("words", reports.stream().mapToLong(ExtractionBench::words).sum());
    work.put("slowestOf2MegabytesMs", slowest);
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
    var joined = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        joined.append(Files.readString(file)).append("\n\n");
        if (words(joined.toString()) >= LEAST_WORDS) {
          reports.add(joined.toString());
          joined.setLength(0);
        }
      }
    }
    if (reports.isEmpty()) {
      throw new IllegalStateException("No report was made");
    }
    return reports;
  }

  private static long slowest(TextExtractor extractor) throws IOException {
    double seconds = 0;
    for (String word : LONG_LISTS) {
      var text = TextInput.of(word.repeat(LONG_TEXT / word.length()));
      seconds = Math.max(seconds, Bench.seconds(() -> extractor.extract(text)));
    }
    return Math.round(1000 * seconds);
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
