package org.oncoweave.ingest.statement;

import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;

/// One thing that a report says, where it says it, and how: UTF-16 offsets, end exclusive.
///
/// `from` and `until` are the dates beside it, null where none is; `subject` is the site of the
/// tumour named in the same breath, empty where none is.
public record Statement(Said said, Place place, Standing standing, Times times, String subject) {

  /// Where it stands: offsets, sentence, and the kind of section.
  public record Place(int start, int end, int sentence, Section section) {}

  /// The dates beside it.
  public record Times(
      @Nullable PartialDate from, @Nullable PartialDate until, @Nullable PartialDate exam) {
    public static final Times NONE = new Times(null, null, null);
  }

  /// What the words around say of it.
  public enum Standing {
    AFFIRMED,
    PAST,
    PLANNED,
    UNCERTAIN,
    NEGATED,
    FAMILY
  }

  public boolean holds() {
    return standing == Standing.AFFIRMED || standing == Standing.PAST;
  }

  /// Whether it tells what other reports found, by its section or its words.
  public boolean past() {
    return standing == Standing.PAST || place.section == Section.HISTORY;
  }
}
