package org.oncoweave.ingest;

import java.util.List;
import java.util.Map;
import org.oncoweave.graph.Slot;
import org.oncoweave.ingest.source.RefusedFile;

/// What an import did: records read, by type and fate (added, replaced, unchanged, faulty,
/// waiting), files refused, what a person should know, how many transactions wrote, the histories
/// built anew, and the first of the records that were kept out.
public record Outcome(
    long read,
    Map<String, Map<String, Long>> records,
    List<RefusedFile> refused,
    List<String> notices,
    int writes,
    long patients,
    List<Slot> keptOut) {
  public Outcome {
    records = Map.copyOf(records);
    refused = List.copyOf(refused);
    notices = List.copyOf(notices);
    keptOut = List.copyOf(keptOut);
  }

  /// Exit code: 0 all in force, 1 no file of a known form was found, 3 done but something was kept
  /// out, be it a whole table.
  public int exitCode() {
    boolean noneKnown = refused.stream().allMatch(file -> file.type() == null);
    if (read == 0 && !refused.isEmpty() && noneKnown) {
      return 1;
    }
    return !refused.isEmpty() || count("faulty") + count("waiting") > 0 ? 3 : 0;
  }

  /// The same with what became of the patients.
  Outcome withPatients(long built) {
    return new Outcome(read, records, refused, notices, writes, built, keptOut);
  }

  /// How many records met a fate: added, replaced, unchanged, faulty or waiting.
  public long count(String fate) {
    return records.values().stream().mapToLong(fates -> fates.getOrDefault(fate, 0L)).sum();
  }
}
