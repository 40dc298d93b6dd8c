package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.dossier.Recorded;

/// Tumours and their returns as events of tumour pathology; a metastasis is a row an organ.
final class TumourRows {
  private static final String TABLE = "TumorPathologyEvent";
  private static final String PRIMARY = "UMLS:C0677930";

  /// Recurrent tumour; metastatic malignant neoplasm.
  private static final Map<EventType, String> TYPES =
      Map.of(
          EventType.INITIAL, "UMLS:C2939419",
          EventType.LOCAL_RECURRENCE, "UMLS:C0521158",
          EventType.REGIONAL_RECURRENCE, "UMLS:C0521158",
          EventType.METASTATIC_RECURRENCE, "UMLS:C2939419");

  private static final Map<String, String> SIDES =
      Map.of("left", "UMLS:C0205091", "right", "UMLS:C0205090", "both", "UMLS:C0238767");

  /// T, N and M as the history writes them where no stage is told.
  private static final Pattern TNM =
      Pattern.compile("(?<T>[a-z]*T\\S+)?(?: ?(?<N>[a-z]*N\\S+))?(?: ?(?<M>[a-z]*M\\S+))?");

  private final PatientRows rows;
  private final Map<String, Integer> tumours = new HashMap<>();
  private final Map<String, Integer> events = new HashMap<>();

  TumourRows(PatientRows rows) {
    this.rows = rows;
  }

  void write(ExportedPatient one) throws IOException {
    for (var tumour : one.tumours()) {
      primary(tumour);
    }
    for (var event : one.events()) {
      var parent = tumours.get(String.valueOf(event.tumourKey()));
      if (parent != null) {
        events.put(event.key(), parent);
      }
      for (var site : sites(event)) {
        secondary(event, site, parent);
      }
    }
  }

  private void primary(Recorded.Tumour t) throws IOException {
    var row = rows.next(TABLE);
    tumours.put(t.key(), rows.last(TABLE));
    row.put("TumorPathologyEvent_Type", PRIMARY)
        .put("TumorPathologyEvent_StartDate", t.date())
        .put("TumorPathologyEvent_DiagnosisDate", t.date())
        .put("TumorPathologyEvent_HistologicalGradeValue", t.grade())
        .put("TumorPathologyEvent_TopographyCode", code(t.topography()))
        .put("TumorPathologyEvent_MorphologyCode", code(t.morphology()))
        .put("TumorPathologyEvent_Laterality", SIDES.get(String.valueOf(t.laterality())));
    stage(row, t.stage());
    row.write();
  }

  private static void stage(ColumnFile.Row row, @Nullable String stage) {
    var tnm = TNM.matcher(stage == null ? "" : stage);
    if (stage == null || !tnm.matches()) {
      row.put("TumorPathologyEvent_StadeValue", stage);
      return;
    }
    for (var letter : List.of("T", "N", "M")) {
      row.put("TumorPathologyEvent_" + letter, tnm.group(letter));
    }
  }

  /// What an event reached: its organs, or for a return without any one unknown place; a discovery
  /// without metastasis says no more than its tumour.
  private static List<@Nullable ConceptId> sites(Recorded.NeoplasticEvent event) {
    if (!TYPES.containsKey(event.type())) {
      return List.of();
    }
    if (event.sites().isEmpty() && event.type() != EventType.INITIAL) {
      return Collections.singletonList(null);
    }
    return List.copyOf(event.sites());
  }

  private void secondary(
      Recorded.NeoplasticEvent event, @Nullable ConceptId site, @Nullable Integer parent)
      throws IOException {
    var row = rows.next(TABLE);
    if (event.type() != EventType.INITIAL) {
      events.put(event.key(), rows.last(TABLE));
    }
    row.put("TumorPathologyEvent_ParentRef", parent)
        .put("TumorPathologyEvent_Type", TYPES.get(event.type()))
        .put("TumorPathologyEvent_StartDate", event.date())
        .put("TumorPathologyEvent_DiagnosisDate", event.date())
        .put("TumorPathologyEvent_TopographyCode", code(site))
        .write();
  }

  private static @Nullable String code(@Nullable ConceptId concept) {
    return concept == null ? null : concept.code();
  }

  /// The row of an event, or of its tumour.
  @Nullable Integer ofEvent(@Nullable String key) {
    return events.get(String.valueOf(key));
  }

  /// The row of the only tumour; null where there are several.
  @Nullable Integer only() {
    return tumours.size() == 1 ? tumours.values().iterator().next() : null;
  }
}
