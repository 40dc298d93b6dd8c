package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.exposure.PlaceMeasures;
import org.oncoweave.ontology.store.Vocabularies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `oncoweave ontology places`: a table of place, period and measure, checked, and asked.
@Command(name = "places", mixinStandardHelpOptions = true, resourceBundle = OntologyCommand.WORDS)
final class PlacesCommand extends OntologyCommand.Step {
  private static final int SHOWN = 5;

  @Parameters(paramLabel = "FILE", descriptionKey = "places.file")
  private Path file = Path.of("");

  @Option(names = "--at", paramLabel = "INSEE", defaultValue = "", descriptionKey = "places.at")
  private String place;

  @Option(names = "--year", defaultValue = "0", descriptionKey = "places.year")
  private int year;

  /// What `--json` prints: rows by measure, places that no vocabulary has, refused rows, and the
  /// measures at the place asked for.
  record Told(
      Map<String, Long> measures,
      int places,
      List<String> unknownPlaces,
      List<String> refused,
      Map<String, Double> values) {}

  @Override
  int run(Console console, Vocabularies vocabularies) throws IOException {
    var told = told(PlaceMeasures.read(file), vocabularies.inUse().ontology());
    if (json()) {
      console.json(told);
    } else {
      tell(console, told);
    }
    return told.refused.isEmpty() ? Exit.DONE : Exit.DONE_WITH_QUARANTINE;
  }

  private Told told(PlaceMeasures measures, Ontology ontology) {
    var unknown =
        measures.places().stream()
            .filter(code -> !ontology.contains(ConceptId.of("INSEE", code)))
            .toList();
    var values = new TreeMap<String, Double>();
    if (!place.isEmpty()) {
      for (var measure : measures.measures().keySet()) {
        at(measures, measure).ifPresent(value -> values.put(measure, value));
      }
    }
    return new Told(
        measures.measures(), measures.places().size(), unknown, measures.refused(), values);
  }

  private OptionalDouble at(PlaceMeasures measures, String measure) {
    return measures.at(place, measure, year);
  }

  private void tell(Console console, Told told) {
    console.say(Messages.say("places.read", told.places));
    told.measures.forEach((measure, rows) -> console.say("%-16s %,d".formatted(measure, rows)));
    if (!told.unknownPlaces.isEmpty()) {
      console.say(Messages.say("places.unknown", told.unknownPlaces.size()));
      told.unknownPlaces.stream().limit(SHOWN).forEach(code -> console.say("  " + code));
    }
    if (!told.refused.isEmpty()) {
      console.say(Messages.say("places.refused", told.refused.size()));
      told.refused.stream().limit(SHOWN).forEach(line -> console.say("  " + line));
    }
    if (!place.isEmpty()) {
      console.say(Messages.say("places.values", place, Integer.toString(year)));
      told.values.forEach((measure, value) -> console.say("%-16s %s".formatted(measure, value)));
    }
  }
}
