package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import org.oncoweave.graph.LedgerStore;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.SourceRecord;

/// Brings what a source reads into the ledger, batch by batch; memory holds one batch and the
/// records whose key comes more than once.
final class LedgerSink implements Sink {
  private static final int BATCH = 2_000;
  private static final int MOST_REPEATED = 100_000;

  private final LedgerStore store;
  private final String importId;
  private final Progress progress;
  private final Counts counts = new Counts();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private List<Entry> batch = new ArrayList<>(BATCH);
  private List<Entry> repeated = new ArrayList<>();
  private long read;
  private int writes;

  LedgerSink(LedgerStore store, String importId, Progress progress) {
    this.store = store;
    this.importId = importId;
    this.progress = progress;
  }

  @Override
  public void record(SourceRecord record, Place place, boolean isRepeated) {
    take(new Entry.Good(record, place), isRepeated);
  }

  @Override
  public void refuse(Refusal refusal, boolean isRepeated) {
    take(new Entry.Kept(refusal), isRepeated);
  }

  private void take(Entry entry, boolean isRepeated) {
    read++;
    if (isRepeated) {
      repeated.add(entry);
      if (repeated.size() >= MOST_REPEATED) {
        flushRepeated();
      }
      return;
    }
    batch.add(entry);
    if (batch.size() >= BATCH) {
      flush();
    }
  }

  @Override
  public void endOfType() {
    flush();
    flushRepeated();
    release();
  }

  /// Records that waited for a patient who is known by now come into force.
  void release() {
    var after = "";
    while (true) {
      var arrived = List.copyOf(store.arrived(after, BATCH));
      if (arrived.isEmpty()) {
        return;
      }
      after = arrived.getLast().key();
      write(arrived.stream().map(slot -> (Entry) new Entry.Released(slot)).toList());
    }
  }

  private void flush() {
    var entries = batch;
    batch = new ArrayList<>(BATCH);
    write(entries);
  }

  /// All records of one key go into one batch, so that only what they come to is written.
  private void flushRepeated() {
    var groups = new LinkedHashMap<String, List<Entry>>();
    for (var entry : repeated) {
      groups.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
    }
    repeated = new ArrayList<>();
    var entries = new ArrayList<Entry>();
    for (var group : groups.values()) {
      entries.addAll(group);
      if (entries.size() >= BATCH) {
        write(entries);
        entries.clear();
      }
    }
    write(entries);
  }

  private void write(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var keys = new LinkedHashSet<String>();
    var patients = new LinkedHashSet<String>();
    for (var entry : entries) {
      keys.add(entry.key());
      if (entry.patient() != null) {
        patients.add(entry.patient());
      }
    }
    var ledger = new Ledger(store.load(keys), store.known(patients), counts);
    entries.forEach(ledger::take);
    var changes = ledger.changes(importId);
    if (!changes.isEmpty()) {
      store.write(changes);
      writes++;
    }
    progress.records(read);
  }

  @Override
  public void refuseFile(RefusedFile file) {
    refused.add(file);
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  Outcome outcome() {
    return new Outcome(read, counts.byType(), refused, notices, writes);
  }
}
