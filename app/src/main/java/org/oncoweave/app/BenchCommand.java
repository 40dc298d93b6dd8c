package org.oncoweave.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.analysis.BenchResult;
import org.oncoweave.app.bench.Benches;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave bench`: measures what is promised, beside a baseline of the same run.
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class BenchCommand implements Callable<Integer> {
  /// The names, for help and completion.
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Benches.names().iterator();
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "1..*",
      completionCandidates = Names.class,
      descriptionKey = "bench.names")
  private List<String> names = new ArrayList<>();

  @Option(names = "--size", descriptionKey = "bench.size")
  private long size;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    for (var name : names) {
      if (!Benches.names().contains(name)) {
        console.problem(Messages.say("bench.unknown", name, String.join(", ", Benches.names())));
        return Exit.WRONG_USAGE;
      }
    }
    for (var name : names) {
      tell(console, Benches.run(name, size, HomeOption.serverLib()));
    }
    return Exit.DONE;
  }

  private void tell(Console console, BenchResult result) {
    if (json) {
      console.json(result);
      return;
    }
    console.say(
        Messages.say(
            "bench.result",
            result.name(),
            result.seconds(),
            result.rate(),
            result.ratio(),
            result.baseline().what(),
            result.peakMemoryBytes() >> 20,
            Integer.toString(result.cores())));
  }
}
