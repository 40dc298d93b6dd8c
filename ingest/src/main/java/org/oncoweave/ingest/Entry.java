package org.oncoweave.ingest;

import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.model.SourceFact.Report;
import org.oncoweave.model.SourceRecord;

/// One thing read, on its way to the ledger: a good record, or one that is kept out.
sealed interface Entry {
  /// The key of its record, or of its content when it has no identifier.
  String key();

  @Nullable String patient();

  String type();

  Place place();

  /// Characters of text that it holds in memory; what is short does not count.
  default long characters() {
    return 0;
  }

  /// A record without fault of its own.
  record Good(SourceRecord record, Place place) implements Entry {
    @Override
    public String key() {
      return record.key().toString();
    }

    @Override
    public @Nullable String patient() {
      return record.patient() == null ? null : record.patient().value();
    }

    @Override
    public String type() {
      return record.key().type();
    }

    @Override
    public long characters() {
      long sum = 0;
      for (var fact : record.facts()) {
        sum += fact instanceof Report report && report.text() != null ? report.text().length() : 0;
      }
      return sum;
    }

    /// Itself in quarantine, waiting when the reason is that its patient is unknown.
    Slot slot(Reason reason, @Nullable String column, @Nullable String value) {
      var origin = new Slot.Origin(place.file(), place.line(), column, value, reason.whatToDo());
      return new Slot(
          key(),
          record.key().system(),
          type(),
          patient(),
          reason.name(),
          origin,
          record.contentHash(),
          reason == Reason.UNKNOWN_PATIENT ? record : null);
    }
  }

  /// A record with a fault.
  record Kept(Refusal refusal) implements Entry {
    @Override
    public String key() {
      return refusal.slot();
    }

    @Override
    public @Nullable String patient() {
      return refusal.patient();
    }

    @Override
    public String type() {
      return refusal.type();
    }

    @Override
    public Place place() {
      return refusal.place();
    }

    Slot slot() {
      var fault = refusal.fault();
      var reason = fault.reason();
      var origin =
          new Slot.Origin(
              place().file(), place().line(), fault.column(), fault.value(), reason.whatToDo());
      return new Slot(
          key(),
          refusal.system(),
          type(),
          patient(),
          reason.name(),
          origin,
          refusal.contentHash(),
          null);
    }
  }

  /// A record that waited and whose patient has come.
  record Released(Slot slot) implements Entry {
    SourceRecord record() {
      return java.util.Objects.requireNonNull(slot.content(), "A waiting slot keeps its content");
    }

    @Override
    public String key() {
      return slot.record();
    }

    @Override
    public @Nullable String patient() {
      return slot.patient();
    }

    @Override
    public String type() {
      return slot.type();
    }

    @Override
    public Place place() {
      return new Place(slot.origin().file(), slot.origin().line());
    }
  }
}
