package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportForm;
import org.oncoweave.app.export.Exports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave export`: writes the histories of the graph in the form of another system.
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class ExportCommand implements Callable<Integer> {
  /// The names, for help and completion.
  static final class Names implements Iterable<String> {
    static List<String> all() {
      return Stream.of(ExportForm.values())
          .map(form -> form.name().toLowerCase(Locale.ROOT))
          .toList();
    }

    @Override
    public Iterator<String> iterator() {
      return all().iterator();
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Parameters(
      paramLabel = "FORM",
      completionCandidates = Names.class,
      descriptionKey = "export.form")
  private String form;

  @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "export.out")
  private Path out;

  @Option(names = "--since", paramLabel = "DIR", descriptionKey = "export.since")
  private @Nullable Path since;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var problem = problem();
    if (problem != null) {
      console.problem(problem);
      return Exit.WRONG_USAGE;
    }
    try (var graph = home.open()) {
      var chosen = ExportForm.valueOf(form.toUpperCase(Locale.ROOT));
      var outcome = new Exports(graph).run(chosen, out, since);
      if (json) {
        console.json(outcome);
      } else {
        console.say(
            Messages.say("export.done", outcome.written(), outcome.same(), outcome.gone(), out));
      }
      return Exit.DONE;
    }
  }

  private @Nullable String problem() {
    if (!Names.all().contains(form)) {
      return Messages.say("export.unknown", form, String.join(", ", Names.all()));
    }
    if (since != null && !Exports.isExport(since)) {
      return Messages.say("export.none", since);
    }
    return Files.isRegularFile(out) ? Messages.say("export.file", out) : null;
  }
}
