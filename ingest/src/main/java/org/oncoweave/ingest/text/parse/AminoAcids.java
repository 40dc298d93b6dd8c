package org.oncoweave.ingest.text.parse;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Rule;

/// The one-letter form of protein changes. IUPAC-IUB codes.
final class AminoAcids {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ala", "A"),
          Map.entry("arg", "R"),
          Map.entry("asn", "N"),
          Map.entry("asp", "D"),
          Map.entry("cys", "C"),
          Map.entry("gln", "Q"),
          Map.entry("glu", "E"),
          Map.entry("gly", "G"),
          Map.entry("his", "H"),
          Map.entry("ile", "I"),
          Map.entry("leu", "L"),
          Map.entry("lys", "K"),
          Map.entry("met", "M"),
          Map.entry("phe", "F"),
          Map.entry("pro", "P"),
          Map.entry("ser", "S"),
          Map.entry("thr", "T"),
          Map.entry("trp", "W"),
          Map.entry("tyr", "Y"),
          Map.entry("val", "V"),
          Map.entry("ter", "*"));
  private static final Rule THREE =
      Rule.of(
          "(?<![a-z])("
              + String.join("|", LETTERS.keySet())
              + ")(?=[\\d_*f]|$|del|dup|ins)|(?<=\\d)("
              + String.join("|", LETTERS.keySet())
              + ")");

  private AminoAcids() {}

  /// `val600glu` is V600E; `e746_a750del` stays as it is, in capitals.
  static String shortForm(String change) {
    Matcher m = THREE.matcher(change);
    var out = new StringBuilder();
    while (m.find()) {
      m.appendReplacement(out, LETTERS.getOrDefault(m.group(), m.group()).replace("*", "\\*"));
    }
    m.appendTail(out);
    return out.toString()
        .toUpperCase(Locale.ROOT)
        .replace("DEL", "del")
        .replace("DUP", "dup")
        .replace("INS", "ins")
        .replace("FS", "fs");
  }
}
