package org.oncoweave.analysis.incidence;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncoweave.model.Sex;

/// One rate of the reference table, a person-year; ages and periods by their lower edges.
record RateCell(String site, Sex sex, int age, int period, double rate) {
  private static final double PER = 100_000;
  private static final Map<String, Sex> SEXES =
      Map.of(
          "M",
          Sex.MALE,
          "1",
          Sex.MALE,
          "MALE",
          Sex.MALE,
          "F",
          Sex.FEMALE,
          "2",
          Sex.FEMALE,
          "FEMALE",
          Sex.FEMALE);

  static RateCell of(NamedCsvRecord row) {
    var sex = SEXES.get(text(row, "sex").toUpperCase(Locale.ROOT));
    if (sex == null) {
      throw new IllegalArgumentException("sex is M or F, not \"" + text(row, "sex") + "\"");
    }
    double rate =
        row.findField("rate").isPresent()
            ? number(row, "rate") / PER
            : number(row, "cases") / number(row, "person_years");
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("no rate from 0 to 1 a person-year: " + rate);
    }
    return new RateCell(
        text(row, "site").toUpperCase(Locale.ROOT),
        sex,
        edge(row, "age"),
        edge(row, "period"),
        rate);
  }

  private static String text(NamedCsvRecord row, String column) {
    return row.findField(column)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException("no " + column));
  }

  private static double number(NamedCsvRecord row, String column) {
    try {
      return Double.parseDouble(text(row, column));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(column + " is no number: " + text(row, column), e);
    }
  }

  // "40-44", "85+" and "40" begin with the lower edge.
  private static int edge(NamedCsvRecord row, String column) {
    var digits = text(row, column).split("\\D", 2)[0];
    if (digits.isEmpty() || digits.length() > 4) {
      throw new IllegalArgumentException(column + " begins with no year: " + text(row, column));
    }
    return Integer.parseInt(digits);
  }

  String key() {
    return "%s %s %03d %04d".formatted(site, sex, age, period);
  }

  /// Whether a site of the table, `C34`, `C18-C21` or `C33+C34`, holds a topography.
  static boolean holds(String site, String topography) {
    return Arrays.stream(site.split("\\+"))
        .anyMatch(part -> within(part.split("-", 2), topography));
  }

  private static boolean within(String[] range, String topography) {
    var ends = List.of(range[0].strip(), range[range.length - 1].strip());
    return topography.compareTo(ends.getFirst()) >= 0 && topography.compareTo(ends.getLast()) <= 0;
  }
}
