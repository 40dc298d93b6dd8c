package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All shipped tables, read once.
@SuppressWarnings("ArrayRecordComponent") // of shipped tables, never changed
final class Catalogue {
  /// A medicine of a regimen; `days` count from the first of the cycle.
  record Drug(String inn, String atc, double dose, String unit, int[] days) {}

  /// A regimen with the length of its cycle.
  record Regimen(String key, String label, int cycle, int from, List<Drug> drugs) {
    boolean alkylating() {
      return drugs.stream().anyMatch(d -> d.atc().startsWith("L01AA"));
    }
  }

  /// An act, its code and organ.
  record Act(String key, String code, String label, String organ) {}

  /// A radiotherapy as prescribed.
  record Ray(
      String key,
      String site,
      double dose,
      int fractions,
      String technique,
      String label,
      boolean chest) {}

  /// What is measured.
  record Measure(
      String key,
      String loinc,
      String label,
      String unit,
      int decimals,
      double low,
      double high,
      boolean tissue) {
    /// The key where there is no LOINC code that could be verified.
    String code() {
      return loinc.isEmpty() ? key : loinc;
    }
  }

  /// A variant as reports name it.
  record Variant(String key, Tsv row) {
    String gene() {
      return row.text("gene");
    }
  }

  /// An occupation with the agents met there.
  record Occupation(
      String code, String label, double[] weight, double smoking, List<String> agents) {}

  /// A cause of second primaries, as planted.
  record Cause(
      String feature, String kind, List<String> outcome, double ratio, double lag, String with) {}

  /// A diagnosis other than cancer.
  record Comorbidity(
      String code,
      String label,
      double at40,
      double at80,
      double men,
      double smokers,
      String medicine) {}

  /// A commune of the region.
  record Commune(String code, String name, double weight, boolean radon) {}

  /// A doctor with a hand of writing.
  record Doctor(String name, String service, String hand, List<String> types) {}

  final List<Site> sites = new SiteReader().sites();
  final Map<String, Regimen> regimens = keyed("regimens.tsv", Catalogue::regimen, Regimen::key);
  final Map<String, Act> acts =
      keyed(
          "acts.tsv",
          r -> new Act(r.text("key"), r.text("code"), r.text("label"), r.text("organ")),
          Act::key);
  final Map<String, Ray> rays = keyed("rays.tsv", Catalogue::ray, Ray::key);
  final Map<String, Measure> measures = keyed("measures.tsv", Catalogue::measure, Measure::key);
  final Map<String, Variant> variants =
      keyed("variants.tsv", r -> new Variant(r.text("key"), r), Variant::key);
  final List<Occupation> occupations =
      Tsv.read("occupations.tsv").stream().map(Catalogue::occupation).toList();
  final List<Cause> causes = Tsv.read("causes.tsv").stream().map(Catalogue::cause).toList();
  final List<Comorbidity> comorbidities =
      Tsv.read("comorbidities.tsv").stream().map(Catalogue::comorbidity).toList();
  final Weighted<Commune> communes =
      new Weighted<>(
          Tsv.read("communes.tsv").stream()
              .map(r ->
                  new Commune(
                      r.text("code"), r.text("name"), r.number("weight"), r.whole("radon") == 1))
              .toList(),
          Commune::weight);
  final Map<String, List<Doctor>> doctors = doctorsByType();
  final Map<String, Feature> features = featuresByKey();
  final List<Tsv> risks = Tsv.read("risks.tsv");
  final Names names = new Names();

  private static <T> Map<String, T> keyed(
      String file, Function<Tsv, T> read, Function<T, String> key) {
    var map = new LinkedHashMap<String, T>();
    for (var row : Tsv.read(file)) {
      var value = read.apply(row);
      map.put(key.apply(value), value);
    }
    return map;
  }

  private static Regimen regimen(Tsv row) {
    return new Regimen(
        row.text("key"),
        row.text("label"),
        row.whole("cycle"),
        Days.ofYear(row.whole("from")),
        drugs(row.text("drugs")));
  }

  /// Names of medicines may hold blanks: a medicine ends where its days end.
  private static List<Drug> drugs(String text) {
    var drugs = new ArrayList<Drug>();
    for (var one : text.split("(?<=@[0-9+]{1,20}) ", -1)) {
      var p = one.split("@", -1);
      var days = List.of(p[4].split("\\+", -1)).stream().mapToInt(Integer::parseInt).toArray();
      drugs.add(new Drug(p[0], p[1], Double.parseDouble(p[2]), p[3], days));
    }
    return List.copyOf(drugs);
  }

  private static Ray ray(Tsv r) {
    return new Ray(
        r.text("key"),
        r.text("site"),
        r.number("dose"),
        r.whole("fractions"),
        r.text("technique"),
        r.text("label"),
        r.whole("chest") == 1);
  }

  private static Measure measure(Tsv r) {
    return new Measure(
        r.text("key"),
        r.text("loinc"),
        r.text("label"),
        r.text("unit"),
        r.whole("decimals"),
        r.number("low"),
        r.number("high"),
        r.whole("tissue") == 1);
  }

  private static Occupation occupation(Tsv r) {
    return new Occupation(
        r.text("code"),
        r.text("label"),
        new double[] {r.number("men"), r.number("women")},
        r.number("smoking"),
        r.list("agents", ","));
  }

  private static Cause cause(Tsv r) {
    return new Cause(
        r.text("feature"),
        r.text("kind"),
        r.list("outcome", ","),
        r.number("ratio"),
        r.number("lag"),
        r.text("with"));
  }

  private static Comorbidity comorbidity(Tsv r) {
    return new Comorbidity(
        r.text("code"),
        r.text("label"),
        r.number("at40"),
        r.number("at80"),
        r.number("men"),
        r.number("smokers"),
        r.text("medicine"));
  }

  private static Map<String, List<Doctor>> doctorsByType() {
    return Tsv.read("doctors.tsv").stream()
        .map(r ->
            new Doctor(r.text("name"), r.text("service"), r.text("hand"), r.list("types", ",")))
        .flatMap(d -> d.types().stream().map(t -> Map.entry(t, d)))
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Map<String, Feature> featuresByKey() {
    var map = new LinkedHashMap<String, Feature>();
    for (var row : Tsv.read("features.tsv")) {
      map.put(row.text("key"), Feature.of(row, map.size()));
    }
    return map;
  }
}
