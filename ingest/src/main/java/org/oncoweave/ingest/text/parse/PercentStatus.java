package org.oncoweave.ingest.text.parse;

import java.util.Set;

/// What a share of stained cells says of a marker. GEFPICS 2021.
final class PercentStatus {
  private static final Set<String> RECEPTORS = Set.of("ER", "PR", "HR");
  private static final int SURE = 10; // percent

  private PercentStatus() {}

  /// "expression de PD-L1 < 1 %"
  static boolean isBelowOne(Found.Values values) {
    return !values.has("percent_min")
        && values.get("percent_max") instanceof Number most
        && most.doubleValue() <= 1;
  }

  /// A receptor of less than 1 % is none, whatever the word expression says.
  static boolean isNone(String name, Found.Values values) {
    return RECEPTORS.contains(name) && isBelowOne(values);
  }

  /// A receptor at 10 % or more is positive, at 0 negative.
  static String of(String name, Found.Values values) {
    if (!RECEPTORS.contains(name) || !(values.get("percent") instanceof Number n)) {
      return "value";
    }
    if (n.doubleValue() >= SURE) {
      return "positive";
    }
    return n.doubleValue() == 0 ? "negative" : "value";
  }

  /// PD-L1 below 1 % is negative, from 1 % on positive.
  static String ofLigand(Found.Values values) {
    if (values.has("percent_max") && !values.has("percent_min")) {
      return "negative";
    }
    return values.get("percent") instanceof Number n && n.doubleValue() < 1
        ? "negative"
        : "positive";
  }
}
