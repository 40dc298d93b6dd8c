package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.List;

/// Says when a topography is made impossible by its morphology (a hepatocellular carcinoma of the
/// breast). Conservative: what no rule forbids is possible, and an ill-defined site always is.
public final class SiteRule {
  private static final int COLUMNS = 5;
  private static final CodeRanges ILL_DEFINED = CodeRanges.of("C26 C39 C48.8 C76 C80");
  private static final SiteRule SHIPPED = new SiteRule();
  private final List<Rule> rules = new ArrayList<>();

  private record Rule(int from, int to, String behaviour, boolean only, CodeRanges sites) {
    boolean forbids(String topography, MorphologyRules.Morphology morphology) {
      boolean asked =
          from <= morphology.number()
              && morphology.number() <= to
              && (behaviour.isEmpty() || behaviour.equals(morphology.behaviour()));
      return asked && (only ? !sites.meets(topography) : sites.holds(topography));
    }
  }

  private SiteRule() {
    for (var cells :
        ShippedTable.rowsBelowNames(Ontology.class, "rules/site_of_morphology.tsv", COLUMNS)) {
      rules.add(
          new Rule(
              Integer.parseInt(cells.get(0)),
              Integer.parseInt(cells.get(1)),
              cells.get(2),
              cells.get(3).equals("only"),
              CodeRanges.of(cells.get(4))));
    }
  }

  public static SiteRule shipped() {
    return SHIPPED;
  }

  /// ICD-O codes as `C50.4` or `C50`, and `8500/3`. A code of another form is never called
  /// impossible.
  public boolean isImpossible(String topography, String morphology) {
    if (!isTopography(topography) || ILL_DEFINED.meets(topography)) {
      return false;
    }
    return MorphologyRules.Morphology.of(morphology)
        .filter(code -> !code.behaviour().equals("6"))
        .filter(code -> rules.stream().anyMatch(rule -> rule.forbids(topography, code)))
        .isPresent();
  }

  static boolean isTopography(String code) {
    return (code.length() == 3 || (code.length() == 5 && code.charAt(3) == '.' && isDigit(code, 4)))
        && code.charAt(0) == 'C'
        && isDigit(code, 1)
        && isDigit(code, 2);
  }

  private static boolean isDigit(String code, int at) {
    return code.charAt(at) >= '0' && code.charAt(at) <= '9';
  }
}
