package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Bounds.Bound;
import org.oncoweave.ingest.criteria.Bounds.Read;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;

/// Values with a limit: laboratory, heart, scores, weight, life expectancy.
final class Measures implements Recogniser {
  private static final Pattern LINK =
      Pattern.compile(
          "[ ,/(]*(?:et/ou|and/or|et|ou|and|or|ni|nor)?[ ,/]*(?:les?|la|l'|the|de|des|d')?[ )]*");
  private static final Pattern GAP = Pattern.compile("[^<>=;\\d]{0,80}");
  private static final double WHOLE = 100;

  private record Name(int start, int end, String field, String unit) {}

  private record Row(Pattern pattern, String field, String unit) {}

  private final List<Row> rows =
      ShippedTable.rows(Measures.class, "measures.tsv", 3).stream()
          .map(r -> new Row(Tables.whole(r.get(2)), r.get(0), r.get(1)))
          .toList();
  private final Map<String, Bounds> bounds = new HashMap<>();

  Measures() {
    for (var row : rows) {
      var names =
          row.unit.equals("month") ? new String[] {"month", "week"} : new String[] {row.unit};
      bounds.computeIfAbsent(row.unit, _ -> new Bounds(names));
    }
  }

  @Override
  public List<Claim> find(EvenText line) {
    var names = names(line.lower());
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < names.size(); ) {
      int last = i;
      while (last + 1 < names.size() && linked(line.lower(), names, last)) {
        last++;
      }
      claims.addAll(group(line.lower(), names, i, last));
      i = last + 1;
    }
    return claims;
  }

  private List<Name> names(String lower) {
    var taken = new Taken(lower.length());
    var names = new ArrayList<Name>();
    for (var row : rows) {
      var m = row.pattern.matcher(lower);
      while (m.find()) {
        if (taken.take(m.start(), m.end())) {
          names.add(new Name(m.start(), m.end(), row.field, row.unit));
        }
      }
    }
    names.sort(java.util.Comparator.comparingInt(Name::start));
    return names;
  }

  private static boolean linked(String lower, List<Name> names, int i) {
    var between = lower.substring(names.get(i).end, names.get(i + 1).start);
    return names.get(i).unit.equals(names.get(i + 1).unit) && LINK.matcher(between).matches();
  }

  private List<Claim> group(String lower, List<Name> names, int first, int last) {
    int to = last + 1 < names.size() ? names.get(last + 1).start : lower.length();
    var end = names.get(last);
    var read = of(end.unit).first(lower, end.end, to).filter(r -> near(lower, end, r));
    return read.map(r -> claims(names.subList(first, last + 1), r)).orElse(List.of());
  }

  private Bounds of(String unit) {
    return Objects.requireNonNull(bounds.get(unit), unit);
  }

  private static boolean near(String lower, Name name, Read read) {
    return GAP.matcher(lower.substring(name.end, read.start())).matches();
  }

  private static List<Claim> claims(List<Name> names, Read read) {
    var claims = new ArrayList<Claim>();
    for (int i = 0; i < names.size(); i++) {
      var name = names.get(i);
      var demands = new ArrayList<Structured>();
      for (var field : name.field.split("\\+")) {
        read.bounds().forEach(b -> demand(field, b, read.unit()).ifPresent(demands::add));
      }
      int end = i + 1 == names.size() ? read.end() : name.end;
      claims.add(new Claim(name.start, end, demands, Claim.Mark.PLAIN));
    }
    return claims;
  }

  /// No one is above the top of a scale of per cent, so the top is no demand.
  private static Optional<Structured> demand(String field, Bound bound, String unit) {
    boolean top =
        unit.equals("%") && bound.op().equals("<=") && bound.value().doubleValue() >= WHOLE;
    return top
        ? Optional.empty()
        : Optional.of(new Structured(field, bound.op(), bound.value(), unit));
  }
}
