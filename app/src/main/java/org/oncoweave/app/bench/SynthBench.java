package org.oncoweave.app.bench;

import java.io.IOException;
import java.util.Map;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.synthetic.Progress;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;

/// Makes a synthetic hospital of `size` patients with reports; the baseline makes the same patients
/// without reports: what the reports cost.
final class SynthBench implements Bench {
  @Override
  public BenchResult run(long size, Workplace workplace) throws IOException {
    var with = Settings.of(size, 1, workplace.folder().resolve("hospital")).withoutPatientTruth();
    SyntheticHospital.write(with, Progress.SILENT); // warms up
    double plain =
        Bench.seconds(
            () -> SyntheticHospital.write(with.with(Settings.Reports.NONE), Progress.SILENT));
    Memory.forget();
    long start = System.nanoTime();
    var rows = SyntheticHospital.write(with, Progress.SILENT).rows();
    double seconds = (System.nanoTime() - start) / 1e9;
    return Bench.result(
        "synth",
        Map.of("units", size, "documents", rows.getOrDefault("documents", 0L)),
        seconds,
        new BenchResult.Baseline("the same patients without reports", plain));
  }
}
