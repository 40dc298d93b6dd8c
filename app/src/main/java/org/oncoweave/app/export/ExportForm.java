package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;

/// The forms that an export may have.
public enum ExportForm {
  CSV(TablesWriter::new),
  MCODE(McodeWriter::new),
  REGISTRY(RegistryWriter::new);

  @FunctionalInterface
  private interface Maker {
    PatientWriter make(Path folder) throws IOException;
  }

  private final Maker maker;

  ExportForm(Maker maker) {
    this.maker = maker;
  }

  PatientWriter writer(Path folder) throws IOException {
    return maker.make(folder);
  }
}
