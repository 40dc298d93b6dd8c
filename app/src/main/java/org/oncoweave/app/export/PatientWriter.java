package org.oncoweave.app.export;

import java.io.Closeable;
import java.io.IOException;

/// Writes one patient after the other in one form.
public interface PatientWriter extends Closeable {
  void write(ExportedPatient patient) throws IOException;
}
