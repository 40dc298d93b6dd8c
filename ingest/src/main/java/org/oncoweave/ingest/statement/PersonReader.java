package org.oncoweave.ingest.statement;

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
              + " name|Nom)\\s*:?\\s+([A-ZÀ-Ÿ][A-ZÀ-Ÿ'’-]{2,}(?: [A-ZÀ-Ÿ][A-ZÀ-Ÿ'’-]{2,})?)(?:,?"
              + " +([A-ZÀ-Ÿ][a-zà-ÿ]+(?:-[A-ZÀ-Ÿ]?[a-zà-ÿ]+)?|[A-ZÀ-Ÿ]{3,}))?");
  private static final Pattern BORN =
      Pattern.compile(
          "(?:(?<![a-z])n(?:e|ee)(?:\\(e\\))?(?: le)?|\\bdn|ddn|dob|born(?: on)?|naissance(?:"
              + " le)?|birth)[ :.]*$");
  private static final Pattern WOMAN =
      Pattern.compile("\\b(?:mme|madame|mlle|mrs|ms|la patiente|nee le|patiente de)\\b");
  private static final Pattern MAN =
      Pattern.compile("\\b(?:monsieur|mr\\.?|m\\.(?= [a-z])|le patient|ne le|patient de)");

  private PersonReader() {}

  static Person read(String text, String folded, List<Finding> findings) {
    var named = NAMED.matcher(text);
    var family = "";
    var given = "";
    while (family.isEmpty() && named.find()) {
      if (bornNear(folded, named.end()) || named.start() < 120) {
        family = Fold.of(named.group(2));
        given = Fold.of(Optional.ofNullable(named.group(3)).orElse(""));
      }
    }
    return new Person(family, given, birth(folded, findings), sex(folded));
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
