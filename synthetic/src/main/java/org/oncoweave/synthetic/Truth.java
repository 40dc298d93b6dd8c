package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What was planted, the traps, the null features and the counts of the hospital: `truth.json`.
final class Truth {
  private final Catalogue catalogue;
  private final Map<String, Long> counts = new TreeMap<>();

  Truth(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  void count(Life life) {
    add("patients", 1);
    add("tumours", life.tumours.size());
    add("events", life.events.size());
    add("secondPrimaries", life.tumours.size() - 1);
    add("deaths", life.death == Days.NEVER ? 0 : 1);
    add("opposed", life.opposition == Days.NEVER ? 0 : 1);
    add("opposedToAll", life.opposition != Days.NEVER && !life.oppositionToOne ? 1 : 0);
    add("smokers", life.smoker ? 1 : 0);
    for (var t : life.tumours) {
      add("site." + t.site().key(), 1);
    }
  }

  void add(String what, long n) {
    counts.merge(what, n, Long::sum);
  }

  Map<String, Long> counts() {
    return counts;
  }

  void write(Settings settings, Map<String, Long> rows) throws IOException {
    var json = new Json().open('{');
    json.field("patients", settings.patients()).field("seed", settings.seed());
    json.field("cutOff", Days.iso(Days.CUT_OFF));
    planted(json);
    traps(json);
    controls(json);
    json.key("rows").open('{');
    rows.forEach(json::field);
    json.close('}').key("counts").open('{');
    counts.forEach(json::field);
    json.close('}').close('}').line();
    Files.writeString(settings.out().resolve("truth.json"), json.take(), StandardCharsets.UTF_8);
  }

  private void planted(Json json) {
    json.key("planted").open('[').line();
    for (var cause : catalogue.causes) {
      json.open('{').field("key", cause.feature()).field("kind", cause.kind());
      concept(json, cause.feature());
      json.field("outcome", outcome(cause.outcome()));
      json.key("hazardRatio").raw(Double.toString(cause.ratio()));
      json.key("lagYears").raw(Double.toString(cause.lag()));
      if (!cause.with().isEmpty()) {
        json.field("with", cause.with());
      }
      json.close('}');
    }
    json.open('{').field("key", "TOBACCO").field("kind", "habit");
    json.field("table", "exposures").field("exposure", "tobacco");
    json.key("hazardRatioBySite").open('{');
    for (var site : catalogue.sites) {
      json.key(topography(site)).raw(Double.toString(site.course().tobacco()));
    }
    json.close('}').close('}').close(']');
  }

  /// Outcomes as ICD-O topographies of three characters; `any` for all.
  private List<String> outcome(List<String> sites) {
    return sites.contains("*")
        ? List.of("any")
        : catalogue.sites.stream()
            .filter(s -> sites.contains(s.key()))
            .map(Truth::topography)
            .toList();
  }

  static String topography(Site site) {
    return site.forms().topographies().values().getFirst().code().substring(0, 3);
  }

  private void concept(Json json, String key) {
    var feature = catalogue.features.get(key);
    if (feature != null) {
      where(json, feature);
    } else if (key.equals("RT_CHEST")) {
      json.field("table", "radiotherapies").field("column", "site");
      json.field(
          "values",
          catalogue.rays.values().stream()
              .filter(Catalogue.Ray::chest)
              .map(Catalogue.Ray::site)
              .distinct()
              .toList());
    } else {
      json.field("table", "administrations").field("system", "ATC").field("code", "L01AA");
    }
  }

  private void where(Json json, Feature feature) {
    json.field("table", feature.table()).field("label", feature.label());
    var variant = catalogue.variants.get(feature.key());
    if (variant != null) {
      json.field("gene", variant.gene()).field("hgvsC", variant.row().text("hgvsC"));
    } else {
      json.field("system", feature.system()).field("code", feature.code());
      json.field("concept", feature.system() + ":" + feature.code());
    }
    if (!feature.parent().isEmpty()) {
      json.field("parent", feature.system() + ":" + feature.parent());
    }
  }

  private void traps(Json json) {
    var none = List.of("cause", "control", "care");
    json.key("traps").open('[').line();
    for (var f : catalogue.features.values()) {
      if (!none.contains(f.role())) {
        json.open('{').field("key", f.key()).field("kind", f.role());
        where(json, f);
        if (f.role().equals("proxy")) {
          json.field("of", "AMIANTE");
        }
        json.close('}');
      }
    }
    for (var o : catalogue.occupations) {
      if (o.smoking() > 1.15 || !o.agents().isEmpty()) {
        json.open('{').field("key", "PCS" + o.code());
        json.field("kind", o.agents().isEmpty() ? "confounded" : "proxy");
        json.field("table", "exposures").field("system", "PCS").field("code", o.code());
        json.field("of", o.agents()).close('}');
      }
    }
    json.close(']');
  }

  private void controls(Json json) {
    json.key("negativeControls").open('[').line();
    for (var f : catalogue.features.values()) {
      if (f.role().equals("control")) {
        json.open('{').field("key", f.key());
        where(json, f);
        json.close('}');
      }
    }
    json.close(']').line();
  }

  static Path file(Settings settings) {
    return settings.out().resolve("truth.json");
  }
}
