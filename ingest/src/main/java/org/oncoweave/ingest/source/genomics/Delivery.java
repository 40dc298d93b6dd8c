package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.ContentHash;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// What one reading hands on: records, each key once; faults; and how much was left, said at the
/// end.
final class Delivery {
  private static final int LONGEST = 400;

  /// Of what kind a record is, its key within the kind, and whose it is.
  record Item(String type, String id, String patient, Place place) {}

  private final String system;
  private final Sink sink;
  private final Seen seen = new Seen();
  private final Map<String, Integer> left = new TreeMap<>();

  Delivery(String system, Sink sink) {
    this.system = system;
    this.sink = sink;
  }

  Sink sink() {
    return sink;
  }

  void record(Item item, List<SourceFact> facts, SortedMap<String, String> attributes) {
    var id = item.id().length() > LONGEST ? shortened(item.id()) : item.id();
    if (!seen.add(item.type() + "/" + id)) {
      left(item.type() + " stand twice; the first stands");
      return;
    }
    var key = new RecordKey(system, item.type(), id);
    var record = SourceRecord.of(key, new PatientId(item.patient()), facts, attributes);
    sink.record(record, item.place(), false);
  }

  private static String shortened(String id) {
    return id.substring(0, LONGEST - 40) + "#" + ContentHash.of(List.of(id));
  }

  /// A row that is kept out; `id` is empty where it has none.
  void refuse(Item item, Fault fault, String row) {
    var hash = ContentHash.of(List.of(row));
    var id = item.id().isEmpty() ? null : shortest(item.id());
    sink.refuse(
        new Refusal(system, item.type(), id, orNull(item.patient()), item.place(), fault, hash),
        false);
  }

  private static String shortest(String id) {
    return id.length() > LONGEST ? shortened(id) : id;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  void refuseFile(String file, String reason, String whatToDo) {
    sink.refuseFile(new RefusedFile(file, null, reason, whatToDo));
  }

  /// One more of what is rightly passed over.
  void left(String what) {
    left.merge(what, 1, Integer::sum);
  }

  void end() {
    sink.endOfType();
    left.forEach((what, count) -> sink.notice(count + " " + what));
    left.clear();
  }
}
