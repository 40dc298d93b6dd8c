package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;

/// The forms that an export may have.
public enum ExportForm {
  CSV,
  MCODE,
  REGISTRY;

  PatientWriter writer(Path folder) throws IOException {
    return switch (this) {
      case CSV -> new TablesWriter(folder);
      case MCODE -> new McodeWriter(folder);
      case REGISTRY -> new RegistryWriter(folder);
    };
  }
}
