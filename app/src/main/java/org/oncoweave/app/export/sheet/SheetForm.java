package org.oncoweave.app.export.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.Form;
import org.oncoweave.app.export.Kind;
import org.oncoweave.app.export.PatientWriter;
import org.oncoweave.model.dossier.Recorded;

/// A sheet that a centre defines, for the patients of a cohort or for all. It is filled anew each
/// time, and compared with the one before.
public final class SheetForm implements Form {
  private static final List<Kind<?>> BESIDE =
      List.of(
          new Kind<>(Recorded.Conflict.class),
          new Kind<>(Recorded.Exposure.class),
          new Kind<>(Recorded.Measurement.class),
          new Kind<>(Recorded.ToldValue.class),
          new Kind<>(Recorded.Variant.class));

  private final Sheet sheet;
  private final Typed typed = new Typed();
  private final @Nullable Set<String> cohort;
  private final @Nullable Path since;

  /// The files of a sheet: its JSON; the identifiers of the cohort, one a line; what people typed;
  /// the folder of the sheet before. All but the first may be absent.
  public record Source(
      Path sheet, @Nullable Path cohort, @Nullable Path typed, @Nullable Path since) {}

  /// Reads the files.
  ///
  /// @throws SheetFault where one cannot be used
  public SheetForm(Source files) throws IOException {
    sheet = SheetReader.read(files.sheet());
    since = files.since();
    cohort = files.cohort() == null ? null : ids(files.cohort());
    var before = since == null ? null : since.resolve(Typed.FILE);
    if (before != null && Files.isRegularFile(before)) {
      typed.keep(before, sheet.names());
    }
    if (files.typed() != null) {
      typed.add(files.typed(), sheet.names());
    }
  }

  private static Set<String> ids(Path file) throws IOException {
    var ids = new HashSet<String>();
    try (var lines = Files.lines(file)) {
      lines.map(String::strip).filter(id -> !id.isEmpty()).forEach(ids::add);
    }
    return ids;
  }

  @Override
  public List<Kind<?>> beside() {
    return BESIDE;
  }

  @Override
  public boolean wants(String patient) {
    return cohort == null || cohort.contains(patient);
  }

  @Override
  public boolean isWhole() {
    return true;
  }

  @Override
  public PatientWriter writer(Path folder) throws IOException {
    return new SheetWriter(folder, sheet, typed, since);
  }
}
