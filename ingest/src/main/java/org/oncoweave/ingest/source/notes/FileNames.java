package org.oncoweave.ingest.source.notes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Place;

/// What names of files say: `P12_2015-03-02_consultation.txt`, or `2015-03-02_consultation.txt` in
/// a folder named after the patient. The date may be `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, `YYYYMMDD`.
final class FileNames {
  private static final String DAY = "(?<date>\\d{4}-\\d{2}-\\d{2}|\\d{8}|\\d{4}-\\d{2}|\\d{4})";
  private static final String KIND = "(?:[_ ](?<type>.+?))?\\.txt";

  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile("(?<patient>.+?)[_ ]" + DAY + KIND, Pattern.CASE_INSENSITIVE),
          Pattern.compile("(?:.*/)?(?<patient>[^/]+)/" + DAY + KIND, Pattern.CASE_INSENSITIVE));

  private FileNames() {}

  /// The report of a file; without patient and date where its name has no known form.
  static Note read(Path folder, Path file) {
    var relative = folder.relativize(file).toString().replace('\\', '/');
    var name = String.valueOf(file.getFileName());
    var values = new HashMap<String, String>();
    for (var form : FORMS) {
      var match = form.matcher(form == FORMS.getFirst() ? name : relative);
      if (match.matches()) {
        values.put("patient", match.group("patient"));
        values.put("date", dashed(match.group("date")));
        put(values, match.group("type"));
        break;
      }
    }
    if (values.isEmpty()) {
      values.put(Note.UNREAD_NAME, name);
    }
    return new Note(relative, file, values, new Place(file.toString(), 1));
  }

  private static void put(
      Map<String, String> values, @org.jspecify.annotations.Nullable String type) {
    if (type != null) {
      values.put("type", type.replace('_', ' '));
    }
  }

  private static String dashed(String date) {
    return date.length() == 8 && date.indexOf('-') < 0
        ? date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6)
        : date;
  }
}
