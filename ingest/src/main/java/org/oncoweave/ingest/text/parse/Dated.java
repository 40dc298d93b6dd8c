package org.oncoweave.ingest.text.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Finds the date that belongs to a fact: in its sentence, the nearest after it, else before it.
final class Dated {
  private static final Rule BEHIND =
      Rule.of(" ?[:,)-]{0,2} ?(?:[a-z0-9]{1,12}(?:'|\\b) ?(?:[:-] ?)?){0,2}");
  private static final Rule OPENS =
      Rule.of("(?:^|[;,.(\\n\u2022*/-]) ?(?:en |in |le |on |depuis |a partir de )?$");
  private static final Rule YEAR =
      Rule.of(
          "(?:^|[;\\n\u2022*-] ?)\\(?((?:19|20)\\d\\d)\\)? ?(?:[:,]|-(?!\\d)|(?<= )) ?(?:[a-z0-9]{1,12}(?:'| )){0,2}$");

  private final Note note;
  private final Found found;
  private int read = -1;
  private List<Finding> usable = List.of();

  Dated(Note note, Found found) {
    this.note = note;
    this.found = found;
  }

  String date(int start, int end) {
    int from = note.text().start(note.sentenceStart(start));
    int to = note.text().end(note.sentenceEnd(start));
    int at = note.text().start(end == 0 ? 0 : end - 1);
    if (from != read) {
      read = from;
      usable = usable(from, to + 1);
    }
    String label = label(start);
    if (!label.isEmpty()) {
      return label;
    }
    Optional<Finding> best =
        usable.stream()
            .min(
                Comparator.comparingInt(f -> f.start() >= at ? f.start() - at : 40 + at - f.end()));
    return best.flatMap(Dated::value).orElse("");
  }

  // "2016 : recidive", "03/2015 rechute du foie, 06/2017 progression": what opens a clause dates
  // what comes right behind it.
  private String label(int start) {
    int from = note.sentenceStart(start);
    for (Finding date : usable) {
      int first = note.text().find(date.start());
      int end = note.text().find(date.end());
      if (end <= start && note.is(BEHIND, end, start) && note.within(OPENS, from, first)) {
        return value(date).orElse("");
      }
    }
    Optional<Matcher> year = note.firstWithin(YEAR, from, start);
    return year.map(m -> m.group(1)).orElse("");
  }

  // The dates of a sentence that may belong to a fact, read once for all its facts.
  private List<Finding> usable(int from, int to) {
    List<Finding> all = found.dates(from, to);
    List<Finding> periods = all.stream().filter(f -> f.kind() == FindingKind.PERIOD).toList();
    return all.stream()
        .filter(f -> f.kind() == FindingKind.DATE && f.end() <= to)
        .filter(f -> value(f).isPresent() && !isBirth(f) && !isPartOf(periods, f))
        .toList();
  }

  // A stay lasts from a day to a day; what was done in it was done on neither for sure.
  private static boolean isPartOf(List<Finding> periods, Finding date) {
    return periods.stream()
        .anyMatch(period -> period.start() <= date.start() && date.end() <= period.end());
  }

  static boolean isBirth(Finding date) {
    return date.find("role").filter("birth"::equals).isPresent();
  }

  private static Optional<String> value(Finding f) {
    Optional<Object> value = f.find("value");
    return (value.isPresent() ? value : f.find("resolved"))
        .map(Object::toString)
        .filter(v -> !v.startsWith("?"));
  }
}
