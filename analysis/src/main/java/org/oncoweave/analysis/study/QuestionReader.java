package org.oncoweave.analysis.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.Strata;
import org.oncoweave.ontology.SiteGroups;

/// Turns the words of a question into the numbers of one study.
final class QuestionReader {
  private static final Pattern WIDTH = Pattern.compile("(age|period)(\\d{1,2})");
  private static final List<Double> SINCE_INDEX = List.of(1.0, 5.0, 10.0);
  private static final String GROUP = "group:";
  private static final int LEAST_CASES = 10;
  private static final double LEAST_SHARE = 0.02;

  private final Study study;
  private final StudyQuestion question;

  QuestionReader(Study study, StudyQuestion question) {
    this.study = study;
    this.question = question;
  }

  ScanQuery read() {
    return new ScanQuery(
        outcomes(),
        question.lagYears(),
        question.entryDelayDays(),
        strata(),
        Set.of(Study.EXPOSURE),
        1,
        question.fdr());
  }

  private List<Outcome> outcomes() {
    var words = question.outcomes().isEmpty() ? List.of("any", "sites") : question.outcomes();
    return words.stream().flatMap(this::outcomes).distinct().toList();
  }

  // A word may stand for every site, or every group of sites, with enough cases.
  private Stream<Outcome> outcomes(String word) {
    return switch (word) {
      case "any" -> Stream.of(new Outcome.SecondPrimary());
      case "death" -> Stream.of(new Outcome.Death());
      case "sites" -> enough(site -> site).map(this::at);
      case "groups" -> enough(SiteGroups::of).map(group -> at(GROUP + group));
      default -> Stream.of(at(word));
    };
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
    var sites =
        name.startsWith(GROUP)
            ? study.sites(site -> inGroup(site, name.substring(GROUP.length())))
            : study.sites(name::equals);
    if (sites.isEmpty()) {
      throw new IllegalArgumentException("--outcomes " + name);
    }
    return new Outcome.SecondPrimaryAt(name, sites);
  }

  private static boolean inGroup(String site, String group) {
    return SiteGroups.of(site).equals(SiteGroups.of(group));
  }

  private Strata strata() {
    int age = 0;
    int period = 0;
    for (var word : question.strata()) {
      var width = WIDTH.matcher(word);
      if (width.matches()) {
        int years = Integer.parseInt(width.group(2));
        age = width.group(1).equals("age") ? years : age;
        period = width.group(1).equals("period") ? years : period;
      } else if (!Set.of("sex", "smoking", "site").contains(word)) {
        throw new IllegalArgumentException("--strata " + word);
      }
    }
    var words = question.strata();
    return new Strata(
        age,
        period,
        words.contains("sex"),
        words.contains("site"),
        SINCE_INDEX,
        words.contains("smoking") ? List.of(study.smoking()) : List.of());
  }
}
