package org.oncoweave.ontology.exposure;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Words;

/// Any measure of places over time that a centre supplies: air pollution, radon, pesticides,
/// deprivation. CSV with the columns place (INSEE code), from, to (years, both within), measure,
/// value, and optionally unit. A bad row is told and left out.
public final class PlaceMeasures {
  private static final List<String> NEEDED = List.of("place", "from", "to", "measure", "value");
  private final Map<String, List<PlaceRow>> byPlace = new HashMap<>();
  private final List<String> refused = new ArrayList<>();

  private PlaceMeasures() {}

  public static PlaceMeasures read(Path file) throws IOException {
    var measures = new PlaceMeasures();
    try (var csv =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(file)) {
      for (var row : csv) {
        if (!row.getHeader().containsAll(NEEDED)) {
          throw new OntologyFault(
              Words.say(
                  "%s needs the columns %s in its first line", file, String.join(", ", NEEDED)));
        }
        measures.add(row);
      }
    } catch (CsvParseException e) {
      throw new OntologyFault(Words.say("%s cannot be read as CSV: %s", file, e.getMessage()), e);
    }
    return measures;
  }

  private void add(NamedCsvRecord row) {
    try {
      var parsed = PlaceRow.of(row);
      var rows = byPlace.computeIfAbsent(parsed.place(), _ -> new ArrayList<>());
      if (rows.stream().anyMatch(parsed::meets)) {
        throw new OntologyFault(
            Words.say("%s is told of these years by an earlier row; keep one", parsed.measure()));
      }
      rows.add(parsed);
    } catch (OntologyFault fault) {
      refused.add(
          Words.say(
              "line %d: %s", row.getStartingLineNumber(), String.valueOf(fault.getMessage())));
    }
  }

  /// How many rows each measure has, by name.
  public Map<String, Long> measures() {
    return byPlace.values().stream()
        .flatMap(List::stream)
        .collect(Collectors.groupingBy(PlaceRow::measure, TreeMap::new, Collectors.counting()));
  }

  /// The codes of the places, in order.
  public List<String> places() {
    return byPlace.keySet().stream().sorted().toList();
  }

  /// The rows that could not be read, each with its line.
  public List<String> refused() {
    return List.copyOf(refused);
  }

  /// The value at a place in a year: of the commune, else of its département.
  public OptionalDouble at(String place, String measure, int year) {
    for (var code : place.length() == 5 ? List.of(place, departement(place)) : List.of(place)) {
      for (var row : byPlace.getOrDefault(code, List.of())) {
        if (row.measure().equals(measure) && row.from() <= year && year <= row.to()) {
          return OptionalDouble.of(row.value());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static String departement(String commune) {
    return commune.substring(0, commune.startsWith("97") ? 3 : 2);
  }
}
