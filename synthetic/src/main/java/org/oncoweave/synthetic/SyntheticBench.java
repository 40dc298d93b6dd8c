package org.oncoweave.synthetic;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Map;

/// Measures how fast a hospital is made, and with how much memory.
public final class SyntheticBench {
  /// What was measured: `ratio` says how many times faster than the baseline.
  public record Result(
      String name,
      Map<String, Long> work,
      double seconds,
      double rate,
      long peakMemoryBytes,
      int cores,
      Baseline baseline,
      double ratio) {
    public Result {
      work = Map.copyOf(work);
    }
  }

  /// The same patients made without writing a report: what the reports cost.
  public record Baseline(String what, double seconds) {}

  private SyntheticBench() {}

  /// Makes the patients without reports after a first small hospital that warms the machine.
  public static Result tables(long patients, Path folder) throws IOException {
    var plain = Settings.of(patients, 1, folder).with(Settings.Reports.NONE).withoutPatientTruth();
    double cold = seconds(Settings.of(200, 2, folder).with(Settings.Reports.NONE));
    var start = System.nanoTime();
    var summary = SyntheticHospital.write(plain, Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    return result(
        "synth-tables", summary.rows(), patients, new Timing(seconds, "200 patients, cold", cold));
  }

  /// Makes the patients with reports in the rows; the rate counts reports.
  public static Result reports(long patients, Path folder) throws IOException {
    var with = Settings.of(patients, 1, folder).withoutPatientTruth();
    seconds(with);
    double without = seconds(with.with(Settings.Reports.NONE));
    var start = System.nanoTime();
    var summary = SyntheticHospital.write(with, Progress.SILENT);
    double seconds = (System.nanoTime() - start) / 1e9;
    long reports = summary.rows().getOrDefault("documents", 0L);
    return result(
        "synth-reports",
        summary.rows(),
        reports,
        new Timing(seconds, "the same patients without reports", without));
  }

  private record Timing(double seconds, String what, double baseline) {}

  private static Result result(String name, Map<String, Long> work, long units, Timing timing) {
    return new Result(
        name,
        work,
        timing.seconds(),
        units / timing.seconds(),
        peak(),
        1,
        new Baseline(timing.what(), timing.baseline()),
        timing.baseline() / timing.seconds());
  }

  private static double seconds(Settings settings) throws IOException {
    long start = System.nanoTime();
    SyntheticHospital.write(settings, Progress.SILENT);
    return (System.nanoTime() - start) / 1e9;
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(p -> p.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(u -> u.getUsed())
        .sum();
  }
}
