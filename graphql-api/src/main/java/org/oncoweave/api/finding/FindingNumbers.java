package org.oncoweave.api.finding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.matrix.Concepts.Language;

/// Numbers as people of a language read them.
final class FindingNumbers {
  private static final double TEN = 10;
  private static final double HUNDRED = 100;
  private static final double LEAST_LOG10 = -4;
  private static final String NONE = "—";

  private final Locale locale;

  FindingNumbers(Language language) {
    this.locale = language == Language.FR ? Locale.FRANCE : Locale.UK;
  }

  String whole(int value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /// A ratio: two decimals, fewer where it is large; a dash where there is none.
  String ratio(@Nullable Double value) {
    if (value == null) {
      return NONE;
    }
    int digits = value < TEN ? 2 : value < HUNDRED ? 1 : 0;
    return decimals(value, digits, digits);
  }

  /// Two significant digits.
  String significant(double value) {
    return significant(value, 2);
  }

  /// A number of expected cases: three significant digits, as the page writes it.
  String expected(double value) {
    return significant(value, 3);
  }

  private String significant(double value, int digits) {
    var rounded = new BigDecimal(value).round(new MathContext(digits));
    return decimals(rounded.doubleValue(), 0, Math.max(0, rounded.scale()));
  }

  private String decimals(double value, int least, int most) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(least);
    format.setMaximumFractionDigits(most);
    return format.format(value);
  }

  /// Whether a probability is too small to be read as a decimal number.
  static boolean isTiny(double log10) {
    return log10 < LEAST_LOG10;
  }

  /// The power of ten that a tiny probability lies below, in signs that every font has.
  static String power(double log10) {
    return "1e−" + (int) -Math.ceil(log10);
  }
}
