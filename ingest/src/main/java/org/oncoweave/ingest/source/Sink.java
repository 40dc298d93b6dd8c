package org.oncoweave.ingest.source;

import org.oncoweave.model.SourceRecord;

/// Takes what a [Source] reads, in order.
public interface Sink {
  /// A record without fault. `repeated` says that this reading holds its key more than once: such
  /// records are judged together, so that a second reading writes nothing.
  void record(SourceRecord record, Place place, boolean repeated);

  /// A record that is kept out, with its reason; `repeated` as above.
  void refuse(Refusal refusal, boolean repeated);

  /// No more records of this type come before those of the next.
  void endOfType();

  /// A file that cannot be read at all, or from a line on.
  void refuseFile(RefusedFile file);

  /// Something a person should know that changes nothing: an unknown column, another encoding.
  void notice(String text);
}
