package org.oncoweave.ontology.variant;

import java.util.Locale;
import java.util.Map;

/// Residue names. IUPAC-IUB one-letter and three-letter symbols; `Ter` is the stop of HGVS.
public final class AminoAcid {
  private static final Map<String, String> THREE =
      Map.ofEntries(
          Map.entry("ALA", "A"),
          Map.entry("ARG", "R"),
          Map.entry("ASN", "N"),
          Map.entry("ASP", "D"),
          Map.entry("CYS", "C"),
          Map.entry("GLN", "Q"),
          Map.entry("GLU", "E"),
          Map.entry("GLY", "G"),
          Map.entry("HIS", "H"),
          Map.entry("ILE", "I"),
          Map.entry("LEU", "L"),
          Map.entry("LYS", "K"),
          Map.entry("MET", "M"),
          Map.entry("PHE", "F"),
          Map.entry("PRO", "P"),
          Map.entry("SER", "S"),
          Map.entry("THR", "T"),
          Map.entry("TRP", "W"),
          Map.entry("TYR", "Y"),
          Map.entry("VAL", "V"),
          Map.entry("SEC", "U"),
          Map.entry("TER", "*"),
          Map.entry("XAA", "X"));
  private static final String LETTERS = "ACDEFGHIKLMNPQRSTVWYU";

  private AminoAcid() {}

  /// True for the letter of a residue, in upper case.
  public static boolean isLetter(char letter) {
    return LETTERS.indexOf(letter) >= 0;
  }

  /// The letter of a three-letter name that begins at `at`, in any case; 0 if there is none.
  static char threeAt(String text, int at) {
    if (at + 3 > text.length() || !Character.isLetter(text.charAt(at + 1))) {
      return 0;
    }
    var letter = THREE.get(text.substring(at, at + 3).toUpperCase(Locale.ROOT));
    return letter == null ? 0 : letter.charAt(0);
  }

  /// Every three-letter name of a protein change as its letter; the rest stays.
  public static String oneLetter(String change) {
    var out = new StringBuilder(change.length());
    int at = 0;
    while (at < change.length()) {
      boolean begins = Character.isUpperCase(change.charAt(at));
      char letter = begins ? threeAt(change, at) : 0;
      out.append(letter == 0 ? change.charAt(at) : letter);
      at += letter == 0 ? 1 : 3;
    }
    return out.toString();
  }
}
