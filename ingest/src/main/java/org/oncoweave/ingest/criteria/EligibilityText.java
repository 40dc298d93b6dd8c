package org.oncoweave.ingest.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.oncoweave.ingest.criteria.Criterion.Evidence;
import org.oncoweave.ingest.criteria.Criterion.Section;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// The door of this package: the eligibility text of a trial into its criteria, line by line.
///
/// Nothing is dropped: a line that no field can hold is left to a person.
public final class EligibilityText {
  private static final Pattern MARK =
      Pattern.compile(
          "^[\\s>]*(?:(?:[-*\\u2022\\u2013\\u2014\\u00b7\\u25aa\\u25e6\\u25cf\\u25cb\\u2023\\u27a2\\uf0b7+#]+|\\(?\\d{1,2}(?:\\.\\d{1,2})*[.)]|\\(?[a-zA-Z][.)]|[IVX]{1,4}[.)]|[IECN]\\d{1,2}\\s?[.:)-])\\s*)*");
  // Stars and the like with which some set off a heading.
  private static final Pattern END = Pattern.compile("[*_#\\s]+$");
  private static final Pattern BREAK = Pattern.compile("\\r?\\n|\\r");

  private final LineReader lines;
  private final List<Head> heads =
      ShippedTable.rows(EligibilityText.class, "sections.tsv", 2).stream()
          .map(r ->
              new Head(
                  r.get(0).equals("exclusion") ? Section.EXCLUSION : Section.INCLUSION,
                  Pattern.compile("(?:" + r.get(1) + ") ?(?::(?<rest>.*)|[.-]? ?$)")))
          .toList();

  private record Head(Section section, Pattern pattern) {}

  /// A line without its mark, and where its own words begin in the text.
  private record Line(int number, int start, String words) {}

  public EligibilityText(Ontology ontology) {
    lines = new LineReader(ontology);
  }

  /// The criteria of a text in its order. What stands before any heading is inclusion.
  public List<Criterion> read(String text) {
    var criteria = new ArrayList<Criterion>();
    var section = Section.INCLUSION;
    for (var line : split(text)) {
      var even = EvenText.of(line.words);
      var head = head(even);
      if (head != null) {
        section = head.section;
        int rest = head.rest(even);
        if (rest < even.length()) {
          int from = even.place(rest);
          add(criteria, moved(line, from), section);
        }
      } else if (!line.words.isBlank()) {
        add(criteria, line, section);
      }
    }
    return criteria;
  }

  private static Line moved(Line line, int from) {
    return new Line(line.number, line.start + from, line.words.substring(from));
  }

  private void add(List<Criterion> criteria, Line line, Section section) {
    var even = EvenText.of(line.words);
    boolean title = even.lower().stripTrailing().endsWith(":");
    for (var said : lines.read(even, section)) {
      if (title && said.demand() instanceof Criterion.ForAPerson) {
        continue;
      }
      int start = line.start + even.place(said.start());
      int end = line.start + even.place(said.end());
      var evidence = new Evidence(line.number, section, start, end);
      criteria.add(new Criterion(evidence, said.demand(), said.negated(), said.either()));
    }
  }

  private @org.jspecify.annotations.Nullable Found head(EvenText line) {
    for (var head : heads) {
      var m = head.pattern.matcher(END.matcher(line.lower().strip()).replaceAll(""));
      if (m.matches()) {
        return new Found(head.section, m.group("rest"));
      }
    }
    return null;
  }

  private record Found(Section section, @org.jspecify.annotations.Nullable String after) {
    /// Where what follows the colon begins.
    int rest(EvenText line) {
      return after == null || after.isBlank()
          ? line.length()
          : line.lower().lastIndexOf(after.stripLeading());
    }
  }

  private static List<Line> split(String text) {
    var all = new ArrayList<Line>();
    var m = BREAK.matcher(text);
    int from = 0;
    int number = 1;
    while (m.find()) {
      all.add(line(number++, from, text.substring(from, m.start())));
      from = m.end();
    }
    all.add(line(number, from, text.substring(from)));
    return all;
  }

  private static Line line(int number, int start, String written) {
    var mark = MARK.matcher(written);
    int words = mark.find() ? mark.end() : 0;
    return new Line(number, start + words, written.substring(words).stripTrailing());
  }
}
