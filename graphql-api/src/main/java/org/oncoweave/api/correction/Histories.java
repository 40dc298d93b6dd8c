package org.oncoweave.api.correction;

import org.oncoweave.model.PatientId;

/// Whoever can build the history of a patient anew; the server only asks for it.
@FunctionalInterface
public interface Histories {
  /// Nobody can: what is corrected waits for the next import.
  Histories WAIT = _ -> false;

  /// Whether it was built; false: later, as an import is running.
  boolean rebuild(PatientId patient);
}
