package org.oncoweave.graph;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Where the ledger of records is kept: which are in force, which wait, which are faulty.
public interface LedgerStore {
  /// What is kept of each key; a key of which nothing is kept is absent.
  Map<String, RecordState> load(Collection<String> keys);

  /// Those of the patients that are known: with a record of their own in force.
  Set<String> known(Collection<String> patients);

  /// Up to `limit` waiting records, after a key, whose patient is known by now; in order of keys.
  Collection<Slot> arrived(String afterKey, int limit);

  /// Writes a batch, all or nothing, together with the facts that became true by it.
  void write(LedgerBatch batch);
}
