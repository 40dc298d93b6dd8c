package org.oncoweave.app.bench;

import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory;
import org.oncoweave.model.NeoplasticHistory.NeoplasticEvent;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.ontology.Folding;
import tools.jackson.databind.JsonNode;

/// Holds histories against the truth of a synthetic hospital, by the tolerances of the history
/// contract: a tumour within 92 days at its site and side, an event within 45, a treatment that
/// starts within 60. Deaths are no events of that truth: the letter that tells one may belong to
/// it.
final class HistoryScore {
  private static final int TUMOUR_DAYS = 92;
  private static final int EVENT_DAYS = 45;
  private static final int TREATMENT_DAYS = 60;

  /// Medicines that the contract lets a history leave out: they do not decide which course it is.
  private static final Set<String> BESIDE =
      Set.of("acidefolinique", "prednisone", "prednisolone", "dexamethasone", "methylprednisolone");

  private final Map<String, long[]> counts = new TreeMap<>();

  /// What is right of a figure, of so many wanted and so many told.
  private void count(String figure, long right, long wanted, long told) {
    var c = counts.computeIfAbsent(figure, _ -> new long[3]);
    c[0] += right;
    c[1] += wanted - right;
    c[2] += told - right;
  }

  void add(JsonNode truth, NeoplasticHistory out) {
    var gold = list(truth, "tumours");
    var tumours = Pairs.of(gold, out.tumours(), HistoryScore::isSameTumour);
    count("tumour", tumours.size(), gold.size(), out.tumours().size());
    seconds(truth, out, tumours);
    var keys = new HashMap<String, String>();
    tumours.forEach((one, tumour) -> keys.put(text(one, "id"), tumour.key()));
    var happened = list(truth, "events");
    var told = out.events().stream().filter(e -> e.type() != EventType.DEATH).toList();
    var events = Pairs.of(happened, told, (one, event) -> isSameEvent(one, event, keys));
    count("event", events.size(), happened.size(), told.size());
    documents(truth, out, events);
    var given = list(truth, "treatments");
    var treated = Pairs.of(given, out.treatments(), HistoryScore::isSameTreatment);
    count("treatment", treated.size(), given.size(), out.treatments().size());
  }

  private void seconds(JsonNode truth, NeoplasticHistory out, Map<JsonNode, Tumour> pairs) {
    var gold =
        list(truth, "tumours").stream().filter(t -> t.path("second_primary").asBoolean()).toList();
    long right =
        gold.stream()
            .map(pairs::get)
            .filter(t -> t != null && Objects.requireNonNull(t).secondPrimary())
            .count();
    long told = out.tumours().stream().filter(Tumour::secondPrimary).count();
    count("second_primary", right, gold.size(), told);
  }

  private void documents(
      JsonNode truth, NeoplasticHistory out, Map<JsonNode, NeoplasticEvent> events) {
    var keys = new HashMap<String, String>();
    events.forEach((gold, event) -> keys.put(text(gold, "id"), event.key()));
    var links = new HashMap<String, Set<String>>();
    for (var link : out.documents()) {
      var place = link.eventKey() == null ? link.outside() : link.eventKey();
      links.computeIfAbsent(link.document().id(), _ -> new HashSet<>()).add(String.valueOf(place));
    }
    var deaths =
        out.events().stream()
            .filter(e -> e.type() == EventType.DEATH)
            .map(NeoplasticEvent::key)
            .collect(Collectors.toSet());
    for (var document : list(truth, "documents")) {
      var accepted = accepted(document, keys, deaths);
      var answer = links.getOrDefault(text(document, "id"), Set.of());
      boolean right = !answer.isEmpty() && accepted.containsAll(answer);
      count("document", right ? 1 : 0, 1, 1);
    }
  }

  private static Set<String> accepted(
      JsonNode document, Map<String, String> keys, Set<String> deaths) {
    var accepted = new HashSet<String>();
    accepted.add(
        document.has("event")
            ? keys.getOrDefault(text(document, "event"), "?")
            : text(document, "outside"));
    if (text(document, "also").equals("DEATH")) {
      accepted.addAll(deaths);
    }
    return accepted;
  }

  private static boolean isSameTumour(JsonNode gold, Tumour out) {
    boolean site = three(text(gold, "topography")).equals(three(out.topography().code()));
    var side = text(gold, "laterality");
    boolean sides = side.isEmpty() || side.equals(out.laterality());
    return site && sides && near(text(gold, "date"), out.date(), TUMOUR_DAYS);
  }

  private static boolean isSameEvent(
      JsonNode gold, NeoplasticEvent out, Map<String, String> tumours) {
    var type = text(gold, "type");
    var tumour = tumours.get(text(gold, "tumour"));
    return type.equals(out.type().name())
        && tumour != null
        && tumour.equals(out.tumourKey())
        && near(text(gold, "date"), out.date(), EVENT_DAYS);
  }

  private static boolean isSameTreatment(JsonNode gold, Treatment out) {
    boolean kind = text(gold, "kind").equals(out.kind().name());
    return kind
        && near(text(gold, "start"), out.start(), TREATMENT_DAYS)
        && switch (out.kind()) {
          case SYSTEMIC -> isSameCourse(gold, out);
          case SURGERY -> isSameOrgan(gold, out);
          case RADIOTHERAPY -> isSameOrgan(gold, out) && isSameDose(gold, out);
          case INTERVENTIONAL, TRANSPLANT, SURVEILLANCE -> true;
        };
  }

  private static boolean isSameCourse(JsonNode gold, Treatment out) {
    var regimen = plain(text(gold, "regimen"));
    if (!regimen.isEmpty() && regimen.equals(plain(Objects.toString(out.regimen(), "")))) {
      return true;
    }
    var wanted = new HashSet<String>();
    gold.path("drugs").forEach(drug -> wanted.add(medicine(drug.asString(""))));
    var got = new HashSet<String>();
    out.concepts().forEach(medicine -> got.add(medicine(medicine.code())));
    got.removeAll(BESIDE);
    wanted.removeAll(BESIDE);
    return !got.isEmpty() && got.equals(wanted);
  }

  private static String medicine(String name) {
    return plain(name).replaceAll("(?:intra|endo)vesicale?$", "");
  }

  private static boolean isSameOrgan(JsonNode gold, Treatment out) {
    var organ = text(gold, "organ");
    return organ.isEmpty()
        || out.concepts().stream()
            .map(ConceptId::code)
            .anyMatch(c -> three(c).equals(three(organ)));
  }

  private static boolean isSameDose(JsonNode gold, Treatment out) {
    var dose = out.doseGy();
    return dose != null && Math.abs(gold.path("dose_gy").asDouble() - dose) <= 1;
  }

  private static boolean near(String gold, @Nullable PartialDate out, int days) {
    return out != null
        && Math.abs(ChronoUnit.DAYS.between(PartialDate.parse(gold).middle(), out.middle()))
            <= days;
  }

  private static String plain(String name) {
    return Folding.fold(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String three(String code) {
    return code.substring(0, Math.min(3, code.length()));
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).asString("");
  }

  private static List<JsonNode> list(JsonNode node, String key) {
    return node.path(key).valueStream().toList();
  }

  /// Each figure in thousandths: F1 of lists, the share of documents, precision and recall of
  /// second primaries.
  Map<String, Long> figures() {
    var figures = new TreeMap<String, Long>();
    counts.forEach((name, c) -> {
      if (name.equals("document")) {
        figures.put("document_per_mille", share(c[0], c[0] + c[1]));
      } else {
        figures.put(name + "_f1_per_mille", share(2 * c[0], 2 * c[0] + c[1] + c[2]));
      }
    });
    var second = counts.getOrDefault("second_primary", new long[3]);
    figures.put("second_primary_precision_per_mille", share(second[0], second[0] + second[2]));
    figures.put("second_primary_recall_per_mille", share(second[0], second[0] + second[1]));
    return figures;
  }

  private static long share(long part, long whole) {
    return whole == 0 ? 0 : Math.round(1000.0 * part / whole);
  }
}
