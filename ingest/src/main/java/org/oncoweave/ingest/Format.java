package org.oncoweave.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.oncoweave.ingest.source.Source;
import org.oncoweave.ingest.source.fhir.FhirSource;
import org.oncoweave.ingest.source.tables.TablesSource;

/// The forms of files that an import reads, in the order in which they are recognised.
public enum Format {
  TABLES(TablesSource::recognises, TablesSource::new),
  FHIR(FhirSource::recognises, FhirSource::new);

  private final Predicate<Path> recognises;
  private final BiFunction<List<Path>, LocalDate, Source> open;

  Format(Predicate<Path> recognises, BiFunction<List<Path>, LocalDate, Source> open) {
    this.recognises = recognises;
    this.open = open;
  }

  boolean recognises(Path path) {
    return Files.isReadable(path) && recognises.test(path);
  }

  /// A reading of the paths in their order; no date may lie after `today`.
  Source open(List<Path> paths, LocalDate today) {
    return open.apply(paths, today);
  }
}
