package org.oncoweave.ingest.source.notes;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Place;

/// How a centre names its files of reports: `{patient}_{date:yyyyMMdd}_{type}.txt`.
///
/// `{patient}`, `{date}`, `{type}`, `{title}`, `{author}` and `{service}` are kept, `{*}` is passed
/// over. A date is written with `yyyy`, `MM`, `dd` in any order, `{date}` as `yyyy-MM-dd`. With a
/// `/` the pattern also reads the folders above the file.
public final class NamePattern {
  private static final Pattern PART = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern DATE = Pattern.compile("yyyy|MM|dd|[^yMd]+");
  private static final Set<String> TEXTS = Set.of("patient", "type", "title", "author", "service");

  private final Pattern form;
  private final boolean folders;

  private NamePattern(Pattern form, boolean folders) {
    this.form = form;
    this.folders = folders;
  }

  /// @throws IllegalArgumentException if it has no `{patient}`, an unknown or a repeated part, or a
  ///   date without year
  public static NamePattern of(String written) {
    var form = new StringBuilder();
    var parts = new LinkedHashMap<String, String>();
    int from = 0;
    for (var match : PART.matcher(written).results().toList()) {
      form.append(literal(written.substring(from, match.start())));
      form.append(part(match, parts));
      from = match.end();
    }
    form.append(literal(written.substring(from)));
    if (!parts.containsKey("patient")) {
      throw new IllegalArgumentException("{patient} is missing");
    }
    var folders = written.indexOf('/') >= 0;
    return new NamePattern(Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE), folders);
  }

  private static String literal(String text) {
    if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace is left open: " + text);
    }
    return text.isEmpty() ? "" : Pattern.quote(text);
  }

  private static String part(MatchResult match, Map<String, String> parts) {
    var name = match.group(1);
    if (name.equals("*")) {
      return "[^/]*?";
    }
    var date = name.equals("date") ? "date:yyyy-MM-dd" : name;
    var key = date.startsWith("date:") ? "date" : name;
    if (parts.put(key, name) != null) {
      throw new IllegalArgumentException(match.group() + " comes twice");
    }
    if (key.equals("date")) {
      return date(date.substring("date:".length()));
    }
    if (!TEXTS.contains(name)) {
      throw new IllegalArgumentException(match.group() + " is not known");
    }
    return "(?<" + name + ">[^/]+?)";
  }

  /// The parts of a date as groups of digits, whatever day they name: one that does not exist is
  /// told as such, not as a name of another form.
  private static String date(String written) {
    var form = new StringBuilder();
    var match = DATE.matcher(written);
    int end = 0;
    while (match.find() && match.start() == end) {
      form.append(digits(match.group()));
      end = match.end();
    }
    if (end != written.length() || form.indexOf("<year>") < 0) {
      throw new IllegalArgumentException("a date is written with yyyy, MM and dd: " + written);
    }
    return form.toString();
  }

  private static String digits(String letters) {
    return switch (letters) {
      case "yyyy" -> "(?<year>\\d{4})";
      case "MM" -> "(?<month>\\d{2})";
      case "dd" -> "(?<day>\\d{2})";
      default -> Pattern.quote(letters);
    };
  }

  /// The report of a file; without patient and date where its name has another form.
  Note read(Path folder, Path file) {
    var relative = folder.relativize(file).toString().replace('\\', '/');
    var name = folders ? relative : String.valueOf(file.getFileName());
    var match = form.matcher(name);
    var values = new HashMap<String, String>();
    if (match.matches()) {
      var groups = form.namedGroups().keySet();
      TEXTS.stream().filter(groups::contains).forEach(t -> values.put(t, match.group(t).strip()));
      if (groups.contains("year")) {
        values.put("date", written(match, groups));
      }
    } else {
      values.put(Note.UNREAD_NAME, name);
    }
    return new Note(relative, file, values, new Place(file.toString(), 1));
  }

  private static String written(MatchResult match, Set<String> groups) {
    var date = new StringBuilder(match.group("year"));
    for (var part : new String[] {"month", "day"}) {
      if (!groups.contains(part)) {
        break;
      }
      date.append('-').append(match.group(part));
    }
    return date.toString();
  }
}
