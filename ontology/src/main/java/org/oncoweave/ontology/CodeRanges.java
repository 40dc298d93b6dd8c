package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.List;

/// Ranges of ICD-O topographies such as `C00-C14 C77 C22.0`; `*` is any.
///
/// A topography is held as ten times its category plus its fourth character, so a range is two
/// numbers.
public record CodeRanges(List<Range> ranges) {
  private static final int LAST_SUBSITE = 9;

  /// Two numbers, both within.
  public record Range(int from, int to) {}

  public CodeRanges {
    ranges = List.copyOf(ranges);
  }

  public static CodeRanges of(String text) {
    if (text.equals("*")) {
      return new CodeRanges(List.of(new Range(0, Integer.MAX_VALUE)));
    }
    var ranges = new ArrayList<Range>();
    for (var part : Folding.words(text)) {
      int dash = part.indexOf('-');
      var from = dash < 0 ? part : part.substring(0, dash);
      var to = dash < 0 ? part : part.substring(dash + 1);
      ranges.add(new Range(first(from), last(to)));
    }
    return new CodeRanges(ranges);
  }

  public boolean holds(String topography) {
    int from = first(topography);
    int to = last(topography);
    return ranges.stream().anyMatch(range -> range.from <= from && to <= range.to);
  }

  /// Whether any part of the topography lies in the ranges: a category overlaps its subsites.
  boolean meets(String topography) {
    int from = first(topography);
    int to = last(topography);
    return ranges.stream().anyMatch(range -> range.from <= to && from <= range.to);
  }

  private static int first(String code) {
    return category(code) + (code.length() > 4 ? subsite(code) : 0);
  }

  private static int last(String code) {
    return category(code) + (code.length() > 4 ? subsite(code) : LAST_SUBSITE);
  }

  private static int category(String code) {
    return 10 * Integer.parseInt(code, 1, 3, 10);
  }

  private static int subsite(String code) {
    return Character.digit(code.charAt(4), 10);
  }
}
