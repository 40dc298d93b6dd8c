package org.oncoweave.analysis.therapy;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.TumourTree;

/// Finds a disease in OncoTree by the words of its name: their order does not count, nor do words
/// that mean the same; `cancer of` an organ is the whole tissue.
final class DiseaseNames {
  private static final String CANCER = "cancer";
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("carcinoma", CANCER),
          Map.entry("leukaemia", "leukemia"),
          Map.entry("lymphoid", "lymphoblastic"),
          Map.entry("lymphocytic", "lymphoblastic"),
          Map.entry("myelogenous", "myeloid"),
          Map.entry("renal", "kidney"),
          Map.entry("rectum", "rectal"),
          Map.entry("pancreatic", "pancreas"),
          Map.entry("cervical", "cervix"),
          Map.entry("neoplasms", "neoplasm"),
          Map.entry("prostatic", "prostate"),
          Map.entry("esophageal", "esophagus"),
          Map.entry("myelodysplasia", "myelodysplastic"),
          Map.entry("laryngeal", "larynx"),
          Map.entry("vulvar", "vulva"));
  private static final Set<String> SMALL = Set.of("", "of", "the", "and", "gland", "with");

  /// A name that opens so asks for more than a tumour: an age, or receptors.
  private static final List<String> CONDITIONS =
      List.of(
          "childhood ",
          "her2-receptor positive ",
          "her2-receptor negative ",
          "triple-receptor negative ",
          "estrogen-receptor positive ");

  private final Map<Set<String>, BitSet> nodes = new HashMap<>();

  DiseaseNames(TumourTree tree) {
    for (var term : tree.terms()) {
      tree.meaning(term)
          .ifPresent(m -> nodes.computeIfAbsent(words(term), _ -> new BitSet()).or(m));
    }
  }

  /// Whether only a patient who is known to fulfil a condition has the disease.
  static boolean isConditional(String disease) {
    var lower = disease.toLowerCase(Locale.ROOT);
    return CONDITIONS.stream().anyMatch(lower::startsWith);
  }

  Optional<BitSet> find(String disease) {
    var words = words(disease);
    if (!nodes.containsKey(words)) {
      words.remove(CANCER);
    }
    return Optional.ofNullable(nodes.get(words));
  }

  private static Set<String> words(String name) {
    var words = new HashSet<String>();
    for (var word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
      if (!SMALL.contains(word)) {
        words.add(SAME.getOrDefault(word, word));
      }
    }
    return words;
  }
}
