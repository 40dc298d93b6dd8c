package org.oncoweave.ingest.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One document to read: its text and what is known of it beforehand.
///
/// `language` is `fr` or `en`; `referenceDate` is the date of the document; `spansToJudge` are
/// spans whose assertion is asked; `patient` is used to find the patient's name.
public record TextInput(
    String text,
    Optional<String> language,
    Optional<LocalDate> referenceDate,
    List<Span> spansToJudge,
    PatientIdentity patient) {

  /// UTF-16 offsets, end exclusive.
  public record Span(int start, int end) {}

  public TextInput {
    spansToJudge = List.copyOf(spansToJudge);
  }

  public static TextInput of(String text) {
    return new TextInput(
        text, Optional.empty(), Optional.empty(), List.of(), PatientIdentity.UNKNOWN);
  }

  public TextInput dated(LocalDate date) {
    return new TextInput(text, language, Optional.of(date), spansToJudge, patient);
  }
}
