package org.oncoweave.ingest.source.genomics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.oncoweave.ontology.ShippedTable;

/// What coded answers of genomics reports mean, and what words or numbers stand for them.
public final class CodedAnswer {
  private static final String NOTHING = "-";
  private static final Map<String, Map<String, String>> WORDS = words();
  private static final NavigableMap<Double, String> CALLS = calls();

  private static final Comparator<String> BY_LENGTH =
      Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

  private CodedAnswer() {}

  /// The word of a code in a field; empty for a code that is none of the field. An answer that says
  /// nothing sure is an empty word.
  public static Optional<String> word(String field, String code) {
    var bare = code.replaceFirst("^(LOINC|SO):(?=LA|SO:)", "");
    return Optional.ofNullable(WORDS.getOrDefault(field, Map.of()).get(bare))
        .map(word -> word.equals(NOTHING) ? "" : word);
  }

  /// The LOINC code of a word in a field; empty where none has it.
  public static Optional<String> code(String field, String word) {
    return WORDS.getOrDefault(field, Map.of()).entrySet().stream()
        .filter(entry -> entry.getValue().equals(word) && entry.getKey().startsWith("LA"))
        .map(Map.Entry::getKey)
        .min(BY_LENGTH);
  }

  /// The call of a number of copies; empty for the usual two.
  public static Optional<String> call(double copies) {
    var call = CALLS.floorEntry(copies);
    return Optional.ofNullable(call).map(Map.Entry::getValue).filter(word -> !word.equals(NOTHING));
  }

  private static Map<String, Map<String, String>> words() {
    var words = new HashMap<String, Map<String, String>>();
    for (var row : ShippedTable.rowsBelowNames(CodedAnswer.class, "answers.tsv", 3)) {
      words.computeIfAbsent(row.get(1), _ -> new HashMap<>()).put(row.get(0), row.get(2));
    }
    return Map.copyOf(words);
  }

  private static NavigableMap<Double, String> calls() {
    var calls = new TreeMap<Double, String>();
    for (var row : ShippedTable.rowsBelowNames(CodedAnswer.class, "copies.tsv", 2)) {
      calls.put(Double.valueOf(row.get(0)), row.get(1));
    }
    return calls;
  }

  /// The call that words or a kind of change stand for, `zygosity` being what is said of both
  /// copies; empty where they are no change of copies.
  public static Optional<String> callOf(String change, String zygosity) {
    return switch (change.toLowerCase(Locale.ROOT)) {
      case "amplification" -> Optional.of("High Amplification");
      case "gain" -> Optional.of("Low Amplification");
      case "loss" -> Optional.of(loss(zygosity));
      default -> Optional.empty();
    };
  }

  private static String loss(String zygosity) {
    return zygosity.equals("homozygous") ? "Homozygous Deletion" : "Heterozygous Deletion";
  }
}
