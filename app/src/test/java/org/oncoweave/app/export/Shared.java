package org.oncoweave.app.export;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the data at hand lie: a folder `shared` beside the checkout or above it.
final class Shared {
  private Shared() {}

  static Path folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shared/design.md"))) {
        return at.resolve("shared");
      }
    }
    throw new IllegalStateException("No folder `shared` with the data at hand beside the checkout");
  }
}
