package org.oncoweave.ingest.statement;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.ingest.text.finding.Finding;

/// Which of the doses around rays was given.
final class ToldDose {
  private static final Pattern DELIVERED =
      Pattern.compile(
          "\\d ?(?:gy|grays?)?,? (?:initialement |initially )?(?:prevu\\w*|planned|programme\\w*|prescri\\w+|intended)[^;]{0,40}?\\b"
              + "(?:arret\\w*|stopp\\w*|interrompu\\w*|delivr\\w*|recu\\w*|received|delivered|fait\\w*|given)[^;\\d]{0,16}"
              + "(\\d{1,2}(?:[.,]\\d+)?) ?(?:gy|grays?)\\b");

  /// "(First course 60 Gy in 2017): 35 Gy", "2 x 1,2 Gy/j : 30 Gy": the course is the last told.
  private static final Pattern AT_LAST =
      Pattern.compile(
          "(?:\\((?:first|previous|prior|1st|1ere|premiere|deja|dont)\\b[^()]{0,30}gy[^()]{0,20}\\)|\\d ?x ?\\d[.,]\\d ?gy(?:/j(?:our)?)?\\b)[^;.\\d]{0,40}?(\\d\\d(?:[.,]\\d)?) ?gy");

  private static final Pattern IMPLANT = Pattern.compile("\\b(1\\d\\d) ?(?:gy|grays?)\\b");

  private ToldDose() {}

  /// "66 Gy prevus, arret a 60 Gy": what was given is told after what was meant.
  static Optional<Double> delivered(Page page, Finding f, int end) {
    var words = page.folded().substring(f.start(), Math.max(end, f.end()));
    return Stream.of(DELIVERED, AT_LAST)
        .map(p -> p.matcher(words))
        .filter(Matcher::find)
        .map(m -> Double.valueOf(m.group(1).replace(',', '.')))
        .findFirst();
  }

  /// Seeds give more than a hundred gray.
  static Optional<Double> implant(Page page, Finding f, int end) {
    boolean seeds = f.find("technique").filter("brachytherapy"::equals).isPresent();
    var dose = IMPLANT.matcher(seeds ? page.folded() : page.folded().substring(f.start(), end));
    return dose.find() ? Optional.of(Double.valueOf(dose.group(1))) : Optional.empty();
  }
}
