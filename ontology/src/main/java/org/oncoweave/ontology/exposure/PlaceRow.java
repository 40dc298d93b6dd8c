package org.oncoweave.ontology.exposure;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Locale;
import java.util.regex.Pattern;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Words;

/// One row of a table of places: the value of a measure at a place, from a year to a year, both
/// within.
record PlaceRow(String place, int from, int to, String measure, double value) {
  /// Départements (two figures, 2A and 2B, 971 to 989) and communes (five signs) by INSEE code.
  private static final Pattern INSEE =
      Pattern.compile("(?:\\d{2}|2[AB])(?:\\d{3})?|9[78]\\d", Pattern.CASE_INSENSITIVE);

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}(?:[.,]\\d{1,15})?(?:[eE][-+]?\\d{1,2})?");
  private static final Pattern YEAR = Pattern.compile("1[89]\\d\\d|20\\d\\d");

  /// @throws OntologyFault with the reason and the cell, when it cannot be read
  static PlaceRow of(NamedCsvRecord row) {
    var place = cell(row, "place");
    if (!INSEE.matcher(place).matches()) {
      throw new OntologyFault(
          Words.say("'%s' is no INSEE code of a commune or a département", place));
    }
    var measure = cell(row, "measure");
    if (measure.isEmpty()) {
      throw new OntologyFault(Words.say("no measure is named; name one"));
    }
    int from = year(cell(row, "from"));
    int to = year(cell(row, "to"));
    if (to < from) {
      throw new OntologyFault(
          Words.say("%d to %d is no period; put the earlier year first", from, to));
    }
    return new PlaceRow(place.toUpperCase(Locale.ROOT), from, to, measure, value(row));
  }

  /// Whether both tell the same measure for a year.
  boolean meets(PlaceRow other) {
    return measure.equals(other.measure) && from <= other.to && other.from <= to;
  }

  private static int year(String text) {
    if (!YEAR.matcher(text).matches()) {
      throw new OntologyFault(Words.say("'%s' is no year; write it with four figures", text));
    }
    return Integer.parseInt(text);
  }

  private static double value(NamedCsvRecord row) {
    var text = cell(row, "value");
    if (!NUMBER.matcher(text).matches()) {
      throw new OntologyFault(
          Words.say("the value '%s' is no number; leave the row out if it is not known", text));
    }
    return Double.parseDouble(text.replace(',', '.'));
  }

  private static String cell(NamedCsvRecord row, String column) {
    return row.findField(column).orElse("").strip();
  }
}
