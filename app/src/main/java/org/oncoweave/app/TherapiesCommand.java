package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.analysis.therapy.TherapyRanking;
import org.oncoweave.ontology.TumourTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave therapies`: what files of therapy statements say of a variant in a tumour.
@Command(
    name = "therapies",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class TherapiesCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--knowledge",
      arity = "1..*",
      paramLabel = "FILE",
      descriptionKey = "therapies.knowledge")
  private List<Path> knowledge = new ArrayList<>();

  @Option(names = "--authorisations", descriptionKey = "therapies.authorisations")
  private boolean authorisations;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "therapies.input")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "therapies.output")
  private Path output;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    if (knowledge.isEmpty() && !authorisations) {
      console.problem(Messages.say("therapies.nothing"));
      return Exit.WRONG_USAGE;
    }
    try (var in = Lines.of(input);
        var out = Files.newBufferedWriter(output)) {
      var base = KnowledgeBase.read(knowledge, TumourTree.shipped());
      base.refused().forEach(console::problem);
      var known = authorisations ? base.withAuthorisations() : base;
      var outcome = new TherapyRanking(known).answer(in, out);
      console.say(Messages.say("therapies.done", outcome.answered(), outcome.refused(), output));
      return outcome.refused() == 0 && base.refused().isEmpty()
          ? Exit.DONE
          : Exit.DONE_WITH_QUARANTINE;
    } catch (KnowledgeBase.UnknownForm e) {
      console.problem(String.valueOf(e.getMessage()));
      return Exit.WRONG_USAGE;
    }
  }
}
