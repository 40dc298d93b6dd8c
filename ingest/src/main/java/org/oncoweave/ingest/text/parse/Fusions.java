package org.oncoweave.ingest.text.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// The partner of a gene in a fusion: "EML4-ALK", "KIF5B::RET", "BCR-ABL".
final class Fusions {
  private static final Set<String> NO_SYMBOLS =
      Set.of("IHC", "NGS", "FISH", "HER2", "PCR", "ITD", "TKD", "MUT", "POS", "NEG");

  private static final int REACH = 60; // characters from a gene to its partner
  private static final Rule PARTNER =
      Rule.of(
          "\\b(?:partner|partenaire)(?: gene| de fusion)?(?: ?[:=(]| est| is| was)* ?([a-z][a-z0-9]{2,8})\\b|\\b([a-z]+\\d[a-z0-9]{0,5}) (?:as (?:the )?)?(?:fusion )?partner");

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
    return apart(note, values, gene);
  }

  // "ROS1 rearrangement (CD74 partner)", "partenaire : EML4"
  private static Optional<Integer> apart(Note note, Found.Values values, Hit gene) {
    int to = Math.min(note.sentenceEnd(gene.start()), gene.end() + REACH);
    Optional<Matcher> m = note.first(PARTNER, gene.end(), to);
    if (m.isEmpty()) {
      return Optional.empty();
    }
    int g = m.get().group(1) == null ? 2 : 1;
    String other = note.cased().substring(m.get().start(g), m.get().end(g));
    if (!isSymbol(other) || other.equals(gene.get("gene"))) {
      return Optional.empty();
    }
    values.with("partner", other).with("type", "fusion");
    return Optional.of(m.get().end());
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
