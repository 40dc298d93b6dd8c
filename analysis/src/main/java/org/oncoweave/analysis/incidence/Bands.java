package org.oncoweave.analysis.incidence;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.oncoweave.analysis.stats.rate.RateTable;
import org.oncoweave.model.Sex;

/// The bands of age and period that a table of rates has, each as wide as its edges lie apart.
record Bands(int firstAge, int ageWidth, int lastAge, int firstPeriod, int width, int lastPeriod) {
  private static final int OLDEST = 120;
  private static final int LATER = 20;

  static Bands of(Collection<RateCell> cells) {
    var ages = new TreeSet<Integer>();
    var periods = new TreeSet<Integer>();
    for (var cell : cells) {
      ages.add(cell.age());
      periods.add(cell.period());
    }
    return new Bands(
        ages.getFirst(),
        apart(ages),
        ages.getLast(),
        periods.getFirst(),
        apart(periods),
        periods.getLast());
  }

  private static int apart(TreeSet<Integer> edges) {
    int least = 200;
    Integer before = null;
    for (Integer edge : edges) {
      least = before == null ? least : Math.min(least, edge - before);
      before = edge;
    }
    return least;
  }

  Map<Sex, RateTable> tables() {
    var tables = new EnumMap<Sex, RateTable>(Sex.class);
    for (var sex : Sex.values()) {
      tables.put(sex, new RateTable(firstAge, ageWidth, firstPeriod, width));
    }
    return tables;
  }

  /// Sets a rate; that of the last band for all that comes after it.
  void put(Map<Sex, RateTable> tables, RateCell cell, double rate) {
    int oldest = cell.age() == lastAge ? OLDEST : cell.age();
    int latest = cell.period() == lastPeriod ? cell.period() + LATER : cell.period();
    var table = tables.get(cell.sex());
    for (int age = cell.age(); table != null && age <= oldest; age += ageWidth) {
      for (int period = cell.period(); period <= latest; period += width) {
        table.put(age, period, rate);
      }
    }
  }
}
