package org.oncoweave.ingest.statement;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A report to read: the date is that of its signature; type and title are empty where the source
/// does not say; `born` is the patient's birth where it is known, so that it dates nothing.
public record Report(
    String id,
    Optional<LocalDate> signed,
    String type,
    String title,
    String text,
    Optional<LocalDate> born) {

  public static Report of(
      String id, @Nullable LocalDate signed, @Nullable String type, String text) {
    return new Report(
        id,
        Optional.ofNullable(signed),
        Objects.requireNonNullElse(type, ""),
        "",
        text,
        Optional.empty());
  }

  /// With its title, which tells the type where the source does not.
  public Report titled(@Nullable String words) {
    var title = Objects.requireNonNullElse(words, "");
    return new Report(id, signed, type.isEmpty() ? TitleTypes.of(title) : type, title, text, born);
  }

  public Report born(@Nullable LocalDate day) {
    return new Report(id, signed, type, title, text, Optional.ofNullable(day));
  }
}
