package org.oncoweave.ingest.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// What one report says: its statements in the order of the text, who it is about, and the day of
/// the work that it tells (the examination, the operation), null where it names none.
public record ReportReading(
    Report report,
    Person person,
    Content content,
    @Nullable PartialDate work,
    List<Statement> statements,
    List<PartialDate> dates,
    Cues cues) {
  public ReportReading {
    statements = List.copyOf(statements);
    dates = List.copyOf(dates);
  }

  /// Whom the report names, folded, empty where it names nobody.
  public record Person(String family, String given, @Nullable PartialDate birth, String sex) {}

  /// What sort of text it is.
  public enum Content {
    CLINICAL,
    ADMINISTRATIVE,
    EMPTY
  }

  public String id() {
    return report.id();
  }
}
