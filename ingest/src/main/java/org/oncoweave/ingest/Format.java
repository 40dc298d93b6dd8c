package org.oncoweave.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.oncoweave.ingest.source.Source;
import org.oncoweave.ingest.source.fhir.FhirSource;
import org.oncoweave.ingest.source.genomics.OsirisTables;
import org.oncoweave.ingest.source.genomics.StudySource;
import org.oncoweave.ingest.source.genomics.VariantFiles;
import org.oncoweave.ingest.source.notes.NamePattern;
import org.oncoweave.ingest.source.notes.NoteFolder;
import org.oncoweave.ingest.source.tables.TablesSource;

/// The forms of files that an import reads, in the order in which they are recognised.
public enum Format {
  TABLES,
  CBIOPORTAL,
  OSIRIS,
  FHIR,
  GENOMICS,
  REPORTS;

  boolean recognises(Path path) {
    return Files.isReadable(path)
        && switch (this) {
          case TABLES -> TablesSource.recognises(path);
          case CBIOPORTAL -> StudySource.recognises(path);
          case OSIRIS -> OsirisTables.recognises(path);
          case FHIR -> FhirSource.recognises(path);
          case GENOMICS -> VariantFiles.recognises(path);
          case REPORTS -> NoteFolder.recognises(path);
        };
  }

  /// A reading of the paths in their order; no date may lie after `today`. Files of reports are
  /// named after `names`, where it is given.
  Source open(List<Path> paths, LocalDate today, Optional<NamePattern> names) {
    return switch (this) {
      case TABLES -> new TablesSource(paths, today);
      case CBIOPORTAL -> new StudySource(paths);
      case OSIRIS -> new OsirisTables(paths);
      case FHIR -> new FhirSource(paths, today);
      case GENOMICS -> new VariantFiles(paths);
      case REPORTS -> new NoteFolder(paths, today, names);
    };
  }
}
