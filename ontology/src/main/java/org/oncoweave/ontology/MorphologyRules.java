package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An ordered table of rules over ICD-O topography and morphology; the first that fits decides.
///
/// Columns: morphology_from, morphology_to, behaviour, topographies, answer; `*` fits anything.
final class MorphologyRules {
  private static final int COLUMNS = 5;
  private final List<Rule> rules;

  /// One line of the table.
  record Rule(Span morphology, String behaviour, CodeRanges sites, String answer) {
    /// Whether it says nothing of the kind: any tumour of a site.
    boolean anyKind() {
      return morphology.to == Integer.MAX_VALUE;
    }

    boolean fits(String topography, Morphology asked) {
      return concerns(asked) && sites.holds(topography);
    }

    boolean concerns(Morphology asked) {
      return morphology.from <= asked.number()
          && asked.number() <= morphology.to
          && (behaviour.equals("*") || behaviour.equals(asked.behaviour()));
    }
  }

  record Span(int from, int to) {}

  /// A morphology code in its two parts: `8500/3` is 8500 and `3`.
  record Morphology(int number, String behaviour) {
    static Optional<Morphology> of(String code) {
      if (code.length() != 6 || code.charAt(4) != '/') {
        return Optional.empty();
      }
      for (int i = 0; i < code.length(); i++) {
        if (i != 4 && (code.charAt(i) < '0' || code.charAt(i) > '9')) {
          return Optional.empty();
        }
      }
      return Optional.of(new Morphology(Integer.parseInt(code, 0, 4, 10), code.substring(5)));
    }
  }

  private MorphologyRules(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  static MorphologyRules read(String file) {
    var rules = new ArrayList<Rule>();
    for (var cells : ShippedTable.rowsBelowNames(Ontology.class, "rules/" + file, COLUMNS)) {
      rules.add(
          new Rule(
              span(cells.get(0), cells.get(1)),
              cells.get(2),
              CodeRanges.of(cells.get(3)),
              cells.get(4)));
    }
    return new MorphologyRules(rules);
  }

  private static Span span(String from, String to) {
    return from.equals("*")
        ? new Span(0, Integer.MAX_VALUE)
        : new Span(Integer.parseInt(from), Integer.parseInt(to));
  }

  Optional<String> answer(String topography, Morphology morphology) {
    return rules.stream()
        .filter(rule -> rule.fits(topography, morphology))
        .findFirst()
        .map(Rule::answer);
  }

  /// The rules that concern a morphology alone, for one that is asked about at many sites.
  MorphologyRules of(Morphology morphology) {
    return new MorphologyRules(rules.stream().filter(rule -> rule.concerns(morphology)).toList());
  }

  /// The rules that lead to an answer, in the order of the table.
  List<Rule> to(String answer) {
    return rules.stream().filter(rule -> rule.answer.equals(answer)).toList();
  }

  List<String> answers() {
    return rules.stream().map(Rule::answer).distinct().toList();
  }
}
