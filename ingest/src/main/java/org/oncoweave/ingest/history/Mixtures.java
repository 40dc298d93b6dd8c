package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.ontology.ShippedTable;

/// The morphology that several words for one tumour come to.
final class Mixtures {
  private record Mixture(int from, int to, String code) {}

  private static final List<Mixture> MIXTURES =
      ShippedTable.rows(Mixtures.class, "mixed-morphologies.tsv", 3).stream()
          .map(r -> new Mixture(Integer.parseInt(r.get(0)), Integer.parseInt(r.get(1)), r.get(2)))
          .toList();

  /// Codes that say no more than the group: cancer, carcinoma, adenocarcinoma, melanoma, lymphoma.
  private static final Set<String> VAGUE =
      Set.of(
          "8000", "8001", "8010", "8046", "8140", "8720", "9590", "9591", "9800", "9801", "9989",
          "8070", "8800", "9064", "9065", "9380", "9650");

  private Mixtures() {}

  /// Whether an invasive code names no kind.
  static boolean saysNoMore(String code) {
    return code.endsWith("/3") && VAGUE.contains(code.substring(0, 4));
  }

  /// The code of the mixture where the words name two parts of one.
  static Optional<String> of(List<String> codes) {
    for (var mixture : MIXTURES) {
      long parts =
          codes.stream()
              .filter(
                  c -> c.endsWith("/3") && !VAGUE.contains(c.substring(0, 4)) && within(mixture, c))
              .distinct()
              .count();
      if (parts > 1 && (mixture.from != 8500 || both(codes))) {
        return Optional.of(mixture.code);
      }
    }
    return Optional.empty();
  }

  private static boolean both(List<String> codes) {
    return codes.contains("8500/3") && codes.contains("8520/3");
  }

  private static boolean within(Mixture mixture, String code) {
    int number = Integer.parseInt(code.substring(0, 4));
    return number >= mixture.from && number <= mixture.to;
  }

  /// Invasive before in situ, the word that says more, the conclusion, the more frequent, the
  /// higher code.
  static String fullest(List<Claim> pool) {
    return pool.stream()
        .filter(c -> !c.word().morphology().isEmpty())
        .max(
            Comparator.comparingInt(Mixtures::detail)
                .thenComparingInt(c -> c.strength().concluded() ? 1 : 0)
                .thenComparingLong(c -> frequency(pool, c))
                .thenComparing(c -> c.word().morphology()))
        .map(c -> c.word().morphology())
        .orElse("");
  }

  private static long frequency(List<Claim> pool, Claim claim) {
    return pool.stream()
        .filter(o -> o.word().morphology().equals(claim.word().morphology()))
        .count();
  }

  private static int detail(Claim claim) {
    var morphology = claim.word().morphology();
    return (morphology.endsWith("/3") ? 2 : 0)
        + (VAGUE.contains(morphology.substring(0, 4)) ? 0 : 1);
  }
}
