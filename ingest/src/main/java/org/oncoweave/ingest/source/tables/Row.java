package org.oncoweave.ingest.source.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;

/// One row of a table, its cells cut of blanks and read once, in the order of the table's columns.
final class Row {
  private static final int LONGEST_ID = 300;

  private final Table table;
  private final String[] cells;
  private final @Nullable Object[] values;
  private final SortedMap<String, String> attributes;
  private final Place place;

  /// `cells` has one text a column of the table, empty where unknown.
  Row(Table table, String[] cells, SortedMap<String, String> attributes, Place place) {
    this.table = table;
    this.cells = cells;
    this.attributes = attributes;
    this.place = place;
    this.values = new Object[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = cells[i].isEmpty() ? null : read(table.columns().get(i), cells[i]);
    }
  }

  private Object read(Table.Column column, String cell) {
    var detail = column.detail().equals("@system") ? cell("system") : column.detail();
    return column.kind().read(cell, detail);
  }

  Table table() {
    return table;
  }

  Place place() {
    return place;
  }

  SortedMap<String, String> attributes() {
    return attributes;
  }

  /// The identifier of the row in its table, if it has one.
  @Nullable String id() {
    return id(table, cells);
  }

  static @Nullable String id(Table table, String[] cells) {
    var id = cells[0];
    for (int i = 1; i < cells.length && table.columns().get(i).need() == Table.Need.KEY; i++) {
      if (cells[i].isEmpty()) {
        return null;
      }
      id = id.isEmpty() ? "" : id + ":" + cells[i];
    }
    return id.isEmpty() ? null : bounded(id);
  }

  RecordKey key(String id) {
    return new RecordKey("tables", table.name(), id);
  }

  /// A key of any length as one that the graph can index.
  static String bounded(String id) {
    return id.length() <= LONGEST_ID
        ? id
        : id.substring(0, LONGEST_ID / 2) + "~" + org.oncoweave.model.ContentHash.of(List.of(id));
  }

  String cell(String column) {
    var place = table.places().get(column);
    return place == null ? "" : cells[place];
  }

  private @Nullable Object value(String column) {
    var place = table.places().get(column);
    return place == null ? null : values[place];
  }

  @Nullable String text(String column) {
    return (String) value(column);
  }

  @Nullable PartialDate date(String column) {
    return value(column) instanceof PartialDate date ? date : null;
  }

  @Nullable ConceptId code(String column) {
    return (ConceptId) value(column);
  }

  List<ConceptId> codes(String column) {
    if (!(value(column) instanceof List<?> list)) {
      return List.of();
    }
    return list.stream().map(ConceptId.class::cast).distinct().toList();
  }

  @Nullable Double number(String column) {
    return (Double) value(column);
  }

  /// A whole number; null also when the number has a fraction or does not fit.
  @Nullable Integer whole(String column) {
    var number = number(column);
    return number == null || number.intValue() != number ? null : (Integer) number.intValue();
  }

  @Nullable Long large(String column) {
    var number = number(column);
    return number == null || number.longValue() != number ? null : (Long) number.longValue();
  }

  WrittenNumber.@Nullable Measure measure(String column) {
    return (WrittenNumber.Measure) value(column);
  }

  /// The first fault of the cells, by the order of the reasons and then of the columns.
  @Nullable Fault fault() {
    Fault first = null;
    for (int i = 0; i < cells.length; i++) {
      var reason = reason(i);
      if (reason != null && (first == null || reason.compareTo(first.reason()) < 0)) {
        first = new Fault(reason, table.columns().get(i).name(), cells[i]);
      }
    }
    return first;
  }

  private @Nullable Reason reason(int i) {
    if (!cells[i].isEmpty()) {
      return values[i] instanceof Reason reason ? reason : outOfRange(values[i]);
    }
    return switch (table.columns().get(i).need()) {
      case KEY, FILLED -> Reason.MISSING_VALUE;
      case EITHER -> noneOfEither() ? Reason.MISSING_VALUE : null;
      case BLANK, OTHER -> null;
    };
  }

  private static @Nullable Reason outOfRange(@Nullable Object value) {
    return value instanceof PartialDate date && date.year() < Checks.FIRST_YEAR
        ? Reason.DATE_OUT_OF_RANGE
        : null;
  }

  private boolean noneOfEither() {
    for (int i = 0; i < cells.length; i++) {
      if (table.columns().get(i).need() == Table.Need.EITHER && !cells[i].isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /// Columns and cells, whatever the order of the columns in the file.
  List<String> content() {
    var content = new ArrayList<String>(List.of(cells));
    attributes.forEach((name, value) -> {
      content.add(name);
      content.add(value);
    });
    return content;
  }

  /// The first date later than `today`, as a fault.
  @Nullable Fault future(PartialDate today) {
    for (int i = 0; i < cells.length; i++) {
      if (values[i] instanceof PartialDate date && date.isSurelyAfter(today)) {
        return new Fault(Reason.DATE_OUT_OF_RANGE, table.columns().get(i).name(), cells[i]);
      }
    }
    return null;
  }
}
