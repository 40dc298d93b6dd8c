package org.oncoweave.analysis.therapy;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a statement says of a medicine. "Does not support" turns no meaning round: it makes a
/// third.
public enum Effect {
  RESISTANCE,
  ADVERSE_RESPONSE,
  REDUCED_SENSITIVITY,
  NO_BENEFIT_SHOWN,
  RESISTANCE_NOT_SHOWN,
  SENSITIVITY;

  private static final Map<String, Effect> SUPPORTED =
      Map.of(
          "Sensitivity/Response", SENSITIVITY,
          "Resistance", RESISTANCE,
          "Reduced Sensitivity", REDUCED_SENSITIVITY,
          "Adverse Response", ADVERSE_RESPONSE);
  private static final Map<String, Effect> NOT_SUPPORTED =
      Map.of("Sensitivity/Response", NO_BENEFIT_SHOWN, "Resistance", RESISTANCE_NOT_SHOWN);
  private static final List<Set<Effect>> OPPOSED =
      List.of(
          EnumSet.of(SENSITIVITY, RESISTANCE),
          EnumSet.of(SENSITIVITY, NO_BENEFIT_SHOWN),
          EnumSet.of(RESISTANCE, RESISTANCE_NOT_SHOWN));

  /// CIViC says it with two columns; one alone means nothing.
  static Optional<Effect> of(String direction, String significance) {
    return switch (direction) {
      case "Supports" -> Optional.ofNullable(SUPPORTED.get(significance));
      case "Does Not Support" -> Optional.ofNullable(NOT_SUPPORTED.get(significance));
      default -> Optional.empty();
    };
  }

  boolean opposes(Effect other) {
    return this != other && OPPOSED.contains(EnumSet.of(this, other));
  }

  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
