package org.oncoweave.analysis.matching;

import java.util.Map;
import java.util.Set;
import org.oncoweave.ontology.Words;

/// Microsatellites and mismatch repair: where only one was measured, the other is read from it
/// (ESMO recommendations, Luchini et al., Ann Oncol 2019;30:1232); where both were, each stands for
/// itself.
final class Repair {
  static final String MICROSATELLITES = "ms_status";
  static final String REPAIR = "mmr_status";
  private static final Map<String, Set<String>> MS_OF_MMR =
      Map.of("MMR-Deficient", Set.of("MSI-H"), "MMR-Proficient", Set.of("MSI-L", "MSS"));
  private static final Map<String, Set<String>> MMR_OF_MS =
      Map.of(
          "MSI-H", Set.of("MMR-Deficient"),
          "MSI-L", Set.of("MMR-Proficient"),
          "MSS", Set.of("MMR-Proficient"));

  private Repair() {}

  /// @throws UnreadableException if the field is neither of the two
  static ClinicalRule rule(String field, String text) {
    return switch (field) {
      case MICROSATELLITES ->
          new ClinicalRule.State(field, Possibilities.MICROSATELLITES.wanted(text));
      case REPAIR -> new ClinicalRule.State(field, Possibilities.REPAIR.wanted(text));
      default -> throw new UnreadableException(Words.say("no such field: %s", field));
    };
  }

  /// Adds the one that was not measured.
  static void complete(Map<String, Set<String>> states) {
    var ms = states.get(MICROSATELLITES);
    var mmr = states.get(REPAIR);
    if (ms == null && mmr != null) {
      states.put(MICROSATELLITES, read(mmr, MS_OF_MMR));
    } else if (mmr == null && ms != null) {
      states.put(REPAIR, read(ms, MMR_OF_MS));
    }
  }

  private static Set<String> read(Set<String> from, Map<String, Set<String>> table) {
    var states = new java.util.HashSet<String>();
    from.forEach(state -> states.addAll(table.getOrDefault(state, Set.of())));
    return states;
  }
}
