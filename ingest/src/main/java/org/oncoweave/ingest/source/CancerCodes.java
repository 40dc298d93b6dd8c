package org.oncoweave.ingest.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// What ICD-10 cancer codes say: a primary tumour and its site, or the organ of a metastasis.
///
/// The rules are the lines of cancer-codes.tsv, longest prefix first.
public final class CancerCodes {
  private enum Kind {
    PRIMARY,
    BLOOD,
    METASTASIS
  }

  private record Rule(Kind kind, @Nullable String site, @Nullable String behaviour) {}

  private static final Map<String, Rule> RULES = read();

  private CancerCodes() {}

  /// Whether the code is one of a malignant or in situ primary tumour; any ICD-O topography is.
  public static boolean isPrimary(ConceptId code) {
    if (code.scheme().equals("ICDO3")) {
      return code.code().startsWith("C");
    }
    return find(code).filter(rule -> rule.kind() != Kind.METASTASIS).isPresent();
  }

  /// The ICD-O topography of the primary that the code names; empty for blood cancers, which ICD-10
  /// gives no site, and for all that is no primary.
  public static Optional<ConceptId> site(ConceptId code) {
    if (code.scheme().equals("ICDO3")) {
      return code.code().startsWith("C") ? Optional.of(full(code.code())) : Optional.empty();
    }
    return find(code)
        .filter(rule -> rule.kind() == Kind.PRIMARY)
        .map(rule -> full(site(rule, code)));
  }

  /// The ICD-O topography of the organ that a metastasis code (C77 to C79) names.
  public static Optional<ConceptId> metastasis(ConceptId code) {
    return find(code)
        .filter(rule -> rule.kind() == Kind.METASTASIS)
        .map(rule -> full(Objects.requireNonNullElse(rule.site(), "C80.9")));
  }

  /// Whether the code is one of a cancer that has no ICD-O site of its own in ICD-10.
  public static boolean isBlood(ConceptId code) {
    return find(code).filter(rule -> rule.kind() == Kind.BLOOD).isPresent();
  }

  /// `2` for in situ, `3` for invasive; empty where the code does not say.
  public static Optional<String> behaviour(ConceptId code) {
    return find(code).map(Rule::behaviour);
  }

  private static Optional<Rule> find(ConceptId code) {
    if (!code.scheme().equals("ICD10")) {
      return Optional.empty();
    }
    var text = code.code();
    for (int length = Math.min(5, text.length()); length >= 3; length--) {
      var rule = RULES.get(text.substring(0, length));
      if (rule != null) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }

  /// `=` keeps the code's own site, cut to the four characters of ICD-O.
  private static String site(Rule rule, ConceptId code) {
    var site = Objects.requireNonNullElse(rule.site(), "=");
    var text = code.code();
    if (!site.equals("=")) {
      return site;
    }
    boolean subsite = text.length() > 4 && Character.isDigit(text.charAt(4));
    return subsite ? text.substring(0, 5) : text.substring(0, 3);
  }

  private static ConceptId full(String site) {
    return ConceptId.of("ICDO3", site.length() == 3 ? site + ".9" : site);
  }

  private static Map<String, Rule> read() {
    var rules = new HashMap<String, Rule>();
    for (var row : ShippedTable.rows(CancerCodes.class, "cancer-codes.tsv", 4)) {
      rules.put(
          row.get(0), new Rule(Kind.valueOf(row.get(1)), known(row.get(2)), known(row.get(3))));
    }
    return Map.copyOf(rules);
  }

  private static @Nullable String known(String cell) {
    return cell.equals("-") ? null : cell;
  }
}
