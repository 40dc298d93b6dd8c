package org.oncoweave.model.dossier;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Assertion;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.PartialDate;

/// A report without its text; what is null is not recorded.
public record Document(
    String key,
    String patientId,
    @Nullable PartialDate date,
    @Nullable String type,
    @Nullable String title,
    @Nullable String author,
    @Nullable String service,
    @Nullable String language,
    int length,
    @Nullable String eventKey,
    NeoplasticHistory.DocumentLink.@Nullable Outside outside) {

  /// Without the name of its author.
  public Document pseudonymised() {
    return new Document(
        key, patientId, date, type, title, null, service, language, length, eventKey, outside);
  }

  /// One span of the text that names a concept; UTF-16 offsets, end exclusive.
  public record Mention(int start, int end, ConceptId concept, Assertion assertion) {}

  /// A fact that rests on the document, by its label in the graph.
  public record DocumentFact(
      String key,
      String kind,
      @Nullable String label,
      @Nullable ConceptId concept,
      @Nullable PartialDate date,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String section) {}
}
