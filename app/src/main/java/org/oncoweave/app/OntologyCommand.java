package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.oncoweave.ontology.OntologyCheck;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.store.Loading;
import org.oncoweave.ontology.store.Vocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave ontology`: the vocabularies in use, looked at, checked, loaded, asked.
@Command(
    name = "ontology",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    resourceBundle = OntologyCommand.WORDS,
    subcommands = {
      OntologyCommand.Load.class,
      OntologyCommand.Listing.class,
      OntologyCommand.Check.class,
      OntologyCommand.Sparql.class,
      OntologyCommand.Rollback.class,
      PlacesCommand.class
    })
final class OntologyCommand implements Callable<Integer> {
  static final String WORDS = "org.oncoweave.app.messages";
  private static final int SHOWN = 5;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return Exit.WRONG_USAGE;
  }

  /// What all of them share.
  abstract static class Step implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private HomeOption home;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public final Integer call() throws IOException {
      var console = Console.of(spec);
      try {
        return run(console, Vocabularies.under(home.home()));
      } catch (OntologyFault fault) {
        console.problem(String.valueOf(fault.getMessage()));
        return Exit.FAILED;
      }
    }

    abstract int run(Console console, Vocabularies vocabularies) throws IOException;

    boolean json() {
      return json;
    }

    HomeOption home() {
      return home;
    }
  }

  /// Problems by kind, the first of each told.
  private static void tell(Console console, List<OntologyCheck.Problem> problems) {
    for (var kind : OntologyCheck.Kind.values()) {
      var ofKind = problems.stream().filter(problem -> problem.kind() == kind).toList();
      if (!ofKind.isEmpty()) {
        console.say(
            Messages.say(
                kind.isError() ? "ontology.errors" : "ontology.warnings", kind, ofKind.size()));
        ofKind.stream().limit(SHOWN).forEach(problem -> console.say("  " + problem.text()));
      }
    }
  }

  /// `oncoweave ontology load`.
  @Command(name = "load", mixinStandardHelpOptions = true, resourceBundle = WORDS)
  static final class Load extends Step {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ontology.files")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--scheme", defaultValue = "", descriptionKey = "ontology.scheme")
    private String scheme;

    @Option(names = "--force", descriptionKey = "ontology.force")
    private boolean force;

    @Option(names = "--graph", descriptionKey = "ontology.graph")
    private boolean graph;

    /// What `--json` prints with `--graph`: the load, what was written, the seconds of both.
    record InGraph(Loading loading, VocabularyGraph.Result graph, double seconds) {}

    @Override
    int run(Console console, Vocabularies vocabularies) throws IOException {
      long start = System.nanoTime();
      var loading = vocabularies.load(files, scheme, force);
      double reading = (System.nanoTime() - start) / 1e9;
      if (!graph) {
        tell(console, loading);
        return Exit.DONE;
      }
      var published = VocabularyGraph.publish(console, home(), vocabularies);
      if (published.isEmpty()) {
        return Exit.FAILED;
      }
      var result = published.get();
      if (json()) {
        console.json(new InGraph(loading, result, reading + result.seconds()));
        return Exit.DONE;
      }
      tell(console, loading);
      console.say(Messages.say("ontology.read", reading));
      VocabularyGraph.tell(console, result);
      return Exit.DONE;
    }

    private void tell(Console console, Loading loading) {
      if (json()) {
        console.json(loading);
        return;
      }
      var loaded = loading.loaded();
      var size = loaded.size();
      console.say(
          Messages.say(
              loading.fresh() ? "ontology.loaded" : "ontology.known",
              loaded.scheme(),
              loading.version()));
      console.say(
          Messages.say("ontology.size", size.concepts(), size.relations(), size.mappings()));
      OntologyCommand.tell(console, loading.problems());
      succession(console, loading);
    }

    private static void succession(Console console, Loading loading) {
      var replaced = loading.succession().replaced();
      var retired = loading.succession().retired();
      if (replaced.isEmpty() && retired.isEmpty()) {
        return;
      }
      console.say(Messages.say("ontology.succession", replaced.size(), retired.size()));
      replaced.entrySet().stream()
          .sorted(Comparator.comparing(entry -> entry.getKey().curie()))
          .limit(SHOWN)
          .forEach(e -> console.say("  " + e.getKey().curie() + " -> " + e.getValue().curie()));
      retired.stream().limit(SHOWN).forEach(id -> console.say("  " + id.curie()));
    }
  }

  /// `oncoweave ontology list`.
  @Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = WORDS)
  static final class Listing extends Step {
    @Override
    int run(Console console, Vocabularies vocabularies) throws IOException {
      var version = vocabularies.version();
      var counts = vocabularies.inUse().ontology().counts();
      if (json()) {
        console.json(Map.of("version", version, "concepts", counts));
        return Exit.DONE;
      }
      console.say(Messages.say("ontology.version", version.number()));
      counts.forEach((scheme, count) -> console.say("%-16s %,d".formatted(scheme, count)));
      for (var loaded : version.loaded()) {
        console.say(
            "%s: %s %s"
                .formatted(loaded.scheme(), String.join(" ", loaded.files()), loaded.release()));
      }
      return Exit.DONE;
    }
  }

  /// `oncoweave ontology check`.
  @Command(name = "check", mixinStandardHelpOptions = true, resourceBundle = WORDS)
  static final class Check extends Step {
    @Override
    int run(Console console, Vocabularies vocabularies) throws IOException {
      var inUse = vocabularies.inUse();
      var problems = inUse.problems();
      long errors = problems.stream().filter(problem -> problem.kind().isError()).count();
      if (json()) {
        console.json(Map.of("concepts", inUse.ontology().counts(), "problems", problems));
      } else {
        inUse
            .ontology()
            .counts()
            .forEach((scheme, count) -> console.say("%-16s %,d".formatted(scheme, count)));
        tell(console, problems);
        console.say(
            Messages.say("ontology.checked", inUse.ontology().size(), errors, problems.size()));
      }
      return errors == 0 ? Exit.DONE : Exit.FAILED;
    }
  }

  /// `oncoweave ontology sparql`.
  @Command(name = "sparql", mixinStandardHelpOptions = true, resourceBundle = WORDS)
  static final class Sparql extends Step {
    @Parameters(paramLabel = "QUERY", descriptionKey = "ontology.query")
    private String query;

    @Override
    int run(Console console, Vocabularies vocabularies) throws IOException {
      var answer = vocabularies.inUse().sparql(query);
      if (json()) {
        console.json(answer);
        return Exit.DONE;
      }
      console.say(String.join("\t", answer.columns()));
      answer.rows().forEach(row -> console.say(String.join("\t", row)));
      return Exit.DONE;
    }
  }

  /// `oncoweave ontology rollback`.
  @Command(name = "rollback", mixinStandardHelpOptions = true, resourceBundle = WORDS)
  static final class Rollback extends Step {
    @Option(names = "--graph", descriptionKey = "ontology.graph")
    private boolean graph;

    @Override
    int run(Console console, Vocabularies vocabularies) throws IOException {
      var version = vocabularies.rollback();
      if (version.isEmpty()) {
        console.problem(Messages.say("ontology.nothing"));
        return Exit.FAILED;
      }
      console.say(Messages.say("ontology.version", version.get().number()));
      if (!graph) {
        return Exit.DONE;
      }
      var published = VocabularyGraph.publish(console, home(), vocabularies);
      published.ifPresent(result -> VocabularyGraph.tell(console, result));
      return published.isPresent() ? Exit.DONE : Exit.FAILED;
    }
  }
}
