package org.oncoweave.ingest.criteria;

import java.math.BigDecimal;
import org.oncoweave.ingest.text.note.NumberWords;

/// Numbers as eligibility texts write them: in words, with a decimal comma, with thousands apart.
final class Numbers {
  private static final String GROUPED = "\\d{1,3}(?:[ ,.]\\d{3})+";

  private Numbers() {}

  /// The number times the factor of its unit. Three digits after a comma or a point are thousands
  /// only where so large a number makes sense: in counts by cubic millimetre.
  static Number read(String written, String factor) {
    var word = NumberWords.find(written);
    var times = new BigDecimal(factor);
    if (word.isPresent()) {
      return plain(new BigDecimal(word.get()).multiply(times));
    }
    boolean blanks = written.indexOf(' ') > 0;
    boolean grouped = written.matches(GROUPED) && (blanks || times.compareTo(BigDecimal.ONE) < 0);
    var digits = grouped ? written.replaceAll("[ ,.]", "") : written.replace(',', '.');
    return plain(new BigDecimal(digits).multiply(times));
  }

  private static Number plain(BigDecimal number) {
    var bare = number.stripTrailingZeros();
    if (bare.scale() <= 0 && bare.precision() - bare.scale() < 10) {
      return bare.intValueExact();
    }
    return bare.doubleValue();
  }
}
