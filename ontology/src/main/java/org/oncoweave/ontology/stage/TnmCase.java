package org.oncoweave.ontology.stage;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What is known of a tumour to be staged. T, N and M as a report writes them (`pT2a`, `ypN1mi`,
/// `cM0`); a letter c or p in `basis`, or empty to take the one of T; factors by the name the table
/// gives them (age, gg, psa, s, grade, mitoses, p16, level).
public record TnmCase(
    String topography, String morphology, Tnm tnm, String basis, Map<String, String> factors) {
  public TnmCase {
    factors = Map.copyOf(factors);
  }

  /// The three categories.
  public record Tnm(String t, String n, String m) {
    Tnm plain() {
      return new Tnm(plain(t, 'T'), plain(n, 'N'), plain(m, 'M'));
    }

    /// `pT1c (m)` is `T1c`, `ypN0(i+)` is `N0`, `2` is `T2`.
    private static String plain(String written, char letter) {
      int open = written.indexOf('(');
      var text = (open < 0 ? written : written.substring(0, open)).replace(" ", "").strip();
      int at = text.toUpperCase(Locale.ROOT).lastIndexOf(letter);
      var value = text.substring(at + 1).toLowerCase(Locale.ROOT);
      return value.isEmpty() ? "" : letter + (value.equals("x") ? "X" : value);
    }

    boolean isPathological() {
      return t.indexOf('p') >= 0 || n.indexOf('p') >= 0;
    }
  }

  public static TnmCase of(String topography, String morphology, Tnm tnm) {
    return new TnmCase(topography, morphology, tnm, "", Map.of());
  }

  public TnmCase with(String factor, String value) {
    var more = new HashMap<>(factors);
    more.put(factor, value);
    return new TnmCase(topography, morphology, tnm, basis, more);
  }

  boolean isPathological() {
    return basis.equals("p") || (basis.isEmpty() && tnm.isPathological());
  }
}
