package org.oncoweave.ingest.text;

import java.util.List;

/// What is known of the patient before the text is read; an empty list where nothing is.
public record PatientIdentity(
    List<String> lastNames,
    List<String> firstNames,
    List<String> birthDates,
    List<String> numbers) {

  public static final PatientIdentity UNKNOWN =
      new PatientIdentity(List.of(), List.of(), List.of(), List.of());

  public PatientIdentity {
    lastNames = List.copyOf(lastNames);
    firstNames = List.copyOf(firstNames);
    birthDates = List.copyOf(birthDates);
    numbers = List.copyOf(numbers);
  }
}
