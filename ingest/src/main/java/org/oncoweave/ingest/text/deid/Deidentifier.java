package org.oncoweave.ingest.text.deid;

import java.util.List;
import java.util.Optional;

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

  private Deidentifier() {}

  /// With the tables of the product.
  public static Deidentifier shipped() {
    return new Deidentifier();
  }

  /// The spans to take out, in order and apart from each other.
  public List<Removal> find(String text, Optional<String> language, Known known) {
    return List.of();
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
