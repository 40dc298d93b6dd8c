package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Events and person-years in cells of the strata, the time since the first cancer and the exposure
/// (Frome, Biometrics 1983;39:665). A level of an axis in which nobody fell ill tells nothing of a
/// ratio and is left out.
final class EventCells {
  private final HazardRows rows;
  private final Map<Key, Cell> byKey = new LinkedHashMap<>();

  private record Key(int stratum, int since, boolean exposed) {}

  /// One cell, by the values of its axes.
  static final class Cell {
    final int[] key;
    final double exposed;
    double events;
    double years;

    Cell(int[] key, double exposed) {
      this.key = key;
      this.exposed = exposed;
    }
  }

  EventCells(HazardRows rows) {
    this.rows = rows;
    for (int i = 0; i < rows.size(); i++) {
      add(i);
    }
  }

  private void add(int i) {
    double from = rows.start(i);
    for (double border : rows.sinceYears()) {
      if (border > from && border < rows.stop(i)) {
        cell(i, from).years += border - from;
        from = border;
      }
    }
    var end = cell(i, from);
    end.years += rows.stop(i) - from;
    end.events += rows.isEvent(i) ? 1 : 0;
  }

  private Cell cell(int i, double from) {
    int band = rows.sinceBand(from);
    double exposed = rows.exposed(i);
    return byKey.computeIfAbsent(
        new Key(rows.stratum(i), band, exposed > 0),
        _ -> new Cell(MainEffects.plus(rows.key(rows.stratum(i)), band), exposed));
  }

  /// The cells that tell something.
  List<Cell> cells() {
    var cells = List.copyOf(byKey.values());
    while (true) {
      var left = withEvents(cells);
      if (left.size() == cells.size()) {
        return cells;
      }
      cells = left;
    }
  }

  private static List<Cell> withEvents(List<Cell> cells) {
    var met = new HashMap<Integer, HashSet<Integer>>();
    for (var cell : cells) {
      for (int axis = 0; axis < cell.key.length && cell.events > 0; axis++) {
        met.computeIfAbsent(axis, _ -> new HashSet<>()).add(cell.key[axis]);
      }
    }
    var left = new ArrayList<Cell>();
    for (var cell : cells) {
      boolean told = true;
      for (int axis = 0; axis < cell.key.length; axis++) {
        told &= met.getOrDefault(axis, new HashSet<>()).contains(cell.key[axis]);
      }
      if (told) {
        left.add(cell);
      }
    }
    return left;
  }
}
