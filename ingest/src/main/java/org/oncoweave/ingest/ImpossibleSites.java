package org.oncoweave.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.oncoweave.model.SourceFact.RegisteredTumour;

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
    var name = "impossible_sites.tsv";
    var stream = Objects.requireNonNull(ImpossibleSites.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t", -1))
          .map(row -> new Rule(Integer.parseInt(row[0]), Integer.parseInt(row[1]), sites(row[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> sites(String cell) {
    return List.of(cell.split(" "));
  }
}
