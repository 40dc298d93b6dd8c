package org.oncoweave.ingest.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report to read: the date is that of its signature; type and title are empty where the source
/// does not say.
public record Report(
    String id, Optional<LocalDate> signed, String type, String title, String text) {

  public static Report of(
      String id, @Nullable LocalDate signed, @Nullable String type, String text) {
    return new Report(
        id, Optional.ofNullable(signed), Objects.requireNonNullElse(type, ""), "", text);
  }

  public Report titled(@Nullable String words) {
    return new Report(id, signed, type, Objects.requireNonNullElse(words, ""), text);
  }
}
