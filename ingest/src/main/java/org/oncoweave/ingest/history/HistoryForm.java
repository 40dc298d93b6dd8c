package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.MultiplePrimary;
import org.oncoweave.model.MultiplePrimary.Counted;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.Treatment;

/// The JSON form of a history: keys short and counted within the patient.
final class HistoryForm {
  private final PatientHistory patient;
  private final NeoplasticHistory history;
  private final Map<String, MultiplePrimary> answers;
  private final Map<String, String> tumours;
  private final Map<String, String> events;

  private HistoryForm(PatientHistory patient) {
    this.patient = patient;
    this.history = patient.history();
    this.answers = MultiplePrimaries.of(history);
    this.tumours = numbered("t", history.tumours(), NeoplasticHistory.Tumour::key);
    this.events = numbered("e", history.events(), NeoplasticHistory.NeoplasticEvent::key);
  }

  static Map<String, Object> of(String id, PatientHistory patient) {
    var form = new HistoryForm(patient);
    var map = new LinkedHashMap<String, Object>();
    map.put("patient", id);
    map.put("tumours", form.history.tumours().stream().map(form::tumour).toList());
    map.put("events", form.history.events().stream().map(form::event).toList());
    var treatments = new ArrayList<Map<String, Object>>();
    for (var treatment : form.history.treatments()) {
      treatments.add(form.treatment(treatment, treatments.size() + 1));
    }
    map.put("treatments", treatments);
    map.put("documents", form.history.documents().stream().map(form::document).toList());
    map.put("vital_status", form.vital());
    return map;
  }

  private static <T> Map<String, String> numbered(
      String letter, List<T> items, Function<T, String> key) {
    var names = new HashMap<String, String>();
    for (var item : items) {
      names.put(key.apply(item), letter + (names.size() + 1));
    }
    return names;
  }

  private Map<String, Object> tumour(NeoplasticHistory.Tumour t) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", tumours.get(t.key()));
    map.put("topography", t.topography().code());
    map.put("morphology", t.morphology() == null ? null : t.morphology().code());
    put(map, "laterality", t.laterality());
    put(map, "date", t.date());
    map.put("second_primary", t.secondPrimary());
    var answer = patient.primaries().get(t.key());
    map.put("counted_iarc", answer != null && answer.counted());
    put(map, "iarc_rule", answer == null ? null : answer.rule());
    seer(map, answers.get(t.key()));
    put(map, "stage", t.stage());
    map.put("evidence", sources(t.evidence()));
    return map;
  }

  /// Left out where the rules leave it open; the reason says so.
  private static void seer(Map<String, Object> map, @Nullable MultiplePrimary answer) {
    if (answer == null) {
      return;
    }
    var seer = answer.seer();
    if (seer.counted() != Counted.UNKNOWN) {
      map.put("counted_seer", seer.counted() == Counted.YES);
    }
    put(map, "seer_reason", seer.reason());
    put(map, "seer_rule", seer.rule());
  }

  private Map<String, Object> event(NeoplasticHistory.NeoplasticEvent e) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", events.get(e.key()));
    map.put("tumour", e.tumourKey() == null ? null : tumours.get(e.tumourKey()));
    map.put("type", e.type().name());
    put(map, "date", e.date());
    map.put("sites", e.sites().stream().map(s -> s.code()).toList());
    map.put("evidence", sources(e.evidence()));
    return map;
  }

  private Map<String, Object> treatment(Treatment t, int number) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", "x" + number);
    put(map, "event", t.eventKey() == null ? null : events.get(t.eventKey()));
    map.put("kind", t.kind().name());
    put(map, "name", t.label());
    put(map, "regimen", t.regimen());
    var codes = t.concepts().stream().map(c -> c.code().replace('_', ' ')).toList();
    if (t.kind() == Treatment.Kind.SYSTEMIC) {
      map.put("drugs", codes);
    } else if (!codes.isEmpty()) {
      map.put("organ", codes.getFirst());
    }
    put(map, "dose_gy", t.doseGy());
    put(map, "fractions", t.fractions());
    put(map, "cycles", t.cycles());
    put(map, "intent", t.intent());
    put(map, "start", t.start());
    put(map, "end", t.end());
    map.put("evidence", sources(t.evidence()));
    return map;
  }

  private Map<String, Object> document(NeoplasticHistory.DocumentLink link) {
    var map = new LinkedHashMap<String, Object>();
    map.put("id", link.document().id());
    put(map, "event", link.eventKey() == null ? null : events.get(link.eventKey()));
    put(map, "outside", link.outside());
    return map;
  }

  private Map<String, Object> vital() {
    var map = new LinkedHashMap<String, Object>();
    map.put("status", patient.vital().state().name());
    put(map, "date", patient.vital().date());
    var cause = patient.vital().causeTumour();
    put(map, "cause_tumour", cause == null ? null : tumours.get(cause));
    return map;
  }

  private static List<String> sources(List<Evidence> evidence) {
    return evidence.stream().map(e -> e.record().id()).distinct().sorted().toList();
  }

  /// What is not known is left out; dates and names are written as text.
  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value instanceof Number ? value : value.toString());
    }
  }
}
