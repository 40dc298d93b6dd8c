package org.oncoweave.ingest.text.parse;

import java.util.Map;
import java.util.Optional;

/// Reads numbers in digits and in words.
final class Numbers {
  /// A pattern of a small whole number, in digits or in words.
  static final String WORD =
      "(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|(?:une"
          + " )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine)|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|twenty|thirty|forty|a"
          + " few)";

  /// A pattern of a number with decimals.
  static final String DECIMAL = "\\d{1,6}(?:[.,]\\d{1,3})?";

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
          Map.entry("onze", 11),
          Map.entry("eleven", 11),
          Map.entry("douze", 12),
          Map.entry("twelve", 12),
          Map.entry("treize", 13),
          Map.entry("thirteen", 13),
          Map.entry("quatorze", 14),
          Map.entry("fourteen", 14),
          Map.entry("quinze", 15),
          Map.entry("fifteen", 15),
          Map.entry("seize", 16),
          Map.entry("sixteen", 16),
          Map.entry("vingt", 20),
          Map.entry("twenty", 20),
          Map.entry("trente", 30),
          Map.entry("thirty", 30),
          Map.entry("quarante", 40),
          Map.entry("forty", 40),
          Map.entry("dizaine", 10),
          Map.entry("douzaine", 12),
          Map.entry("quinzaine", 15),
          Map.entry("vingtaine", 20),
          Map.entry("trentaine", 30),
          Map.entry("cinquante", 50));

  private Numbers() {}

  /// Whether a word can begin a number in digits or in words.
  static boolean begins(String word) {
    return Character.isDigit(word.charAt(0)) || WORDS.containsKey(word) || word.equals("a");
  }

  static Optional<Integer> whole(String text) {
    Integer word = WORDS.get(text.startsWith("une ") ? text.substring(4) : text);
    if (word != null) {
      return Optional.of(word);
    }
    return text.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  /// `12,5`, `12.5` or `12`; a whole value comes as an Integer.
  static Number decimal(String text) {
    double value = Double.parseDouble(text.replace(',', '.').replace(" ", ""));
    return plain(value);
  }

  static Number plain(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9) {
      return (int) rounded;
    }
    return rounded;
  }
}
