package org.oncoweave.ingest.text.deid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.finding.Finding;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;

/// Finds the spans of a text that identify a person, and takes them out.
public final class Deidentifier {
  /// A span to take out, in UTF-16 offsets of the original, with the kind of what it tells.
  public record Removal(int start, int end, String type) {}

  /// What is known of the patient beforehand.
  public record Known(
      List<String> lastNames,
      List<String> firstNames,
      List<String> birthDates,
      List<String> numbers) {}

  private static final Pattern WEEKDAY =
      Pattern.compile(
          "\\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday),?"
              + " (?:le |the )?$");

  private final IdentityWords words;

  private Deidentifier(IdentityWords words) {
    this.words = words;
  }

  /// With the tables of the product.
  public static Deidentifier shipped() {
    return new Deidentifier(IdentityWords.shipped());
  }

  /// The spans to take out, in order and apart from each other; `findings` tell the dates.
  public List<Removal> find(Note note, List<Finding> findings, Known known) {
    var page = new Page(note, words);
    Eponyms.keep(page);
    Contacts.takeFirst(page);
    dates(page, findings, FindingKind.PERIOD, known);
    dates(page, findings, FindingKind.DATE, known);
    Contacts.take(page);
    KnownPatient.take(page, known);
    Care.take(page);
    Persons.take(page);
    Places.take(page);
    return page.removals();
  }

  private static void dates(Page page, List<Finding> findings, FindingKind kind, Known known) {
    for (Finding finding : findings) {
      if (finding.kind() == kind) {
        date(page, finding, known);
      }
    }
  }

  private static void date(Page page, Finding finding, Known known) {
    Object kind = finding.find("kind").orElse("absolute");
    if (!kind.equals("absolute") && !kind.equals("invalid")) {
      return;
    }
    boolean birth =
        finding.find("role").filter("birth"::equals).isPresent()
            || finding.find("value").filter(v -> known.birthDates().contains(v)).isPresent();
    int start = weekday(page, page.note().text().find(finding.start()));
    page.take(start, page.note().text().find(finding.end()), birth ? "birth_date" : "date");
  }

  // "mardi 7 mars": the day of the week goes with the date.
  private static int weekday(Page page, int start) {
    String before = page.lower().substring(Math.max(0, start - 12), start);
    Matcher m = WEEKDAY.matcher(before);
    return m.find() ? start - before.length() + m.start() : start;
  }

  /// The text with each span replaced by its type in angle brackets.
  public static String removed(String text, List<Removal> removals) {
    var out = new StringBuilder(text.length());
    int at = 0;
    for (Removal removal : removals) {
      out.append(text, at, removal.start()).append('<').append(removal.type()).append('>');
      at = removal.end();
    }
    return out.append(text, at, text.length()).toString();
  }
}
