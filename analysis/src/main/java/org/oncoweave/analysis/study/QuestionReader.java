package org.oncoweave.analysis.study;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.oncoweave.analysis.correlation.NegativeControls;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.Strata;

/// Turns the words of a question into the numbers of one study.
final class QuestionReader {
  private static final Pattern WIDTH = Pattern.compile("(age|period)(\\d{1,2})");
  private static final List<Double> SINCE_INDEX = List.of(1.0, 5.0, 10.0);

  private final Study study;
  private final StudyQuestion question;

  QuestionReader(Study study, StudyQuestion question) {
    this.study = study;
    this.question = question;
  }

  ScanQuery read() {
    return new ScanQuery(
        new OutcomeWords(study, "--outcomes").read(words()),
        question.lagYears(),
        question.entryDelayDays(),
        strata(),
        Set.of(Study.EXPOSURE),
        1,
        question.fdr());
  }

  /// @throws IllegalArgumentException with the option and the word that cannot be understood
  NegativeControls controls() {
    var words = question.negativeControls();
    var codes = words.codes().stream().map(this::scanned).collect(Collectors.toSet());
    var outcomes = new OutcomeWords(study, "--negative-control-outcomes").read(words.outcomes());
    if (!words.codes().isEmpty() || !words.outcomes().isEmpty()) {
      int most = codes.size() + outcomes.size();
      if (most < NegativeControls.LEAST) {
        throw new IllegalArgumentException(
            "--negative-controls: " + most + " < " + NegativeControls.LEAST);
      }
    }
    return new NegativeControls(codes, outcomes);
  }

  private int scanned(String code) {
    return study
        .codeNumber(code)
        .filter(number -> !study.tree().isRoot(number))
        .orElseThrow(() -> new IllegalArgumentException("--negative-controls " + code));
  }

  private List<String> words() {
    return question.outcomes().isEmpty() ? List.of("any", "sites") : question.outcomes();
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
