package org.oncoweave.ingest.statement;

import java.util.Optional;
import java.util.regex.Pattern;

/// The sum of a medicine that a report tells: "dose cumulee de doxorubicine : 300 mg/m2". What is
/// given at each cycle, or by body, is no sum.
final class CumulativeDose {
  private static final int REACH = 60;
  private static final double GRAM = 1000;
  private static final String SUM =
      "(?:doses? (?:totale?s?|cumul\\w*)|cumul\\w* doses?|total (?:cumulative )?doses?|cumul(?:ee?s?|ative)?)";
  private static final String AMOUNT =
      "(\\d{1,2}[ .]?\\d{3}|\\d+(?:[.,]\\d+)?) ?(mg|g) ?/ ?m[2\u00b2]";
  private static final String BETWEEN = "[^.;\\d]{0,30}?";

  // "dose cumulee de" <medicine> ": 300 mg/m2"
  private static final Pattern SUM_BEFORE = Pattern.compile(SUM + "[^.;\\d]{0,25}$");
  private static final Pattern AMOUNT_AFTER = Pattern.compile("^" + BETWEEN + AMOUNT);
  // <medicine> "a la dose cumulee de 300 mg/m2"
  private static final Pattern SUM_AFTER = Pattern.compile("^" + BETWEEN + SUM + BETWEEN + AMOUNT);
  // <medicine> "300 mg/m2 (dose cumulee)"
  private static final Pattern SUM_LAST =
      Pattern.compile("^[^.;\\d]{0,15}?" + AMOUNT + " ?[(,]? ?(?:en |de |au |in )?" + SUM);
  // "dose cumulee de 300 mg/m2 de" <medicine>
  private static final Pattern AMOUNT_BEFORE =
      Pattern.compile(SUM + BETWEEN + AMOUNT + " (?:de |d'|of )?(?:la |l')?$");

  private CumulativeDose() {}

  /// Milligrams a square metre of the medicine at this place.
  static Optional<Double> of(Page page, int start, int end) {
    var before = page.before(start, REACH);
    var after = page.after(end, REACH);
    var told = SUM_BEFORE.matcher(before).find() ? AMOUNT_AFTER : SUM_AFTER;
    return amount(told, after)
        .or(() -> amount(SUM_LAST, after))
        .or(() -> amount(AMOUNT_BEFORE, before));
  }

  private static Optional<Double> amount(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    var digits = found.group(1);
    boolean thousands = digits.matches("\\d{1,2}[ .]\\d{3}");
    double size =
        Double.parseDouble(thousands ? digits.replaceAll("[ .]", "") : digits.replace(',', '.'));
    return Optional.of(found.group(2).equals("g") ? GRAM * size : size);
  }
}
