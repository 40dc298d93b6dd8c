package org.oncoweave.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.Slot;
import org.oncoweave.graph.StatusGraph.KeptOut;

/// Records that were kept out, a line each: file, line, column, reason, what to do. The value
/// itself is shown by `status --quarantine --json` alone: it may name a patient.
final class KeptOutTable {
  /// So many lines at the end of an import.
  static final int MOST = 20;

  private KeptOutTable() {}

  static void tell(Console console, List<Slot> slots) {
    for (var slot : slots.subList(0, Math.min(MOST, slots.size()))) {
      var origin = slot.origin();
      console.problem(
          line(
              origin.file() + ":" + origin.line(),
              origin.column(),
              slot.reason(),
              origin.whatToDo()));
    }
  }

  static String line(KeptOut record) {
    return line(
        record.file() + ":" + record.line(), record.column(), record.reason(), record.fix());
  }

  private static String line(String place, @Nullable String column, String reason, String fix) {
    return place + (column == null ? "" : " [" + column + "]") + " " + reason + ": " + fix;
  }
}
