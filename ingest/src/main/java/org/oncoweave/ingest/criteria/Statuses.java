package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Claim.Mark;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;

/// Words that say one thing wherever they stand: markers, pregnancy, infections, sex.
final class Statuses implements Recogniser {
  private static final Pattern NOT_A_SEX =
      Pattern.compile(
          "^ ?,? ?(?:non )?(?:en age de|enceinte|allaitante|of child|of reproductive|with child"
              + "|who are pregnant|pregnant|who|susceptible|must|doivent|non menopausee|nursing)");

  private record Row(List<Structured> demands, Mark mark, boolean sex, Pattern pattern) {}

  private final List<Row> rows =
      ShippedTable.rows(Statuses.class, "statuses.tsv", 3).stream().map(Statuses::row).toList();

  private static Row row(List<String> cells) {
    var demands = new ArrayList<Structured>();
    for (var part : cells.get(0).split("[;|]")) {
      var sides = part.split("=", 2);
      if (!sides[1].equals("-")) {
        Object value = sides[1].equals("true") ? true : sides[1];
        demands.add(Structured.is(sides[0], value));
      }
    }
    return new Row(demands, mark(cells), cells.get(1).equals("G"), Tables.whole(cells.get(2)));
  }

  private static Mark mark(List<String> cells) {
    if (cells.get(0).indexOf('|') > 0) {
      return Mark.CHOICE;
    }
    return switch (cells.get(1)) {
      case "D" -> Mark.DENIED;
      case "N" -> Mark.NEUTRAL;
      default -> Mark.PLAIN;
    };
  }

  @Override
  public List<Claim> find(EvenText line) {
    var taken = new Taken(line.length());
    var claims = new ArrayList<Claim>();
    for (var row : rows) {
      var m = row.pattern.matcher(line.lower());
      while (m.find()) {
        if (!(row.sex && noSex(line, m.end())) && taken.take(m.start(), m.end())) {
          claims.add(new Claim(m.start(), m.end(), row.demands, row.mark));
        }
      }
    }
    return bothSexes(claims) ? claims.stream().map(Statuses::withoutSex).toList() : claims;
  }

  /// "Men (≥ 18 years) and women (≥ 18 years)" asks for no sex.
  private static boolean bothSexes(List<Claim> claims) {
    return claims.stream()
            .flatMap(claim -> claim.demands().stream())
            .filter(Statuses::isSex)
            .distinct()
            .count()
        > 1;
  }

  private static boolean isSex(Structured demand) {
    return demand.field().equals("gender");
  }

  private static Claim withoutSex(Claim claim) {
    return claim.demands().stream().anyMatch(Statuses::isSex)
        ? Claim.silent(claim.start(), claim.end())
        : claim;
  }

  private static boolean noSex(EvenText line, int end) {
    return NOT_A_SEX.matcher(line.lower().substring(end)).find();
  }
}
