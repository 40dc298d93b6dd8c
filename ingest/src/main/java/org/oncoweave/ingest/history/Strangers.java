package org.oncoweave.ingest.history;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.ReportReading;
import org.oncoweave.model.PartialDate;

/// Tells the reports of another patient: birth date or name contradict.
final class Strangers {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern PARTING = Pattern.compile("[ -]+");
  private static final int PARTICLE = 3; // letters: "de", "da", "van"

  private final PatientReports reports;
  private final String family;
  private final String given;

  Strangers(PatientReports reports) {
    this.reports = reports;
    var names = new TreeMap<String, Integer>();
    for (var reading : reports.readings()) {
      var person = reading.person();
      if (!person.family().isEmpty()) {
        int weight = reports.birth() != null && reports.birth().equals(person.birth()) ? 100 : 1;
        names.merge(person.family() + "\t" + person.given(), weight, Integer::sum);
      }
    }
    var name = most(names).split("\t", -1);
    family = name[0];
    given = name.length > 1 ? name[1] : "";
  }

  private static String most(Map<String, Integer> names) {
    return names.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(
                    Comparator.comparing((Map.Entry<String, Integer> e) -> e.getKey()).reversed()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  boolean isOther(ReportReading reading) {
    var person = reading.person();
    var birth = reports.birth();
    if (person.birth() != null && birth != null) {
      return otherBirth(person.birth(), birth, person);
    }
    boolean named = !person.family().isEmpty() && !family.isEmpty();
    return named && !sameName(person) && !married(reading) && contradicts(reading);
  }

  private boolean contradicts(ReportReading reading) {
    var person = reading.person();
    return otherSex(person) || (otherFamily(person) && !names(reading));
  }

  /// Whether the report names the patient's family anywhere: what was read as a name is none.
  private boolean names(ReportReading reading) {
    return Pattern.compile("\\b" + Pattern.quote(family) + "\\b", FLAGS)
        .matcher(reading.report().text())
        .find();
  }

  /// The same person under another family name.
  private boolean married(ReportReading reading) {
    boolean alike = given.isEmpty() || reading.person().given().equals(given);
    return alike && tellsBirth(reading);
  }

  /// Whether the patient's day of birth stands anywhere in it.
  private boolean tellsBirth(ReportReading reading) {
    var birth = reports.birth();
    if (birth == null || birth.precision() != PartialDate.Precision.DAY) {
      return false;
    }
    var month = Month.of(birth.month());
    var names =
        month.getDisplayName(TextStyle.FULL, Locale.FRENCH)
            + "|"
            + month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    var day =
        "\\b0?" + birth.day() + "(?:er)?[/. -](?:0?" + birth.month() + "|" + names + ")[/. -]";
    return Pattern.compile(day + birth.year() + "\\b", FLAGS)
        .matcher(reading.report().text())
        .find();
  }

  private boolean otherBirth(PartialDate one, PartialDate other, ReportReading.Person person) {
    return !one.equals(other) && !(slip(one, other) && sameName(person));
  }

  private boolean otherSex(ReportReading.Person person) {
    return !person.sex().isEmpty()
        && !reports.sex().isEmpty()
        && !person.sex().equals(reports.sex());
  }

  private boolean otherFamily(ReportReading.Person person) {
    return !person.family().contains(family)
        && !family.contains(person.family())
        && Collections.disjoint(parts(person.family()), parts(family));
  }

  /// The names of a double one, "Diallo-Mercier", of which records use one or both; no particles.
  private static List<String> parts(String name) {
    return PARTING.splitAsStream(name).filter(part -> part.length() > PARTICLE).toList();
  }

  private boolean sameName(ReportReading.Person person) {
    boolean one = person.given().isEmpty() || given.isEmpty() || person.given().equals(given);
    return !otherFamily(person) && one && !person.family().isEmpty();
  }

  /// One part of three differs: a slip of the pen, unless the name differs too.
  private static boolean slip(PartialDate one, @Nullable PartialDate other) {
    int same = 0;
    if (other != null) {
      same += one.year() == other.year() ? 1 : 0;
      same += one.month() == other.month() ? 1 : 0;
      same += one.day() == other.day() ? 1 : 0;
    }
    return same >= 2;
  }
}
