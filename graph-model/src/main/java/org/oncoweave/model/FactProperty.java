package org.oncoweave.model;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// What a person may correct of a fact: of which kinds of facts, in which form the value is
/// written, and whether it may be said to be unknown.
public enum FactProperty {
  TOPOGRAPHY(Form.TOPOGRAPHY, false, Kind.TUMOUR),
  MORPHOLOGY(Form.MORPHOLOGY, true, Kind.TUMOUR),
  LATERALITY(Form.SIDE, true, Kind.TUMOUR),
  STAGE(Form.WORDS, true, Kind.TUMOUR),
  GRADE(Form.WORDS, true, Kind.TUMOUR),
  DATE(Form.DATE, true, Kind.TUMOUR, Kind.EVENT),
  TYPE(Form.EVENT_TYPE, false, Kind.EVENT),
  SITES(Form.TOPOGRAPHIES, true, Kind.EVENT),
  LABEL(Form.WORDS, true, Kind.TREATMENT, Kind.EXPOSURE),
  START(Form.DATE, true, Kind.TREATMENT, Kind.EXPOSURE),
  END(Form.DATE, true, Kind.TREATMENT, Kind.EXPOSURE),
  REGIMEN(Form.WORDS, true, Kind.TREATMENT),
  LINE(Form.COUNT, true, Kind.TREATMENT),
  CYCLES(Form.COUNT, true, Kind.TREATMENT),
  DOSE_GY(Form.NUMBER, true, Kind.TREATMENT),
  FRACTIONS(Form.COUNT, true, Kind.TREATMENT),
  INTENT(Form.INTENT, true, Kind.TREATMENT),
  VALUE(Form.NUMBER, true, Kind.EXPOSURE),
  UNIT(Form.WORDS, true, Kind.EXPOSURE);

  /// The kinds of facts that people may correct.
  public enum Kind {
    TUMOUR,
    EVENT,
    TREATMENT,
    EXPOSURE
  }

  /// How a value is written.
  public enum Form {
    DATE,
    /// An ICD-O topography, `C50.4`.
    TOPOGRAPHY,
    /// Several of them, with spaces between.
    TOPOGRAPHIES,
    /// An ICD-O morphology, `8500/3`.
    MORPHOLOGY,
    SIDE,
    EVENT_TYPE,
    INTENT,
    WORDS,
    COUNT,
    NUMBER
  }

  private final Form form;
  private final boolean mayBeUnknown;
  private final Kind kind;
  private final Kind other;

  FactProperty(Form form, boolean mayBeUnknown, Kind kind) {
    this(form, mayBeUnknown, kind, kind);
  }

  FactProperty(Form form, boolean mayBeUnknown, Kind kind, Kind other) {
    this.form = form;
    this.mayBeUnknown = mayBeUnknown;
    this.kind = kind;
    this.other = other;
  }

  public Form form() {
    return form;
  }

  /// Whether a fact may be without it.
  public boolean mayBeUnknown() {
    return mayBeUnknown;
  }

  /// Whether a fact of that kind has it.
  public boolean isOf(Kind one) {
    return one == kind || one == other;
  }

  /// A value as text: dates in ISO 8601, the code of a concept, several in their order with spaces
  /// between, numbers without idle zeros; null and nothing are unknown.
  public static @Nullable String text(@Nullable Object value) {
    var text =
        switch (value) {
          case null -> "";
          case ConceptId concept -> concept.code();
          case Collection<?> many ->
              many.stream().map(one -> String.valueOf(text(one))).sorted().collect(joining(" "));
          case Double number ->
              new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
          default -> value.toString();
        };
    return text.isBlank() ? null : text;
  }
}
