package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.ShippedTable;

/// Comparisons of one unit in a line: `at least 1,500/mm3`, `3 x ULN or less`, `from 18 to 75`.
final class Bounds {
  private static final List<String> OPS = List.of(">=", "<=", ">", "<");
  private static final String FILLER =
      " ?[:(]? ?(?:a |d'|de |of |the |or |than |environ |about |egale? a |equal to )? ?";

  private static final String RANGE = "(?:entre |between |from |de |range )?";
  private static final String LINK = "a|et|and|to|-|through|jusqu'a";

  /// A comparison and its number.
  record Bound(String op, Number value) {}

  /// What was read, where it stands, and the unit of the contract.
  record Read(int start, int end, List<Bound> bounds, String unit) {}

  private record Unit(String canonical, String factor, Pattern pattern) {}

  private final List<Unit> units;

  // Tried in this order where two begin at one place.
  private final Pattern pair;
  private final Pattern range;
  private final Pattern one;
  private final Pattern after;
  private final Pattern between;

  /// Bounds of the units of the table whose canonical unit is among `names`.
  Bounds(String... names) {
    var rows =
        ShippedTable.rows(Bounds.class, "units.tsv", 3).stream()
            .filter(r -> List.of(names).contains(r.get(0)))
            .toList();
    units = rows.stream().map(Bounds::unit).toList();
    var unit =
        rows.stream().map(r -> r.get(2)).filter(p -> !p.isEmpty()).collect(Collectors.joining("|"));
    var written = "(?: ?-?(?<unit>" + unit + ")(?![a-z0-9]))" + (optional(rows) ? "?" : "");
    var loose = "(?: ?-?(?:" + unit + ")(?![a-z0-9]))?";
    var number = List.of(names).contains("ULN") ? "(?<n>{num})?" : "(?<n>{num})";
    var to = List.of(names).contains("line") ? LINK + "|ou|or" : LINK;
    one = pattern(comparisons("before", 'p') + FILLER + number + written);
    after = pattern("(?<n>{num})" + written + "[ ,(]*" + comparisons("after", 'p'));
    between = pattern("(?<n>{num}) " + comparisons("after", 'p') + "(?: (?:de|d'|of))?" + written);
    range = pattern(RANGE + "(?<low>{num})" + loose + " ?(?:" + to + ") ?(?<n>{num})" + written);
    pair = pattern(pair(loose) + written);
  }

  private static String pair(String loose) {
    return comparisons("before", 'p')
        + FILLER
        + "(?<low>{num})"
        + loose
        + "[ ,]*(?:et|and|mais|but|a|ou|or)? ?"
        + comparisons("before", 'q')
        + FILLER
        + "(?<n>{num})";
  }

  private static boolean optional(List<List<String>> rows) {
    return rows.stream().anyMatch(r -> r.get(2).isEmpty());
  }

  private static Unit unit(List<String> row) {
    return new Unit(row.get(0), row.get(1), Tables.pattern(row.get(2)));
  }

  private static Pattern pattern(String text) {
    return Pattern.compile("(?<![a-z0-9.,])(?:" + Tables.filled(text) + ")(?![a-z0-9])");
  }

  /// All wordings, each a group that bears its place among the comparisons: `p0`, `p1`.
  private static String comparisons(String where, char group) {
    return ShippedTable.rows(Bounds.class, "comparisons.tsv", 3).stream()
        .filter(r -> r.get(0).equals(where))
        .map(r -> "(?<" + group + OPS.indexOf(r.get(1)) + ">" + r.get(2) + ")")
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /// The first comparison between two places.
  Optional<Read> first(String lower, int from, int to) {
    @Nullable Read best = null;
    for (var pattern : List.of(pair, range, one, after, between)) {
      var m = pattern.matcher(lower).region(from, to).useTransparentBounds(true);
      if (m.find() && (best == null || m.start() < best.start)) {
        best = read(m, pattern);
      }
    }
    return Optional.ofNullable(best);
  }

  /// All comparisons of a line.
  List<Read> all(String lower) {
    var all = new ArrayList<Read>();
    var next = first(lower, 0, lower.length());
    while (next.isPresent()) {
      all.add(next.get());
      next = first(lower, next.get().end, lower.length());
    }
    return all;
  }

  private Read read(Matcher m, Pattern pattern) {
    var unit = unitOf(m.group("unit"));
    var number = Numbers.read(m.group("n") == null ? "1" : m.group("n"), unit.factor);
    var bounds = new ArrayList<Bound>();
    if (pattern == range || pattern == pair) {
      var low = Numbers.read(m.group("low"), unit.factor);
      bounds.add(new Bound(pattern == range ? ">=" : op(m, 'p'), low));
    }
    bounds.add(new Bound(pattern == range ? "<=" : op(m, pattern == pair ? 'q' : 'p'), number));
    return new Read(m.start(), m.end(), bounds, unit.canonical);
  }

  private static String op(Matcher m, char group) {
    for (int op = 0; op < OPS.size(); op++) {
      var name = group + String.valueOf(op);
      if (m.namedGroups().containsKey(name) && m.group(name) != null) {
        return OPS.get(op);
      }
    }
    throw new IllegalStateException("No comparison in " + m.group());
  }

  private Unit unitOf(@Nullable String written) {
    var text = written == null ? "" : written;
    return units.stream()
        .filter(u -> u.pattern.matcher(text).matches())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No unit in " + text));
  }
}
