package org.oncoweave.ingest.source.genomics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Endpoint;
import org.oncoweave.model.Reached;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.VitalStatus;
import org.oncoweave.ontology.ShippedTable;

/// How long a study followed its patients, from the columns of status and months of each end
/// (`OS_STATUS`, `OS_MONTHS`, `DFS_…`, `PFS_…`). The study has no days of the calendar, and none
/// are made up.
final class StudyFollowUp {
  private static final List<End> ENDS =
      ShippedTable.rowsBelowNames(StudyFollowUp.class, "endpoints.tsv", 4).stream()
          .map(End::of)
          .toList();
  private static final Map<String, Reached> WORDS = words();

  /// The longest that a person can be followed.
  private static final double MOST_MONTHS = 1_500;

  private final Delivery delivery;

  StudyFollowUp(Delivery delivery) {
    this.delivery = delivery;
  }

  private record End(
      String prefix, Endpoint endpoint, VitalStatus reached, VitalStatus notReached) {
    static End of(List<String> row) {
      return new End(
          row.get(0), Endpoint.valueOf(row.get(1)), status(row.get(2)), status(row.get(3)));
    }

    private static VitalStatus status(String cell) {
      return cell.equals("-") ? VitalStatus.UNKNOWN : VitalStatus.valueOf(cell);
    }

    VitalStatus status(Reached came) {
      return switch (came) {
        case YES -> reached;
        case NO -> notReached;
        case UNKNOWN -> VitalStatus.UNKNOWN;
      };
    }
  }

  private static Map<String, Reached> words() {
    var words = new HashMap<String, Reached>();
    for (var row : ShippedTable.rowsBelowNames(StudyFollowUp.class, "endpoint_words.tsv", 2)) {
      words.put(row.get(0), Reached.valueOf(row.get(1)));
    }
    return Map.copyOf(words);
  }

  /// What the row of a patient says; nothing for ends of which it is silent.
  List<SourceFact> of(ColumnTable.Row row) {
    return ENDS.stream().flatMap(end -> told(end, row).stream()).toList();
  }

  private Optional<SourceFact> told(End end, ColumnTable.Row row) {
    var written = row.cell(end.prefix + "_STATUS");
    var came = reached(written);
    if (came == Reached.UNKNOWN && !written.isEmpty()) {
      delivery.left("patients have a %s_STATUS that is not understood".formatted(end.prefix));
    }
    var months = months(end, row.cell(end.prefix + "_MONTHS"));
    return came == Reached.UNKNOWN && months == null
        ? Optional.empty()
        : Optional.of(new SourceFact.FollowedUp(end.endpoint, months, came, end.status(came)));
  }

  private static Reached reached(String written) {
    var status = written.toLowerCase(Locale.ROOT).strip();
    return switch (status.isEmpty() ? "" : status.substring(0, 1)) {
      case "1" -> Reached.YES;
      case "0" -> Reached.NO;
      default -> WORDS.getOrDefault(status, Reached.UNKNOWN);
    };
  }

  private @Nullable Double months(End end, String written) {
    if (written.isEmpty()) {
      return null;
    }
    boolean number = written.matches("\\d{1,4}(\\.\\d+)?");
    if (!number || Double.parseDouble(written) > MOST_MONTHS) {
      delivery.left("patients have %s_MONTHS that no follow-up has".formatted(end.prefix));
      return null;
    }
    return Double.valueOf(written);
  }
}
