package org.oncoweave.analysis.therapy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.Words;
import org.oncoweave.ontology.alteration.AlterationReader;
import org.oncoweave.ontology.alteration.Target;

/// A centre's own table of therapy statements, tab separated, with the columns of `HEADER`.
///
/// `variant` is written as in the questions; `oncotree` is a code, several joined by `|`, `_SOLID_`
/// or `_LIQUID_`; `therapies` are joined by `+`.
final class OwnTable {
  static final String HEADER =
      "source\tgene\tvariant\toncotree\tdisease\ttherapies\thow\teffect\tlevel";
  private static final int COLUMNS = 9;

  private final Diseases diseases;

  OwnTable(Diseases diseases) {
    this.diseases = diseases;
  }

  static boolean is(String header) {
    return header.strip().startsWith(HEADER);
  }

  /// @throws IllegalArgumentException if the row is no statement
  Optional<Statement> read(String line) {
    var row = line.split("\t", -1);
    if (row.length < COLUMNS) {
      throw wrong(Words.say("%s cells, not %s", row.length, COLUMNS));
    }
    var therapies = Arrays.stream(row[5].split("\\+")).map(String::strip).toList();
    var nodes = diseases.nodes(row[3]);
    if (nodes.isEmpty() && !row[3].strip().equals("-")) {
      throw wrong(Words.say("OncoTree has no %s", row[3]));
    }
    var targets = targets(row[1], row[2]);
    if (targets.isEmpty()) {
      throw wrong(Words.say("no known form of a variant: %s", row[2]));
    }
    return Optional.of(
        new Statement(
            row[0], therapies, row[6], effect(row[7]), row[8], row[4], nodes, targets, Map.of()));
  }

  static IllegalArgumentException wrong(String message) {
    return new IllegalArgumentException(message);
  }

  /// @throws IllegalArgumentException if it is none
  static Effect effect(String written) {
    try {
      return Effect.valueOf(written.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException _) {
      throw wrong(Words.say("no such effect: %s", written));
    }
  }

  static List<Target> targets(String gene, String variant) {
    var targets = new ArrayList<Target>();
    for (var found : new AlterationReader(gene, false).read(variant)) {
      targets.add(Target.of(found));
    }
    return targets;
  }
}
