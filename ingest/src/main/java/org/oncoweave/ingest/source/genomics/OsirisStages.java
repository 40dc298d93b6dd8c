package org.oncoweave.ingest.source.genomics;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;

/// The table TNM of OSIRIS: stages of tumours that the rows of the tumours themselves may lack.
final class OsirisStages {
  private static final List<String> LETTERS = List.of("T", "N", "M");

  /// Categories of the UICC, with or without their letter and what stands before it.
  private static final Map<String, Pattern> FORMS =
      Map.of("T", form("T?(?:[0-4X]|is|a)"), "N", form("N?[0-3X]"), "M", form("M?[01X]"));

  private static Pattern form(String category) {
    var finer = "(?:mic?|[a-e]\\d?)?(?:\\([a-z0-9+-]+\\))?";
    return Pattern.compile("(?i)[acpry]{0,3}" + category + finer);
  }

  private final Delivery delivery;
  private final Map<String, ColumnTable.Row> stages = new HashMap<>();

  OsirisStages(Delivery delivery) {
    this.delivery = delivery;
  }

  /// The first stage of a tumour, but a pathological one before others.
  void read(List<ColumnTable.Row> rows, List<ColumnTable.Row> tumours) {
    var known = tumours.stream().map(row -> OsirisPeople.key(row, "Instance_Id")).toList();
    for (var row : rows) {
      var tumour = OsirisPeople.key(row, "TumorPathologyEvent_Ref");
      if (LETTERS.stream().allMatch(letter -> written(row, letter).isEmpty())) {
        delivery.left("stages name neither T, N nor M");
      } else if (!known.contains(tumour)) {
        delivery.left("stages are of no primary tumour of these tables");
      } else if (!isRefused(row)) {
        stages.merge(tumour, row, this::better);
      }
    }
  }

  private boolean isRefused(ColumnTable.Row row) {
    for (var letter : LETTERS) {
      var value = written(row, letter);
      if (!value.isEmpty() && !Objects.requireNonNull(FORMS.get(letter)).matcher(value).matches()) {
        var fault = new Fault(Reason.UNKNOWN_VALUE, "TNM_" + letter, value);
        delivery.refuse(OsirisPeople.item("stages", row), fault, row.line());
        return true;
      }
    }
    return false;
  }

  private ColumnTable.Row better(ColumnTable.Row first, ColumnTable.Row second) {
    delivery.left("stages stand beside another one of the same tumour");
    return isPathological(second) && !isPathological(first) ? second : first;
  }

  private static boolean isPathological(ColumnTable.Row row) {
    return row.cell("TNM_Type").endsWith("p");
  }

  private static String written(ColumnTable.Row row, String letter) {
    return row.cell("TNM_" + letter).strip();
  }

  /// The category of the tumour: its own row's, else that of the table, with how it was found.
  String category(ColumnTable.Row tumour, String letter) {
    var own = tumour.cell("TumorPathologyEvent_" + letter);
    var row = stages.get(OsirisPeople.key(tumour, "Instance_Id"));
    if (!own.isEmpty() || row == null) {
      return own;
    }
    var value = written(row, letter);
    var type = row.cell("TNM_Type");
    boolean bare = value.matches("(?i)(?:" + letter + ")?(?:[0-4X]|is|a).*");
    if (value.isEmpty() || !bare || !type.matches("[acpry]{1,3}")) {
      return value;
    }
    return type + (value.toUpperCase(Locale.ROOT).startsWith(letter) ? "" : letter) + value;
  }
}
