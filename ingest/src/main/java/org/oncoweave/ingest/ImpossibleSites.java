package org.oncoweave.ingest;

import java.util.List;
import org.oncoweave.model.SourceFact.RegisteredTumour;
import org.oncoweave.ontology.ShippedTable;

/// Morphologies that arise in a few sites only, from `impossible_sites.tsv`.
final class ImpossibleSites {
  /// Morphologies `from` to `to` arise only in topographies that begin with one of `sites`.
  private record Rule(int from, int to, List<String> sites) {}

  private static final List<Rule> RULES = load();
  private static final int DIGITS = 4;

  private ImpossibleSites() {}

  static boolean has(RegisteredTumour tumour) {
    if (tumour.morphology() == null) {
      return false;
    }
    int morphology = Integer.parseInt(tumour.morphology().code().substring(0, DIGITS));
    var site = tumour.topography().code();
    return RULES.stream()
        .filter(rule -> rule.from() <= morphology && morphology <= rule.to())
        .anyMatch(rule -> rule.sites().stream().noneMatch(site::startsWith));
  }

  private static List<Rule> load() {
    return ShippedTable.rowsBelowNames(ImpossibleSites.class, "impossible_sites.tsv", 4).stream()
        .map(r -> new Rule(Integer.parseInt(r.get(0)), Integer.parseInt(r.get(1)), sites(r.get(2))))
        .toList();
  }

  private static List<String> sites(String cell) {
    return List.of(cell.split(" "));
  }
}
