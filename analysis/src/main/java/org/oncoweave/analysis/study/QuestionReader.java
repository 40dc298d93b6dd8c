package org.oncoweave.analysis.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.correlation.Outcome;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.Strata;

/// Turns the words of a question into the numbers of one study.
final class QuestionReader {
  private static final Pattern WIDTH = Pattern.compile("(age|period)(\\d{1,2})");
  private static final List<Double> SINCE_INDEX = List.of(1.0, 5.0, 10.0);
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
    if (!question.outcomes().isEmpty()) {
      return question.outcomes().stream().map(this::outcome).toList();
    }
    var found = new ArrayList<Outcome>(List.of(new Outcome.SecondPrimary()));
    var cases = casesBySite();
    int all = cases.values().stream().mapToInt(Integer::intValue).sum();
    cases.forEach((site, count) -> {
      if (count >= Math.max(LEAST_CASES, LEAST_SHARE * all)) {
        found.add(outcome(site));
      }
    });
    return found;
  }

  private Map<String, Integer> casesBySite() {
    var cases = new TreeMap<String, Integer>();
    for (int p = 0; p < study.patients(); p++) {
      if (study.matrix().secondPrimary(p) != PatientMatrix.UNKNOWN) {
        cases.merge(study.siteName(study.matrix().secondSite(p)), 1, Integer::sum);
      }
    }
    return cases;
  }

  private Outcome outcome(String name) {
    return switch (name) {
      case "any" -> new Outcome.SecondPrimary();
      case "death" -> new Outcome.Death();
      default -> {
        if (study.site(name) < 0) {
          throw new IllegalArgumentException("--outcomes " + name);
        }
        yield new Outcome.SecondPrimaryAt(name, Set.of(study.site(name)));
      }
    };
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
