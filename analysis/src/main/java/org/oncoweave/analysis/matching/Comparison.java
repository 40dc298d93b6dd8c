package org.oncoweave.analysis.matching;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ontology.Words;

/// An operator and a number: `>=18`, `< 0.5`, `=10`.
record Comparison(String operator, double value) {
  private static final Pattern FORM =
      Pattern.compile("\\s*(>=|<=|>|<|=)\\s*(\\d+(?:\\.\\d+)?)\\s*");

  /// @throws UnreadableException if it is none
  static Comparison parse(String text) {
    Matcher m = FORM.matcher(text);
    if (!m.matches()) {
      throw new UnreadableException(Words.say("not a comparison: %s", text));
    }
    return new Comparison(m.group(1), Double.parseDouble(m.group(2)));
  }

  /// Whether a quantity stands so to the number; `sign` is that of quantity minus number.
  boolean holds(int sign) {
    return switch (operator) {
      case ">=" -> sign >= 0;
      case ">" -> sign > 0;
      case "<=" -> sign <= 0;
      case "<" -> sign < 0;
      default -> sign == 0;
    };
  }
}
