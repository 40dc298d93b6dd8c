package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.oncoweave.graph.LedgerStore;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.SourceRecord;

/// Brings what a source reads into the ledger, batch by batch, while the source reads on; memory
/// holds two batches and the records whose key comes more than once.
final class LedgerSink implements Sink, AutoCloseable {
  private static final int BATCH = 2_000;
  private static final long BATCH_CHARACTERS = 8 << 20;
  private static final int MOST_REPEATED = 100_000;
  private static final long MOST_REPEATED_CHARACTERS = 64 << 20;
  private static final int MOST_SHOWN = 1_000;

  private final LedgerStore store;
  private final String importId;
  private final Progress progress;
  private final Counts counts = new Counts();
  private final List<RefusedFile> refused = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final List<Slot> keptOut = new ArrayList<>();
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private Future<?> pending = CompletableFuture.completedFuture(null);
  private final Batch batch = new Batch(BATCH, BATCH_CHARACTERS);
  private final Batch repeated = new Batch(MOST_REPEATED, MOST_REPEATED_CHARACTERS);
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
      if (repeated.isFull()) {
        flushRepeated();
      }
      return;
    }
    batch.add(entry);
    if (batch.isFull()) {
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
    await();
    var after = "";
    while (true) {
      var arrived = List.copyOf(store.arrived(after, BATCH));
      if (arrived.isEmpty()) {
        return;
      }
      after = arrived.getLast().key();
      writeNow(arrived.stream().map(slot -> (Entry) new Entry.Released(slot)).toList());
    }
  }

  private void flush() {
    write(batch.take());
  }

  /// All records of one key go into one batch, so that only what they come to is written.
  private void flushRepeated() {
    var groups = new LinkedHashMap<String, List<Entry>>();
    for (var entry : repeated.take()) {
      groups.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
    }
    var together = new Batch(BATCH, BATCH_CHARACTERS);
    for (var group : groups.values()) {
      group.forEach(together::add);
      if (together.isFull()) {
        write(together.take());
      }
    }
    write(together.take());
  }

  /// One batch is written while the next is read.
  private void write(List<Entry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    var taken = List.copyOf(entries);
    await();
    pending = writer.submit(() -> writeNow(taken));
    progress.records(read);
  }

  private void await() {
    try {
      pending.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while a batch was being written", e);
    }
  }

  private void writeNow(List<Entry> entries) {
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
    show(ledger.keptOut());
  }

  private void show(List<Slot> slots) {
    slots.stream()
        .filter(slot -> !slot.isWaiting())
        .limit(Math.max(0, MOST_SHOWN - keptOut.size()))
        .forEach(keptOut::add);
  }

  @Override
  public void refuseFile(RefusedFile file) {
    refused.add(file);
  }

  @Override
  public void notice(String text) {
    notices.add(text);
  }

  /// Once everything is written.
  Outcome outcome() {
    await();
    return new Outcome(read, counts.byType(), refused, notices, writes, 0, keptOut);
  }

  @Override
  public void close() {
    Ending.await(writer);
  }
}
