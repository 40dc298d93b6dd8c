package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.oncoweave.app.export.omop.OmopWriter;
import org.oncoweave.app.export.osiris.OsirisWriter;
import org.oncoweave.model.dossier.Recorded;

/// The forms that an export may have.
public enum ExportForm implements Form {
  CSV(new Kind<>(Recorded.Conflict.class)),
  MCODE,
  OMOP(
      new Kind<>(Recorded.Act.class),
      new Kind<>(Recorded.Condition.class),
      new Kind<>(Recorded.Measurement.class),
      new Kind<>(Recorded.Variant.class)),
  OSIRIS(
      new Kind<>(Recorded.Condition.class),
      new Kind<>(Recorded.Measurement.class),
      new Kind<>(Recorded.Specimen.class),
      new Kind<>(Recorded.Variant.class)),
  REGISTRY;

  private final List<Kind<?>> beside;

  /// What the form writes beside patients, tumours, events and treatments.
  ExportForm(Kind<?>... beside) {
    this.beside = List.of(beside);
  }

  @Override
  public List<Kind<?>> beside() {
    return beside;
  }

  @Override
  public PatientWriter writer(Path folder) throws IOException {
    return switch (this) {
      case CSV -> new TablesWriter(folder);
      case MCODE -> new McodeWriter(folder);
      case OMOP -> new OmopWriter(folder);
      case OSIRIS -> new OsirisWriter(folder);
      case REGISTRY -> new RegistryWriter(folder);
    };
  }
}
