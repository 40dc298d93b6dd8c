package org.oncoweave.analysis.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.ontology.SiteGroups;

/// Outcomes as a command names them: `any`, `death`, a site, `group:` and a site, `sites`,
/// `groups`, `code:` and a code of the tree, `recurrence:` and the codes of recurrences with `+`.
final class OutcomeWords {
  private static final String GROUP = "group:";
  private static final Pattern CODES = Pattern.compile("(code|recurrence):(.+)");
  private static final int LEAST_CASES = 10;
  private static final double LEAST_SHARE = 0.02;

  private final Study study;
  private final String option;

  /// @param option whose words they are, for what cannot be understood
  OutcomeWords(Study study, String option) {
    this.study = study;
    this.option = option;
  }

  /// @throws IllegalArgumentException with the option and the word that cannot be understood
  List<Outcome> read(List<String> words) {
    return words.stream().flatMap(this::outcomes).distinct().toList();
  }

  // A word may stand for every site, or every group of sites, with enough cases.
  private Stream<Outcome> outcomes(String word) {
    return switch (word) {
      case "any" -> Stream.of(new Outcome.SecondPrimary());
      case "death" -> Stream.of(new Outcome.Death());
      case "sites" -> enough(site -> site).map(this::at);
      case "groups" -> enough(SiteGroups::of).map(group -> at(GROUP + group));
      default -> Stream.of(named(word));
    };
  }

  private Outcome named(String word) {
    var codes = CODES.matcher(word);
    if (!codes.matches()) {
      return at(word);
    }
    var concepts =
        Stream.of(codes.group(2).split("\\+"))
            .map(code -> study.codeNumber(code).orElseThrow(() -> unknown(word)))
            .collect(Collectors.toSet());
    if (codes.group(1).equals("recurrence")) {
      return new Outcome.Recurrence(word, concepts);
    }
    if (concepts.size() > 1) {
      throw unknown(word);
    }
    return new Outcome.ConceptSeen(word, concepts.iterator().next());
  }

  private IllegalArgumentException unknown(String word) {
    return new IllegalArgumentException(option + " " + word);
  }

  private Stream<String> enough(UnaryOperator<String> place) {
    var cases = new TreeMap<String, Integer>();
    for (int p = 0; p < study.patients(); p++) {
      if (study.matrix().secondPrimary(p) != PatientMatrix.UNKNOWN) {
        var site = study.siteName(study.matrix().secondSite(p));
        cases.merge(place.apply(site), 1, Integer::sum);
      }
    }
    int all = cases.values().stream().mapToInt(Integer::intValue).sum();
    return cases.entrySet().stream()
        .filter(e -> e.getValue() >= Math.max(LEAST_CASES, LEAST_SHARE * all))
        .map(Map.Entry::getKey);
  }

  /// A second primary at a site, or in the group of one, by its name.
  private Outcome at(String name) {
    Set<Integer> sites =
        name.startsWith(GROUP)
            ? study.sites(site -> inGroup(site, name.substring(GROUP.length())))
            : study.sites(name::equals);
    if (sites.isEmpty()) {
      throw unknown(name);
    }
    return new Outcome.SecondPrimaryAt(name, sites);
  }

  private static boolean inGroup(String site, String group) {
    return SiteGroups.of(site).equals(SiteGroups.of(group));
  }
}
