package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.graph.GraphSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `oncoweave doctor`: looks at the machine and at the store, and says what to do.
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class DoctorCommand implements Callable<Integer> {
  private static final long LEAST_BYTES = 2L << 30;

  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Override
  public Integer call() throws IOException {
    var checks = List.of(checkJava(), checkDisk(home.home()), checkGraph());
    boolean well = !checks.contains(false);
    say(Messages.say(well ? "doctor.well" : "doctor.ill"));
    return well ? Exit.DONE : Exit.FAILED;
  }

  private boolean checkJava() {
    boolean well = Runtime.version().feature() >= 25;
    return report(well, Messages.say("doctor.java", Runtime.version()));
  }

  private boolean checkDisk(Path folder) throws IOException {
    Files.createDirectories(folder);
    FileStore disk = Files.getFileStore(folder);
    boolean well = disk.getUsableSpace() >= LEAST_BYTES && Files.isWritable(folder);
    return report(well, Messages.say("doctor.disk", folder, disk.getUsableSpace() >> 30));
  }

  private boolean checkGraph() {
    GraphSettings settings = home.graph();
    long start = System.nanoTime();
    try (GraphConnection graph = GraphConnection.open(settings)) {
      long millis = (System.nanoTime() - start) / 1_000_000;
      return report(true, Messages.say("doctor.graph", graph.version(), millis));
    }
  }

  private boolean report(boolean well, String line) {
    say((well ? "✓ " : "✗ ") + line);
    return well;
  }

  private void say(String line) {
    var out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
