package org.oncoweave.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.oncoweave.app.export.omop.OmopWriter;
import org.oncoweave.app.export.osiris.OsirisWriter;
import org.oncoweave.model.dossier.Recorded;

/// The forms that an export may have.
public enum ExportForm implements Form {
  CSV,
  MCODE,
  OMOP,
  OSIRIS,
  REGISTRY;

  @Override
  public List<Kind<?>> beside() {
    return switch (this) {
      case CSV -> List.of(new Kind<>(Recorded.Conflict.class));
      case REGISTRY -> List.of();
      case MCODE -> {
        var kinds = new ArrayList<>(found(new Kind<>(Recorded.Act.class)));
        kinds.add(new Kind<>(Recorded.Specimen.class));
        yield kinds;
      }
      case OMOP -> found(new Kind<>(Recorded.Act.class));
      case OSIRIS -> found(new Kind<>(Recorded.Specimen.class));
    };
  }

  /// What is beside the history of a tumour, with one kind more.
  private static List<Kind<?>> found(Kind<?> more) {
    return List.of(
        new Kind<>(Recorded.Condition.class),
        new Kind<>(Recorded.Measurement.class),
        new Kind<>(Recorded.Variant.class),
        more);
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
