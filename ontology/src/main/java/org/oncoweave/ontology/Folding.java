package org.oncoweave.ontology;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/// Writes a name so that accents, case, ligatures, hyphens and blanks no longer matter.
public final class Folding {
  private Folding() {}

  /// `Leucémie à tricholeucocytes` becomes `leucemie a tricholeucocytes`, `5-FU` becomes `5 fu`.
  public static String fold(String text) {
    var plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      append(folded, plain.charAt(i));
    }
    int end = folded.length();
    return end > 0 && folded.charAt(end - 1) == ' '
        ? folded.substring(0, end - 1)
        : folded.toString();
  }

  public static List<String> words(String folded) {
    var words = new ArrayList<String>();
    int from = 0;
    for (int blank = folded.indexOf(' '); blank >= 0; blank = folded.indexOf(' ', from)) {
      words.add(folded.substring(from, blank));
      from = blank + 1;
    }
    if (from < folded.length()) {
      words.add(folded.substring(from));
    }
    return words;
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder folded, char letter) {
    if (Character.getType(letter) == Character.NON_SPACING_MARK) {
      return;
    }
    switch (letter) {
      case 'œ', 'Œ' -> folded.append("oe");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'ß' -> folded.append("ss");
      case '+' -> folded.append('+'); // HER2+ and HER2 are not one name
      default -> appendPlain(folded, letter);
    }
  }

  private static void appendPlain(StringBuilder folded, char letter) {
    if (Character.isLetterOrDigit(letter)) {
      folded.append(Character.toLowerCase(letter));
    } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
      folded.append(' ');
    }
  }
}
