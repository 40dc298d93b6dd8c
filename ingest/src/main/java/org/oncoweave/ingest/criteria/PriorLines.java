package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Structured;
import org.oncoweave.ontology.ShippedTable;

/// How many lines of treatment went before.
final class PriorLines implements Recogniser {
  private static final String FIELD = "prior_lines";
  private static final List<List<String>> ROWS =
      ShippedTable.rows(PriorLines.class, "prior_lines.tsv", 2);
  private static final Pattern NONE = pattern("none");
  private static final Pattern NAME = pattern("name");
  private static final Pattern ONLY = pattern("only");

  private static final Pattern SUBJECT =
      Pattern.compile("ligne|line|regimen|schema|protocole|trait|treat|therap|naive|naif");

  private final Bounds lines = new Bounds("line");
  private final Bounds bare = new Bounds("");

  private static Pattern pattern(String meaning) {
    var all = new StringBuilder();
    for (var row : ROWS) {
      if (row.get(0).equals(meaning)) {
        all.append(all.isEmpty() ? "" : "|").append(row.get(1));
      }
    }
    return Tables.whole(all.toString());
  }

  @Override
  public List<Claim> find(EvenText line) {
    var lower = line.lower();
    var claims = new ArrayList<Claim>();
    if (!SUBJECT.matcher(lower).find()) {
      return claims;
    }
    var none = NONE.matcher(lower);
    if (none.find()) {
      claims.add(Claim.of(none.start(), none.end(), new Structured(FIELD, "=", 0, "")));
      return claims;
    }
    for (var read : lines.all(lower)) {
      var demands =
          read.bounds().stream().map(b -> new Structured(FIELD, b.op(), b.value(), "")).toList();
      claims.add(new Claim(read.start(), read.end(), demands, Claim.Mark.PLAIN));
    }
    if (claims.isEmpty()) {
      after(lower, claims);
    }
    return claims;
  }

  /// "Prior lines: 1 to 3", "number of previous regimens ≤ 2", "exactly one prior line".
  private void after(String lower, List<Claim> claims) {
    var only = ONLY.matcher(lower);
    if (only.find()) {
      var number = Numbers.read(only.group("n") == null ? "1" : only.group("n"), "1");
      claims.add(Claim.of(only.start(), only.end(), new Structured(FIELD, "=", number, "")));
      return;
    }
    var name = NAME.matcher(lower);
    if (name.find()) {
      bare.first(lower, name.end(), lower.length())
          .filter(r -> r.start() - name.end() < 4)
          .ifPresent(r ->
              claims.add(
                  new Claim(
                      name.start(),
                      r.end(),
                      r.bounds().stream()
                          .map(b -> new Structured(FIELD, b.op(), b.value(), ""))
                          .toList(),
                      Claim.Mark.PLAIN)));
    }
  }
}
