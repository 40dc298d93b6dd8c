package org.oncoweave.ingest.criteria;

import java.math.BigDecimal;
import java.util.Map;

/// Numbers as eligibility texts write them: in words, with a decimal comma, with thousands apart.
final class Numbers {
  private static final String GROUPED = "\\d{1,3}(?:[ ,.]\\d{3})+";
  private static final Map<String, Integer> WORDS =
      Map.ofEntries(
          Map.entry("un", 1),
          Map.entry("une", 1),
          Map.entry("one", 1),
          Map.entry("deux", 2),
          Map.entry("two", 2),
          Map.entry("trois", 3),
          Map.entry("three", 3),
          Map.entry("quatre", 4),
          Map.entry("four", 4),
          Map.entry("cinq", 5),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("sept", 7),
          Map.entry("seven", 7),
          Map.entry("huit", 8),
          Map.entry("eight", 8),
          Map.entry("neuf", 9),
          Map.entry("nine", 9),
          Map.entry("dix", 10),
          Map.entry("ten", 10),
          Map.entry("douze", 12),
          Map.entry("twelve", 12));

  private Numbers() {}

  /// The number times the factor of its unit. Three digits after a comma or a point are thousands
  /// only where so large a number makes sense: in counts by cubic millimetre.
  static Number read(String written, String factor) {
    var word = WORDS.get(written);
    var times = new BigDecimal(factor);
    if (word != null) {
      return plain(new BigDecimal(word).multiply(times));
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
