package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.analysis.variants.VariantLines;
import org.oncoweave.ontology.variant.Genomes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave variants`: strings of reports to variants in one canonical form.
@Command(
    name = "variants",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class VariantsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "variants.input")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      descriptionKey = "variants.output")
  private Path output;

  @Option(names = "--genome", paramLabel = "FILE", descriptionKey = "variants.genome")
  private List<Path> genome = List.of();

  @Override
  public Integer call() throws IOException {
    var genomes = Genomes.open(genome);
    try (var in = Lines.of(input);
        var out = Files.newBufferedWriter(output)) {
      var outcome = VariantLines.run(in, out, genomes);
      Console.of(spec).say(Messages.say("variants.done", outcome.read(), outcome.broken(), output));
      return outcome.broken() == 0 ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
    }
  }
}
