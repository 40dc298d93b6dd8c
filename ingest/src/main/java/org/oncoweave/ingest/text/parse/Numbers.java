package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.NumberWords;
import org.oncoweave.ingest.text.note.Rule;

/// Reads numbers in digits and in words.
final class Numbers {
  /// A pattern of a small whole number, in digits or in words.
  static final String WORD =
      "(?:\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix[- ](?:sept|huit|neuf)|dix|onze|douze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante)(?:[- ]et[- ]une?|[- ](?:deux|trois|quatre|cinq|six|sept|huit|neuf))?|(?:une"
          + " )?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine)|one|two|three|four|five|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|a"
          + " few)";

  /// A pattern of a number with decimals.
  static final String DECIMAL = "\\d{1,6}(?:[.,]\\d{1,3})?";

  private static final Rule THOUSANDS = Rule.of("[1-9]\\d{0,2}(?:,\\d{3})+");

  private Numbers() {}

  /// Whether a word can begin a number in digits or in words.
  static boolean begins(String word) {
    return Character.isDigit(word.charAt(0))
        || NumberWords.find(word).isPresent()
        || word.equals("a");
  }

  static Optional<Integer> whole(String text) {
    if (isDigits(text)) {
      return Optional.of(Integer.parseInt(text));
    }
    var word = NumberWords.find(text.startsWith("une ") ? text.substring(4) : text);
    if (word.isPresent()) {
      return word;
    }
    String[] parts = text.split("[- ](?:et[- ])?", 2);
    if (parts.length == 2) {
      return NumberWords.find(parts[0])
          .flatMap(tens -> NumberWords.find(parts[1]).map(units -> tens + units));
    }
    return Optional.empty();
  }

  private static boolean isDigits(String text) {
    boolean digits = !text.isEmpty() && text.length() <= 6;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    return digits;
  }

  /// `12,5`, `12.5` or `12`; a whole value comes as an Integer.
  static Number decimal(String text) {
    double value = Double.parseDouble(text.replace(',', '.').replace(" ", ""));
    return plain(value);
  }

  /// A value of a text: `1,240` is a thousand in English, but `0,125` is none.
  static Number told(Note note, String text) {
    boolean thousands =
        text.indexOf(',') > 0 && note.english() && THOUSANDS.matcher(text).matches();
    return decimal(thousands ? text.replace(",", "") : text);
  }

  static Number plain(double value) {
    double rounded = Math.round(value * 1000) / 1000.0;
    if (rounded == Math.rint(rounded) && Math.abs(rounded) < 1e9) {
      return (int) rounded;
    }
    return rounded;
  }
}
