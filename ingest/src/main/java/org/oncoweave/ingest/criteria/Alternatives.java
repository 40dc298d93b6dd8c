package org.oncoweave.ingest.criteria;

import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Claim.Mark;

/// Which claims of a line are alternatives of each other.
///
/// `denials` says for each claim where the denial over it begins, or -1.
record Alternatives(List<Claim> claims, List<Integer> denials, String lower, Residue residue) {
  private static final Pattern EITHER =
      Pattern.compile("(?<![a-z])(?:ou|or|et/ou|and/or)(?![a-z])");
  private static final Pattern AND = Pattern.compile("(?<![a-z/])(?:et|and)(?![a-z/])|;");
  private static final Pattern COMMA = Pattern.compile(" ?, ?");
  private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)");
  private static final String TUMOUR = "tumour";
  private static final int MOST_BETWEEN = 40;

  boolean has(int i) {
    boolean own = claims.get(i).mark() == Mark.CHOICE && denials.get(i) < 0;
    return own || joined(i) || joined(i + 1);
  }

  /// Whether a claim is an alternative of the one before it. A comma means what the next word says.
  private boolean joined(int i) {
    if (i < 1 || i >= claims.size() || apart(i)) {
      return false;
    }
    var between = between(i);
    if (between.length() > MOST_BETWEEN || AND.matcher(between).find()) {
      return false;
    }
    return COMMA.matcher(between).matches()
        ? joined(i + 1)
        : EITHER.matcher(between).find() && !residue.any(between, List.of());
  }

  /// A tumour is no alternative of another field, and one denial over both demands both.
  private boolean apart(int i) {
    boolean tumour = claims.get(i).says(TUMOUR) || claims.get(i - 1).says(TUMOUR);
    return tumour || (denials.get(i) >= 0 && denials.get(i).equals(denials.get(i - 1)));
  }

  private String between(int i) {
    int from = claims.get(i - 1).end();
    var gap = lower.substring(from, Math.max(from, claims.get(i).start()));
    return BRACKETS.matcher(gap).replaceAll("");
  }
}
