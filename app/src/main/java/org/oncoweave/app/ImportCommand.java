package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.Format;
import org.oncoweave.ingest.Import;
import org.oncoweave.ingest.Outcome;
import org.oncoweave.ingest.Progress;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.ingest.source.notes.NamePattern;
import org.oncoweave.ontology.variant.Genomes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave import PATH…`: brings files into the graph; one import at a time in a home folder.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "import.paths")
  private List<Path> paths;

  @Option(names = "--format", descriptionKey = "import.format")
  private @Nullable Format format;

  @Option(names = "--name-pattern", paramLabel = "PATTERN", descriptionKey = "import.namePattern")
  private @Nullable String namePattern;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var names = names();
    var done = ImportLock.whileHeld(home.home(), () -> run(console, names));
    if (done.isEmpty()) {
      console.problem(Messages.say("import.busy", home.home()));
    }
    return done.orElse(Exit.FAILED);
  }

  private Optional<NamePattern> names() {
    try {
      return Optional.ofNullable(namePattern).map(NamePattern::of);
    } catch (IllegalArgumentException wrong) {
      var why = String.valueOf(wrong.getMessage());
      var text = Messages.say("import.wrongPattern", String.valueOf(namePattern), why);
      throw new ParameterException(spec.commandLine(), text);
    }
  }

  private int run(Console console, Optional<NamePattern> names) throws IOException {
    var vocabularies = home.vocabularies().inUse();
    var lexicon = CentreLexicon.under(home.home());
    var genomes = Genomes.of(home.home());
    try (var graph = home.open()) {
      var outcome =
          new Import(graph, Clock.systemUTC(), Optional.ofNullable(format), names)
              .with(vocabularies)
              .reading(lexicon)
              .placing(genomes)
              .run(paths, progress(console));
      if (json) {
        console.json(outcome);
      } else {
        tell(console, outcome);
      }
      return outcome.exitCode();
    }
  }

  private static Progress progress(Console console) {
    var reading = Messages.say("import.reading");
    var building = Messages.say("import.building");
    return new Progress() {
      @Override
      public void records(long read) {
        console.progress(reading, read, 0);
      }

      @Override
      public void patients(long built) {
        console.progress(building, built, 0);
      }
    };
  }

  private static void tell(Console console, Outcome outcome) {
    outcome.notices().forEach(console::say);
    for (var refused : outcome.refused()) {
      console.problem(
          Messages.say("import.refused", refused.file(), refused.reason(), refused.whatToDo()));
    }
    KeptOutTable.tell(console, outcome.keptOut());
    var left = outcome.count("faulty") - Math.min(KeptOutTable.MOST, outcome.keptOut().size());
    if (left > 0) {
      console.problem(Messages.say("import.more", left));
    }
    if (outcome.count("waiting") > 0) {
      console.problem(Messages.say("import.waiting", outcome.count("waiting")));
    }
    console.say(
        Messages.say(
            "import.done",
            outcome.read(),
            outcome.count("added"),
            outcome.count("replaced"),
            outcome.count("unchanged"),
            outcome.count("faulty"),
            outcome.patients()));
  }
}
