package org.oncoweave.analysis.incidence;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.oncoweave.analysis.stats.rate.RateTable;
import org.oncoweave.model.Sex;

/// Cancer incidence of a population by site, sex, age and period, read from a table; its form is in
/// docs/correlation.md. Beyond the last age and the last period, the last rate counts on.
public final class ReferenceRates {
  private static final String ALL = "ALL";

  private final Map<String, Map<Sex, RateTable>> bySite = new TreeMap<>();
  private final Map<Sex, RateTable> together;
  private final List<String> refused;
  private final boolean hasAll;

  private ReferenceRates(Collection<RateCell> cells, List<String> refused) {
    this.refused = List.copyOf(refused);
    var bands = Bands.of(cells);
    this.hasAll = cells.stream().anyMatch(cell -> cell.site().equals(ALL));
    var sums = new RateSums(bands);
    for (var cell : cells) {
      var tables = bySite.computeIfAbsent(cell.site(), _ -> bands.tables());
      bands.put(tables, cell, cell.rate());
      if (cell.site().equals(ALL) || !hasAll) {
        sums.add(cell);
      }
    }
    bySite.remove(ALL);
    this.together = sums.tables();
  }

  /// Reads a table: `site,sex,age,period` and `rate` (a 100,000 person-years) or `cases` and
  /// `person_years`. A line that cannot be used is left out and told.
  ///
  /// @throws IllegalArgumentException if nothing can be used
  public static ReferenceRates read(Path file) throws IOException {
    var cells = new TreeMap<String, RateCell>();
    var refused = new ArrayList<String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : rows) {
        take(row, cells, refused);
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + " is no table: " + e.getMessage(), e);
    }
    if (cells.isEmpty()) {
      throw new IllegalArgumentException(
          file + " holds no rate; its columns are site, sex, age, period and rate");
    }
    return new ReferenceRates(cells.values(), refused);
  }

  private static void take(NamedCsvRecord row, Map<String, RateCell> cells, List<String> refused) {
    try {
      var cell = RateCell.of(row);
      if (cells.putIfAbsent(cell.key(), cell) != null) {
        refused.add(row.getStartingLineNumber() + ": a second rate for " + cell.key());
      }
    } catch (IllegalArgumentException e) {
      refused.add(row.getStartingLineNumber() + ": " + e.getMessage());
    }
  }

  /// What was left out, each with its line.
  public List<String> refused() {
    return refused;
  }

  /// The sites that have rates of their own, as the table names them.
  public List<String> sites() {
    return List.copyOf(bySite.keySet());
  }

  /// The site of the table that holds a topography of three characters, `C34`.
  public Optional<String> siteOf(String topography) {
    return bySite.keySet().stream().filter(site -> RateCell.holds(site, topography)).findFirst();
  }

  /// Whether all sites together have a rate, so that every second primary counts.
  boolean hasAll() {
    return hasAll;
  }

  RateTable of(String site, Sex sex) {
    return bySite.getOrDefault(site, Map.of()).getOrDefault(sex, new RateTable(0, 5, 0, 5));
  }

  RateTable ofAllSites(Sex sex) {
    return together.getOrDefault(sex, new RateTable(0, 5, 0, 5));
  }
}
