package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Further values of one marker, each with its occasion: "PSA nadir 0,03 ng/mL, remontee a 0,41
/// ng/mL".
final class LaterValues {
  private static final Rule VALUE =
      Rule.of(
          "\\b(?:(?:up|down|risen|rising|increased|decreased|fallen) from|nadir|remont\\w*|re-?ascension|ascension|re-?augment\\w*|puis|then|now|rising|rise|rose|currently|actuel\\w*|aujourd'hui|ce jour|controle|recidive biologique|rechute biologique|post-?op\\w*|apres chirurgie)"
              + "(?: [a-z]{2,12}){0,2}? ?(?:[:=]|a|de|at|of|to)? ?[<>]? ?(\\d{1,6}(?:[.,]\\d{1,3})?) ?(ng/ml|ug/l|u/ml|ui/ml|ui/l|u/l|mui/ml|iu/ml|ng/l|pg/ml|g/l|ku/l)?(?![\\d%]| ?%| ?/)");

  private LaterValues() {}

  /// The values after the first, which is what was read up to `from`.
  static List<Found.Values> read(Note note, Found.Values first, int from, int to) {
    var later = new ArrayList<Found.Values>();
    if (!first.has("value")) {
      return later;
    }
    Matcher m = note.over(VALUE, from, to);
    while (m.find()) {
      String unit = m.group(2);
      if (unit != null || isDecimal(m.group(1))) {
        var values = Found.values().with("name", first.get("name")).with("status", "value");
        values.with("value", Numbers.told(note, m.group(1)));
        later.add(values.with("unit", unit == null ? first.get("unit") : LabUnits.of(unit)));
      }
    }
    return later;
  }

  // Without a unit only what no count of weeks or months would be.
  private static boolean isDecimal(String number) {
    return number.indexOf('.') >= 0 || number.indexOf(',') >= 0;
  }
}
