package org.oncoweave.api.job;

import org.oncoweave.api.access.Asker;
import org.oncoweave.api.access.Purpose;

/// For whom a job is kept: a person under the purpose with which they started it. What was counted
/// for care holds patients who oppose research, so that it is not seen under another purpose.
public record Owner(String name, Purpose purpose) {
  /// Of what a server does by itself, for nobody's list.
  public static final Owner SERVER = new Owner("", Purpose.RESEARCH);

  public static Owner of(Asker asker) {
    return new Owner(asker.name(), asker.purpose());
  }
}
