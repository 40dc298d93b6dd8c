package org.oncoweave.ingest.text.kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of documents of a patient's record.
public enum DocumentKind {
  CONSULTATION,
  PATHOLOGY,
  TUMOUR_BOARD,
  IMAGING,
  OPERATION,
  HOSPITAL_STAY,
  RADIOTHERAPY,
  MOLECULAR_BIOLOGY,
  LABORATORY,
  LETTER;

  /// The name in tables and answers.
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<DocumentKind> of(String key) {
    return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
  }
}
