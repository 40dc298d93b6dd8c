package org.oncoweave.ingest.criteria;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.ingest.criteria.Criterion.Section;
import org.oncoweave.ontology.ShippedTable;

/// Whether the words around a claim deny it.
final class Denials {
  private static final List<List<String>> ROWS = ShippedTable.rows(Denials.class, "denials.tsv", 2);
  private static final Pattern BEFORE =
      Pattern.compile("(?<![a-z0-9-])(?:" + cues("before") + ")(?:(?<=')|(?![a-z0-9]))");
  private static final Pattern NEAR =
      Pattern.compile("(?<![a-z0-9-])(?:" + cues("near") + ")[ -]*(?:(?:de|d'|an?|une?) ?)*$");
  private static final Pattern AFTER = Pattern.compile("^(?:" + cues("after") + ")(?![a-z0-9])");
  private static final Pattern CLOSED = Pattern.compile("^(?:" + cues("closed") + ")(?![a-z0-9])");
  private static final Pattern BREAK =
      Pattern.compile("[;.:] |\\b(?:mais|but|avec|with (?!a |an )|who|qui|alors que|having)\\b");
  private static final Pattern LINK = Pattern.compile("[ ,/]*(?:et|ou|and|or)?[ ,/]*");
  private static final int TOUCHING = 5;

  private Denials() {}

  private static String cues(String where) {
    return ROWS.stream()
        .filter(r -> r.get(0).equals(where))
        .map(r -> Tables.filled(r.get(1)))
        .collect(Collectors.joining("|"));
  }

  /// Where the denial that reaches a claim begins; -1 if none does.
  static int of(Claim claim, String lower, Section section) {
    var left = lower.substring(0, claim.start());
    var near = NEAR.matcher(left);
    if (near.find()) {
      return near.start();
    }
    var right = lower.substring(claim.end());
    boolean closed = section == Section.INCLUSION && CLOSED.matcher(right).find();
    if (closed || AFTER.matcher(right).find()) {
      return claim.start();
    }
    return before(claim, lower);
  }

  /// "Sérologies VIH, VHB et VHC négatives": what stands after the last infection denies them all.
  static void share(List<Claim> claims, List<Integer> denials, String lower) {
    for (int i = claims.size() - 1; i > 0; i--) {
      boolean infections = infection(claims.get(i)) && infection(claims.get(i - 1));
      var between =
          lower.substring(
              claims.get(i - 1).end(), Math.max(claims.get(i - 1).end(), claims.get(i).start()));
      if (infections && denials.get(i) >= 0 && LINK.matcher(between).matches()) {
        denials.set(i - 1, denials.get(i));
      }
    }
  }

  private static boolean infection(Claim claim) {
    return claim.says("hiv") || claim.says("hepatitis_b") || claim.says("hepatitis_c");
  }

  // A cue may look at the words of the claim: "negative HIV test".
  private static int before(Claim claim, String lower) {
    int found = -1;
    var m = BEFORE.matcher(lower).region(0, claim.start()).useTransparentBounds(true);
    while (m.find()) {
      var between = lower.substring(m.end(), claim.start());
      boolean reaches = measured(claim) ? between.length() < TOUCHING : !broken(between);
      found = reaches && found < 0 ? m.start() : found;
    }
    return found;
  }

  private static boolean broken(String between) {
    return BREAK.matcher(between).find();
  }

  private static boolean measured(Claim claim) {
    return claim.demands().stream()
        .anyMatch(d -> d.value() instanceof Number && !d.op().equals("within"));
  }
}
