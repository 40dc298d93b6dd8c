package org.oncoweave.ingest.statement;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.ReportReading.Person;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.model.PartialDate;

/// Whom a report names as its patient: title, names, date of birth.
final class PersonReader {
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(Mme|MME|Madame|MADAME|Mlle|Monsieur|MONSIEUR|M\\.|Mr\\.?|MR\\.?|Mrs\\.?|MRS|Ms\\.?|Patiente?|PATIENTE?|Patient"
              + " name|Nom)\\s*:?\\s+((?![A-ZÀ-Ÿ]-[A-ZÀ-Ÿ]\\b)[A-ZÀ-Ÿ][A-ZÀ-Ÿ'’-]{2,}(?: [A-ZÀ-Ÿ][A-ZÀ-Ÿ'’-]{2,})?)(?:,?"
              + " +([A-ZÀ-Ÿ][a-zà-ÿ]+(?:-[A-ZÀ-Ÿ]?[a-zà-ÿ]+)?|[A-ZÀ-Ÿ]{3,}))?");
  private static final Pattern BORN =
      Pattern.compile(
          "(?:(?<![a-z])n(?:e|ee)(?:\\(e\\))?(?: le)?|\\bdn|ddn|dob|born(?: on)?|naissance(?:"
              + " le)?|birth)[ :.]*$");
  private static final Pattern WOMAN =
      Pattern.compile("\\b(?:mme|madame|mlle|mrs|ms|la patiente|nee le|patiente de)\\b");
  private static final Pattern MAN =
      Pattern.compile("\\b(?:monsieur|mr\\.?|m\\.(?= [a-z])|le patient|ne le|patient de)");

  private static final Pattern NAMES = Pattern.compile("(?:[A-ZÀ-Ÿ][\\p{L}.'’-]*[ ,:(]+){2,6}");
  private static final int ADULT = 15;

  private PersonReader() {}

  static Person read(Report report, String folded, List<Finding> findings) {
    var text = report.text();
    var named = NAMED.matcher(text);
    var family = "";
    var given = "";
    while (family.isEmpty() && named.find()) {
      if (bornNear(folded, named.end()) || named.start() < 120) {
        family = Fold.of(named.group(2));
        given = Fold.of(Optional.ofNullable(named.group(3)).orElse(""));
      }
    }
    var birth = birth(folded, findings);
    return new Person(family, given, birth == null ? headed(report, findings) : birth, sex(folded));
  }

  private static boolean bornNear(String folded, int position) {
    return folded
        .substring(position, Math.min(folded.length(), position + 30))
        .matches("(?s).*(?:n[e]+ |\\bdn\\b|ddn|dob|born).*");
  }

  private static @Nullable PartialDate birth(String folded, List<Finding> findings) {
    for (var f : findings) {
      boolean absolute = f.kind() == FindingKind.DATE && f.find("value").isPresent();
      if (absolute
          && BORN.matcher(folded.substring(Math.max(0, f.start() - 18), f.start())).find()) {
        var value = f.find("value").map(Object::toString).orElse("");
        return value.startsWith("?") ? null : PartialDate.parse(value);
      }
    }
    return null;
  }

  /// "VANDEPUTTE Remi 14.02.1972": a day right behind the names that a report opens with, long
  /// before all others that it tells.
  private static @Nullable PartialDate headed(Report report, List<Finding> findings) {
    var text = report.text();
    var days =
        findings.stream()
            .filter(f -> f.kind() == FindingKind.DATE && f.find("value").isPresent())
            .sorted(Comparator.comparingInt(Finding::start))
            .toList();
    if (days.isEmpty()
        || report.signed().isEmpty()
        || !NAMES.matcher(text.substring(0, days.getFirst().start())).matches()) {
      return null;
    }
    int year = report.signed().get().getYear();
    return day(days.getFirst())
        .filter(d -> year - d.year() >= ADULT)
        .filter(d -> d.precision() == PartialDate.Precision.DAY)
        .orElse(null);
  }

  private static Optional<PartialDate> day(Finding f) {
    var value = f.find("value").map(Object::toString).orElse("?");
    return value.startsWith("?") ? Optional.empty() : Optional.of(PartialDate.parse(value));
  }

  private static String sex(String folded) {
    var head = folded.substring(0, Math.min(folded.length(), 400));
    boolean woman = WOMAN.matcher(head).find();
    boolean man = MAN.matcher(head).find();
    if (woman == man) {
      return "";
    }
    return woman ? "F" : "M";
  }
}
