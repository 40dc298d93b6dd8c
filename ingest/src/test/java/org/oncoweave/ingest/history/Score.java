package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.oncoweave.model.PartialDate;
import tools.jackson.databind.JsonNode;

/// Holds histories against golden ones: what is right, missed and wrong of each figure. Pairs are
/// taken greedily, the nearest first.
final class Score {
  private static final int TUMOUR_DAYS = 92;
  private static final int EVENT_DAYS = 45;
  private static final int TREATMENT_DAYS = 60;
  private static final Set<String> SHARES = Set.of("document", "status");
  private static final Set<String> BESIDE =
      Set.of("acide folinique", "prednisone", "dexamethasone");

  /// Right, missed, wrong.
  record Figure(int right, int missed, int wrong) {
    Figure and(boolean good, boolean share) {
      return new Figure(
          right + (good ? 1 : 0),
          missed + (good || !share ? 0 : 1),
          wrong + (good || share ? 0 : 1));
    }

    double f1() {
      return 2.0 * right / Math.max(1, 2 * right + missed + wrong);
    }
  }

  private final Map<String, Figure> figures = new TreeMap<>();

  double of(String name) {
    var figure = figures.getOrDefault(name, new Figure(0, 0, 0));
    boolean share = figure.wrong == 0 && SHARES.contains(name);
    return share ? (double) figure.right / (figure.right + figure.missed) : figure.f1();
  }

  void add(JsonNode gold, JsonNode out) {
    var tumours = pairs(gold.path("tumours"), out.path("tumours"), Score::tumour);
    listed("tumour", gold.path("tumours"), out.path("tumours"), tumours);
    var tumourOf = names(tumours);
    var cause = gold.path("vital_status").path("cause_tumour");
    var events =
        pairs(
            gold.path("events"),
            out.path("events"),
            (g, o) -> event(g, o, tumourOf, cause.isMissingNode() || cause.isNull()));
    listed("event", gold.path("events"), out.path("events"), events);
    var treatments = pairs(gold.path("treatments"), out.path("treatments"), Score::treatment);
    listed("treatment", gold.path("treatments"), out.path("treatments"), treatments);
    documents(gold, out, names(events));
    share(
        "status",
        text(gold.path("vital_status"), "status").equals(text(out.path("vital_status"), "status")));
  }

  private void share(String name, boolean right) {
    figures.merge(name, new Figure(0, 0, 0).and(right, true), Score::sum);
  }

  private static Figure sum(Figure a, Figure b) {
    return new Figure(a.right + b.right, a.missed + b.missed, a.wrong + b.wrong);
  }

  private void documents(JsonNode gold, JsonNode out, Map<String, String> eventOf) {
    Map<String, String> answers = new HashMap<>();
    for (var d : out.path("documents")) {
      var event = text(d, "event");
      answers.put(
          text(d, "id"), event.isEmpty() ? text(d, "outside") : eventOf.getOrDefault(event, ""));
    }
    for (var d : gold.path("documents")) {
      var also = words(d, "also");
      also.add(text(d, "event") + text(d, "outside"));
      share("document", also.contains(answers.getOrDefault(text(d, "id"), "")));
    }
  }

  private void listed(
      String name, JsonNode gold, JsonNode out, IdentityHashMap<JsonNode, JsonNode> pairs) {
    var figure = figures.getOrDefault(name, new Figure(0, 0, 0));
    for (var g : gold) {
      if (!g.path("optional").asBoolean(false)) {
        figure = figure.and(pairs.containsKey(g), true);
      }
    }
    for (var o : out) {
      figure = pairs.containsValue(o) ? figure : figure.and(false, false);
    }
    figures.put(name, figure);
  }

  private static Map<String, String> names(IdentityHashMap<JsonNode, JsonNode> pairs) {
    Map<String, String> names = new HashMap<>();
    pairs.forEach((g, o) -> names.put(text(o, "id"), text(g, "id")));
    return names;
  }

  /// The nearest pair first; null is no pair.
  private static IdentityHashMap<JsonNode, JsonNode> pairs(
      JsonNode gold, JsonNode out, BiFunction<JsonNode, JsonNode, Long> near) {
    record Pair(JsonNode gold, JsonNode out, long days) {}
    var pairs = new ArrayList<Pair>();
    for (var g : gold) {
      for (var o : out) {
        long days = near.apply(g, o);
        if (days >= 0) {
          pairs.add(new Pair(g, o, days + (g.path("optional").asBoolean(false) ? 1_000 : 0)));
        }
      }
    }
    pairs.sort((a, b) -> Long.compare(a.days, b.days));
    IdentityHashMap<JsonNode, JsonNode> chosen = new IdentityHashMap<>();
    Set<JsonNode> taken = java.util.Collections.newSetFromMap(new IdentityHashMap<>());
    for (var pair : pairs) {
      if (!chosen.containsKey(pair.gold) && taken.add(pair.out)) {
        chosen.put(pair.gold, pair.out);
      }
    }
    return chosen;
  }

  private static long tumour(JsonNode g, JsonNode o) {
    boolean side =
        text(g, "laterality").isEmpty()
            || accepted(g, "laterality", "also_laterality").contains(text(o, "laterality"));
    boolean site =
        threes(g, "topography", "also_topography").contains(three(text(o, "topography")));
    return site && side ? gap(g, "date", text(o, "date"), TUMOUR_DAYS) : -1;
  }

  private static long event(JsonNode g, JsonNode o, Map<String, String> tumourOf, boolean free) {
    boolean type = accepted(g, "type", "also_types").contains(text(o, "type"));
    boolean death = free && text(g, "type").equals("DEATH");
    boolean tumour =
        death
            || accepted(g, "tumour", "also_tumours")
                .contains(tumourOf.getOrDefault(text(o, "tumour"), ""));
    return type && tumour ? gap(g, "date", text(o, "date"), EVENT_DAYS) : -1;
  }

  private static long treatment(JsonNode g, JsonNode o) {
    boolean same =
        text(g, "kind").equals(text(o, "kind"))
            && switch (text(g, "kind")) {
              case "SYSTEMIC" -> medicines(g, o);
              case "SURGERY", "RADIOTHERAPY" -> text(g, "organ").isEmpty() || place(g, o);
              default -> true;
            };
    return same ? gap(g, "start", text(o, "start"), TREATMENT_DAYS) : -1;
  }

  private static boolean place(JsonNode g, JsonNode o) {
    double dose = g.path("dose_gy").asDouble(-1);
    boolean doses =
        dose < 0 || Math.abs(o.path("dose_gy").asDouble(-9) - dose) <= 1 || g.has("also_doses");
    return doses && threes(g, "organ", "also_organs").contains(three(text(o, "organ")));
  }

  private static boolean medicines(JsonNode g, JsonNode o) {
    var regimen = text(o, "regimen");
    var named = accepted(g, "regimen", "also_regimens").stream().map(Score::fold).toList();
    var drugs = drugs(o.path("drugs"));
    boolean listed = drugs.equals(drugs(g.path("drugs")));
    for (var also : g.path("also_drugs")) {
      listed |= drugs.equals(drugs(also));
    }
    return listed || (!regimen.isEmpty() && named.contains(fold(regimen)));
  }

  private static Set<String> drugs(JsonNode list) {
    Set<String> drugs = new HashSet<>();
    for (var drug : list) {
      var name = fold(drug.asString(""));
      if (BESIDE.stream().map(Score::fold).noneMatch(name::equals)) {
        drugs.add(name);
      }
    }
    return drugs;
  }

  private static String fold(String text) {
    return java.text.Normalizer.normalize(
            text.toLowerCase(java.util.Locale.ROOT), java.text.Normalizer.Form.NFKD)
        .replaceAll("[^a-z0-9]", "");
  }

  /// Days to the nearest of the golden dates, -1 where none is near enough.
  private static long gap(JsonNode g, String key, String told, int days) {
    if (told.isEmpty()) {
      return text(g, key).isEmpty() ? 0 : -1;
    }
    long best = text(g, key).isEmpty() ? 0 : -1;
    for (var date : accepted(g, key, "also_dates")) {
      var gold = PartialDate.parse(date);
      var out = PartialDate.parse(told);
      long gap = gold.agreesWith(out) ? 0 : Math.abs(Times.days(gold, out));
      boolean near = date.length() == 4 ? out.year() == gold.year() : gap <= days;
      best = near && (best < 0 || gap < best) ? gap : best;
    }
    return best;
  }

  private static Set<String> threes(JsonNode g, String key, String also) {
    Set<String> threes = new HashSet<>();
    accepted(g, key, also).forEach(s -> threes.add(three(s)));
    return threes;
  }

  private static Set<String> accepted(JsonNode g, String key, String also) {
    var all = new HashSet<>(words(g, also));
    if (!text(g, key).isEmpty()) {
      all.add(text(g, key));
    }
    return all;
  }

  private static List<String> words(JsonNode node, String key) {
    var words = new ArrayList<String>();
    node.path(key).forEach(w -> words.add(w.asString("")));
    return words;
  }

  private static String three(String code) {
    return code.length() > 3 ? code.substring(0, 3) : code;
  }

  private static String text(JsonNode node, String key) {
    return node.path(key).isString() ? node.path(key).asString("") : "";
  }
}
