package org.oncoweave.ingest.text.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;

/// The partner of a gene in a fusion: "EML4-ALK", "KIF5B::RET", "BCR-ABL".
final class Fusions {
  private static final Set<String> NO_SYMBOLS =
      Set.of("IHC", "NGS", "FISH", "HER2", "PCR", "ITD", "TKD", "MUT", "POS", "NEG");

  private Fusions() {}

  /// Where the pair ends; empty where the gene has no partner.
  static Optional<Integer> read(Note note, Found.Values values, Hit gene) {
    int from = Math.max(0, gene.start() - 10);
    Matcher m =
        note.over(VariantWords.FUSION, from, Math.min(note.lower().length(), gene.end() + 12));
    while (m.find()) {
      boolean first = m.start(1) == gene.start();
      int g = first ? 2 : 1;
      String other = note.cased().substring(m.start(g), m.end(g));
      boolean named = first || m.end(2) == gene.end();
      if (named && isPair(note, m, other)) {
        String partner =
            other.equals(gene.get("gene"))
                ? note.cased().substring(m.start(3 - g), m.end(3 - g))
                : other;
        values.with("partner", gene.is("gene", "ABL1") ? "BCR" : partner).with("type", "fusion");
        return Optional.of(m.end());
      }
    }
    return Optional.empty();
  }

  // "RAS/RAF" is a panel, "RET/PTC1" is a fusion where the sentence says so.
  private static boolean isPair(Note note, Matcher m, String other) {
    int from = note.sentenceStart(m.start());
    boolean panel =
        note.lower().charAt(m.end(1)) == '/'
            && note.first(VariantWords.FUSED_WORD, from, note.sentenceEnd(m.start())).isEmpty();
    return isSymbol(other) && !panel;
  }

  private static boolean isSymbol(String word) {
    boolean upper = word.equals(word.toUpperCase(Locale.ROOT));
    return upper && word.length() > 2 && !NO_SYMBOLS.contains(word);
  }
}
