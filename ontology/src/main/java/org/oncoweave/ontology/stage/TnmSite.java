package org.oncoweave.ontology.stage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.oncoweave.ontology.CodeRanges;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// A site of the TNM: which tumours are of it, and the categories it has.
public record TnmSite(String code, String labelFr, String labelEn, Scope scope, Categories has) {
  private static final int COLUMNS = 10;

  /// Which tumours: topographies, morphologies as ranges of numbers, a condition, and the table of
  /// groups that serves them.
  record Scope(CodeRanges topographies, List<int[]> morphologies, Condition when, String table) {
    boolean holds(String topography, int morphology, Map<String, String> factors) {
      return topographies.holds(topography)
          && (morphologies.isEmpty()
              || morphologies.stream().anyMatch(r -> r[0] <= morphology && morphology <= r[1]))
          && when.of(factors) == Condition.Answer.MET;
    }
  }

  /// The categories of T, of N and of M.
  public record Categories(List<String> t, List<String> n, List<String> m) {
    public Categories {
      t = List.copyOf(t);
      n = List.copyOf(n);
      m = List.copyOf(m);
    }
  }

  static List<TnmSite> all() {
    return ShippedTable.rowsBelowNames(Ontology.class, "rules/tnm_sites.tsv", COLUMNS).stream()
        .map(TnmSite::of)
        .toList();
  }

  private static TnmSite of(List<String> cells) {
    return new TnmSite(
        cells.get(0),
        cells.get(1),
        cells.get(2),
        new Scope(
            CodeRanges.of(cells.get(3)),
            numbers(cells.get(4)),
            Condition.of(cells.get(5)),
            cells.get(6)),
        new Categories(words(cells.get(7)), words(cells.get(8)), words(cells.get(9))));
  }

  private static List<int[]> numbers(String text) {
    return text.equals("*")
        ? List.of()
        : words(text).stream()
            .map(range ->
                new int[] {Integer.parseInt(range, 0, 4, 10), Integer.parseInt(range, 5, 9, 10)})
            .toList();
  }

  static List<String> words(String text) {
    return Arrays.asList(text.split(" ", -1));
  }
}
