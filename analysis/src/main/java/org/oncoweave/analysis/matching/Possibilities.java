package org.oncoweave.analysis.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.Words;

/// Words that stand for a set of possible states: "HER2 negative" is zero or low. A patient's set
/// inside the wanted one is a match, apart from it none, and else unknown.
final class Possibilities {
  static final Possibilities HER2 =
      new Possibilities(
          Map.of(
              "Positive", Set.of("Positive"),
              "Zero", Set.of("Zero"),
              "Low", Set.of("Low"),
              "Negative", Set.of("Zero", "Low"),
              "Equivocal", Set.of("Positive", "Low")));
  static final Possibilities PDL1 =
      new Possibilities(
          Map.of(
              "High", Set.of("High"),
              "Low", Set.of("Low"),
              "Negative", Set.of("Negative"),
              "Positive", Set.of("High", "Low")));
  static final Possibilities RECEPTOR = plain("Positive", "Negative");
  static final Possibilities GENDER = plain("Male", "Female");
  static final Possibilities MICROSATELLITES = plain("MSI-H", "MSI-L", "MSS");
  static final Possibilities REPAIR = plain("MMR-Deficient", "MMR-Proficient");
  static final Possibilities COPIES =
      new Possibilities(
          Map.of(
              "High Amplification", Set.of("High Amplification"),
              "Low Amplification", Set.of("Low Amplification"),
              "Amplification", Set.of("High Amplification", "Low Amplification"),
              "Homozygous Deletion", Set.of("Homozygous Deletion"),
              "Heterozygous Deletion", Set.of("Heterozygous Deletion"),
              "Deletion", Set.of("Homozygous Deletion", "Heterozygous Deletion")));

  private final Map<String, Set<String>> states = new HashMap<>();

  private Possibilities(Map<String, Set<String>> states) {
    states.forEach((word, set) -> this.states.put(fold(word), set));
  }

  private static Possibilities plain(String... words) {
    var states = new HashMap<String, Set<String>>();
    List.of(words).forEach(word -> states.put(word, Set.of(word)));
    return new Possibilities(states);
  }

  private static String fold(String word) {
    return word.strip().toLowerCase(java.util.Locale.ROOT);
  }

  Optional<Set<String>> find(String word) {
    return Optional.ofNullable(states.get(fold(word)));
  }

  /// @throws UnreadableException if the word is none of this field
  Set<String> wanted(String word) {
    return find(word)
        .orElseThrow(() -> new UnreadableException(Words.say("not understood: %s", word)));
  }

  static Answer compare(Set<String> patient, Set<String> wanted) {
    if (wanted.containsAll(patient)) {
      return Answer.MATCH;
    }
    return patient.stream().noneMatch(wanted::contains) ? Answer.NO_MATCH : Answer.UNKNOWN;
  }

  static Answer compare(BitSet patient, BitSet wanted) {
    if (!patient.intersects(wanted)) {
      return Answer.NO_MATCH;
    }
    var outside = (BitSet) patient.clone();
    outside.andNot(wanted);
    return outside.isEmpty() ? Answer.MATCH : Answer.UNKNOWN;
  }
}
