package org.oncoweave.ingest;

import java.util.List;
import java.util.Map;
import org.oncoweave.ingest.source.RefusedFile;

/// What an import did: records read, by type and fate (added, replaced, unchanged, faulty,
/// waiting), files refused, what a person should know, and how many transactions wrote.
public record Outcome(
    long read,
    Map<String, Map<String, Long>> records,
    List<RefusedFile> refused,
    List<String> notices,
    int writes) {
  public Outcome {
    records = Map.copyOf(records);
    refused = List.copyOf(refused);
    notices = List.copyOf(notices);
  }

  /// Exit code: 0 all in force, 1 nothing could be read, 3 done but something was kept out.
  public int exitCode() {
    if (read == 0 && !refused.isEmpty()) {
      return 1;
    }
    return !refused.isEmpty() || count("faulty") + count("waiting") > 0 ? 3 : 0;
  }

  private long count(String fate) {
    return records.values().stream().mapToLong(fates -> fates.getOrDefault(fate, 0L)).sum();
  }
}
