package org.oncoweave.ingest.criteria;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;

/// What a line says beyond the criteria read from it.
final class Residue {
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9]*");

  private final Set<String> words = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final int longest;

  Residue(String table) {
    int most = 0;
    for (var row : ShippedTable.rows(Residue.class, table, 1)) {
      for (var word : row.getFirst().split("\\|")) {
        boolean stem = word.endsWith("*");
        (stem ? stems : words).add(stem ? word.substring(0, word.length() - 1) : word);
        most = Math.max(most, word.length());
      }
    }
    longest = most;
  }

  /// Whether words are left that no claim covers and that are no mere filling.
  boolean any(String lower, List<Claim> claims) {
    var m = WORD.matcher(lower);
    while (m.find()) {
      int start = m.start();
      boolean covered = claims.stream().anyMatch(c -> c.start() <= start && start < c.end());
      if (!covered && m.group().length() > 1 && !filling(m.group())) {
        return true;
      }
    }
    return false;
  }

  private boolean filling(String word) {
    if (words.contains(word)) {
      return true;
    }
    for (int end = Math.min(word.length(), longest); end > 1; end--) {
      if (stems.contains(word.substring(0, end))) {
        return true;
      }
    }
    return false;
  }
}
