package org.oncoweave.analysis.incidence;

import java.util.Map;
import java.util.TreeMap;
import org.oncoweave.analysis.stats.rate.RateTable;
import org.oncoweave.model.Sex;

/// The rates of several sites added up, cell by cell.
final class RateSums {
  private final Bands bands;
  private final Map<String, RateCell> sums = new TreeMap<>();

  RateSums(Bands bands) {
    this.bands = bands;
  }

  void add(RateCell cell) {
    var all = new RateCell("ALL", cell.sex(), cell.age(), cell.period(), cell.rate());
    sums.merge(all.key(), all, RateSums::sum);
  }

  private static RateCell sum(RateCell a, RateCell b) {
    return new RateCell(a.site(), a.sex(), a.age(), a.period(), a.rate() + b.rate());
  }

  Map<Sex, RateTable> tables() {
    var tables = bands.tables();
    sums.values().forEach(cell -> bands.put(tables, cell, cell.rate()));
    return tables;
  }
}
