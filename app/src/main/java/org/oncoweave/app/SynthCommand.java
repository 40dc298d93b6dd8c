package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.Settings.Reports;
import org.oncoweave.synthetic.SyntheticHospital;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave synth`: writes a synthetic hospital with a known truth.
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class SynthCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "synth.dir")
  private Path folder;

  @Option(names = "--patients", defaultValue = "2000", descriptionKey = "synth.patients")
  private long patients;

  @Option(names = "--seed", defaultValue = "1", descriptionKey = "synth.seed")
  private long seed;

  @Option(names = "--reports", defaultValue = "INLINE", descriptionKey = "synth.reports")
  private Reports reports;

  @Option(names = "--gzip", descriptionKey = "synth.gzip")
  private boolean gzip;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    if (patients < 1) {
      console.problem(Messages.say("synth.none"));
      return Exit.WRONG_USAGE;
    }
    if (Files.isRegularFile(folder)) {
      console.problem(Messages.say("synth.file", folder));
      return Exit.WRONG_USAGE;
    }
    var settings = Settings.of(patients, seed, folder).with(reports).gzipped(gzip);
    var label = Messages.say("synth.progress");
    var summary =
        SyntheticHospital.write(settings, (done, total) -> console.progress(label, done, total));
    if (json) {
      console.json(summary);
    } else {
      summary.rows().entrySet().stream()
          .sorted(java.util.Map.Entry.comparingByKey())
          .forEach(row -> console.say("%-20s %,d".formatted(row.getKey(), row.getValue())));
      console.say(Messages.say("synth.done", folder));
    }
    return Exit.DONE;
  }
}
