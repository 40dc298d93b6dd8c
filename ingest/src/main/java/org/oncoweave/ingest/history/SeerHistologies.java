package org.oncoweave.ingest.history;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// The rows of the SEER histology tables: which morphologies are of one kind in an organ.
final class SeerHistologies {
  private record Row(List<String> sites, String name, List<String> subtypes) {
    boolean isOf(String site) {
      return sites.stream().anyMatch(site::startsWith)
          || sites.stream().anyMatch(s -> s.startsWith(site));
    }

    boolean has(String code) {
      return isSame(name, code) || subtypes.stream().anyMatch(s -> isSame(s, code));
    }
  }

  private static final List<Row> ROWS =
      ShippedTable.rows(SeerHistologies.class, "seer-histologies.tsv", 3).stream()
          .map(r -> new Row(words(r.get(0)), r.get(1), words(r.get(2))))
          .toList();

  private SeerHistologies() {}

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" ", -1));
  }

  /// Whether a code of the table is that of a tumour; one without behaviour is of any.
  static boolean isSame(String listed, String code) {
    return listed.contains("/") ? listed.equals(code) : code.startsWith(listed + "/");
  }

  private static Optional<Row> row(String site, String code) {
    return ROWS.stream().filter(row -> row.isOf(site) && row.has(code)).findFirst();
  }

  /// Whether both are on one row of the table of the organ; unknown where one is in none.
  static Truth oneRow(String site, String one, String other) {
    if (four(one).equals(four(other))) {
      return Truth.YES;
    }
    var first = row(site, one);
    var second = row(site, other);
    return first.isEmpty() || second.isEmpty()
        ? Truth.UNKNOWN
        : Truth.of(first.get().equals(second.get()));
  }

  /// Whether they are two different subtypes, of one row or of two.
  static Truth twoSubtypes(String site, String one, String other) {
    if (four(one).equals(four(other))) {
      return Truth.NO;
    }
    return subtype(site, one).and(subtype(site, other));
  }

  private static Truth subtype(String site, String code) {
    return row(site, code)
        .map(row -> Truth.of(row.subtypes.stream().anyMatch(s -> isSame(s, code))))
        .orElse(Truth.UNKNOWN);
  }

  private static String four(String code) {
    return code.substring(0, Math.min(4, code.length()));
  }
}
