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

  private static final Kind<Recorded.Act> ACTS = new Kind<>(Recorded.Act.class);
  private static final Kind<Recorded.Specimen> SPECIMENS = new Kind<>(Recorded.Specimen.class);

  @Override
  public List<Kind<?>> beside() {
    return switch (this) {
      case CSV -> found(ACTS, SPECIMENS, new Kind<>(Recorded.Conflict.class));
      case REGISTRY -> List.of();
      case MCODE -> found(ACTS, SPECIMENS);
      case OMOP -> found(ACTS);
      case OSIRIS ->
          found(
              SPECIMENS,
              new Kind<>(Recorded.FamilyHistory.class),
              new Kind<>(Recorded.Opposition.class));
    };
  }

  /// What is beside the history of a tumour, with more kinds.
  private static List<Kind<?>> found(Kind<?>... more) {
    var kinds = new ArrayList<Kind<?>>();
    kinds.add(new Kind<>(Recorded.Condition.class));
    kinds.add(new Kind<>(Recorded.Measurement.class));
    kinds.add(new Kind<>(Recorded.Variant.class));
    kinds.addAll(List.of(more));
    return kinds;
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
