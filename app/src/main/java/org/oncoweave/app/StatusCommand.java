package org.oncoweave.app;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.oncoweave.graph.StatusGraph;
import org.oncoweave.graph.StatusGraph.Status;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave status`: what the graph holds, what is kept out of it, and its digest.
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class StatusCommand implements Callable<Integer> {
  /// The tables of the contract, so that an empty one shows as such.
  private static final String[] TABLES = {
    "patients",
    "residences",
    "documents",
    "diagnoses",
    "tumours",
    "events",
    "procedures",
    "administrations",
    "radiotherapies",
    "measurements",
    "exposures",
    "variants",
    "family",
    "oppositions",
    "local_codes"
  };

  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(names = "--quarantine", descriptionKey = "status.quarantine")
  private boolean quarantine;

  @Option(names = "--json", descriptionKey = "json")
  private boolean json;

  @Override
  public Integer call() {
    var console = Console.of(spec);
    try (var graph = home.open()) {
      var figures = StatusGraph.of(graph);
      if (quarantine) {
        figures.streamKeptOut(record -> {
          if (json) {
            console.json(record);
          } else {
            console.say(KeptOutTable.line(record));
          }
        });
        return Exit.DONE;
      }
      tell(console, complete(figures.status()));
      return Exit.DONE;
    }
  }

  private static Status complete(Status s) {
    var rows = new TreeMap<>(s.rows());
    for (var table : TABLES) {
      rows.putIfAbsent(table, 0L);
    }
    var versions = new TreeMap<>(s.versions());
    versions.put("oncoweave", Versions.product());
    return new Status(
        s.labels(),
        s.relationships(),
        rows,
        s.quarantine(),
        s.quarantineByType(),
        s.warnings(),
        s.opposedPatients(),
        s.unfinished(),
        s.digest(),
        versions,
        s.freshness());
  }

  private void tell(Console console, Status status) {
    if (json) {
      console.json(status);
      return;
    }
    section(console, "status.labels", status.labels());
    section(console, "status.relationships", status.relationships());
    section(console, "status.rows", status.rows());
    section(console, "status.keptOut", status.quarantine());
    section(console, "status.warnings", status.warnings());
    section(console, "status.versions", status.versions());
    var fresh = status.freshness();
    console.say(Messages.say("status.opposed", status.opposedPatients()));
    if (status.unfinished() > 0) {
      console.say(Messages.say("status.unfinished", status.unfinished()));
    }
    console.say(Messages.say("status.fresh", fresh == null ? "-" : fresh));
    console.say(Messages.say("status.digest", status.digest()));
  }

  private static void section(Console console, String title, Map<String, ?> figures) {
    if (!figures.isEmpty()) {
      console.say(Messages.say(title));
      figures.forEach((name, value) ->
          console.say(
              value instanceof Long count
                  ? "  %-24s %,d".formatted(name, count)
                  : "  %-24s %s".formatted(name, value)));
    }
  }
}
