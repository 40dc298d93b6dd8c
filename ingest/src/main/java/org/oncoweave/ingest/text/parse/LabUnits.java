package org.oncoweave.ingest.text.parse;

import java.util.Map;

/// How the units of blood markers are written.
final class LabUnits {
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("ng/ml", "ng/mL"),
          Map.entry("ug/l", "µg/L"),
          Map.entry("u/ml", "U/mL"),
          Map.entry("ui/ml", "UI/mL"),
          Map.entry("ui/l", "UI/L"),
          Map.entry("iu/ml", "IU/mL"),
          Map.entry("iu/l", "IU/L"),
          Map.entry("u/l", "U/L"),
          Map.entry("g/l", "g/L"),
          Map.entry("g/dl", "g/dL"),
          Map.entry("mg/l", "mg/L"),
          Map.entry("pg/ml", "pg/mL"),
          Map.entry("ng/l", "ng/L"),
          Map.entry("mui/ml", "mUI/mL"),
          Map.entry("miu/ml", "mIU/mL"));

  private LabUnits() {}

  /// The unit of a folded text as it is written; the text itself where it is no known one.
  static String of(String folded) {
    return UNITS.getOrDefault(folded, folded);
  }
}
