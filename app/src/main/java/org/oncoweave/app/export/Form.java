package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is written of patients, and of whom.
public interface Form {
  PatientWriter writer(Path folder) throws IOException;

  /// What the form writes beside patients, tumours, events and treatments.
  List<Kind<?>> beside();

  /// Whether the patient is to be written at all.
  default boolean wants(String patient) {
    return true;
  }

  /// Whether patients who did not change since the export before are written too.
  default boolean isWhole() {
    return false;
  }
}
