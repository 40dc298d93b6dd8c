package org.oncoweave.app;

import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.oncoweave.analysis.therapy.KnowledgeChange.Kind;
import org.oncoweave.api.board.KnowledgeReleases;
import org.oncoweave.api.board.KnowledgeReleases.Outcome;
import org.oncoweave.graph.KnowledgeGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave knowledge`: puts the knowledge of therapies of the centre's folder into force.
@Command(
    name = "knowledge",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class KnowledgeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(names = "--json", descriptionKey = "knowledge.json")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    var done = ImportLock.whileHeld(home.home(), this::apply);
    if (done.isEmpty()) {
      console.problem(Messages.say("import.busy", home.home()));
      return Exit.FAILED;
    }
    var outcome = done.get();
    if (json) {
      console.json(outcome);
    } else {
      tell(console, outcome);
    }
    return outcome.refused().isEmpty() ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
  }

  private Outcome apply() throws IOException {
    var crosswalk = home.vocabularies().inUse().crosswalk();
    try (var graph = home.open()) {
      return new KnowledgeReleases(home.home(), KnowledgeGraph.of(graph), crosswalk::from)
          .apply(Instant.now());
    }
  }

  private static void tell(Console console, Outcome outcome) {
    outcome.refused().forEach(file -> console.problem(Messages.say("knowledge.refused", file)));
    if (!outcome.changed()) {
      console.say(Messages.say("knowledge.same", outcome.release(), outcome.statements()));
      return;
    }
    var changes = outcome.changes();
    console.say(
        Messages.say(
            "knowledge.done",
            outcome.release(),
            outcome.statements(),
            changes.getOrDefault(Kind.NEW, 0),
            changes.getOrDefault(Kind.WITHDRAWN, 0),
            changes.getOrDefault(Kind.LEVEL, 0) + changes.getOrDefault(Kind.EFFECT, 0)));
    console.say(Messages.say("knowledge.inbox", outcome.notices(), outcome.patients()));
  }
}
