package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.oncoweave.synthetic.Catalogue.Act;
import org.oncoweave.synthetic.Catalogue.Ray;
import org.oncoweave.synthetic.Catalogue.Regimen;
import org.oncoweave.synthetic.Catalogue.Variant;

/// The whole truth of one patient. Filled step by step by the makers, then only read.
final class Life {
  /// One primary cancer.
  record Tumour(
      int rank,
      Site site,
      Site.Code topography,
      Site.Code morphology,
      String laterality,
      int grade,
      String stage,
      Site.Tnm tnm,
      Site.Subtype subtype,
      int day) {
    /// ICD-10 has its own category for skin melanoma and for blood and lymph.
    String icd10() {
      return site.icd10().equals("=") ? topography.code() : site.icd10() + ".9";
    }

    boolean measured(String key) {
      return subtype.measures().stream().anyMatch(m -> m.startsWith(key + "="));
    }

    boolean metastatic() {
      return tnm.distant();
    }
  }

  /// Something that happened to a tumour.
  record Event(int number, int tumour, String type, int day, String sites) {}

  /// An operation.
  record Operation(int event, int tumour, Act act, int day) {}

  /// Some cycles of a regimen, one after the other.
  record Drugs(
      int event, int tumour, Regimen regimen, int day, int cycles, String intent, int line) {
    int last() {
      return day + (cycles - 1) * regimen.cycle();
    }
  }

  /// A radiotherapy from first to last fraction.
  record Rays(int event, int tumour, Ray ray, int day, int end, String with) {}

  /// A measured value, written as the laboratory writes it.
  record Value(Catalogue.Measure measure, String text, boolean word, int day) {}

  /// A variant found.
  record Found(Variant variant, int tumour, int day, double fraction) {}

  /// Something met, from a year to another; -1 is unknown.
  record Met(String kind, String system, String code, String label, int from, int to, int amount) {}

  /// A coded diagnosis.
  record Coded(String code, String label, String role, int day) {}

  /// A medicine for another disease.
  record Medicine(String atc, String label, int day) {}

  /// An act of the centre's own list.
  record Local(String code, String label, int day) {}

  /// A home, from a year to another; -1 is until now.
  record Home(String commune, int from, int to) {}

  /// A cancer in the family.
  record Relative(String relation, String condition, String label, int age) {}

  final long ordinal;
  final String id;
  final int[] since;
  boolean female;
  String familyName = "";
  String givenName = "";
  int birth;
  int index;
  int end = Days.CUT_OFF;
  int death = Days.NEVER;
  String deathCause = "";
  int deathTumour;
  boolean smoker;
  int packYears;
  int smokedFrom;
  int quit = Days.NEVER;
  int chestRays = Days.NEVER;
  int alkylating = Days.NEVER;
  double surface = 1.75;
  double weight = 70;
  int opposition = Days.NEVER;
  boolean oppositionToOne;
  int secondPrimary = Days.NEVER;

  final List<Tumour> tumours = new ArrayList<>();
  final List<Event> events = new ArrayList<>();
  final List<Operation> operations = new ArrayList<>();
  final List<Drugs> drugs = new ArrayList<>();
  final List<Rays> rays = new ArrayList<>();
  final List<Value> values = new ArrayList<>();
  final List<Found> variants = new ArrayList<>();
  final List<Met> met = new ArrayList<>();
  final List<Coded> coded = new ArrayList<>();
  final List<Medicine> medicines = new ArrayList<>();
  final List<Local> locals = new ArrayList<>();
  final List<Home> homes = new ArrayList<>();
  final List<Relative> relatives = new ArrayList<>();

  Life(long ordinal, int features) {
    this.ordinal = ordinal;
    this.id = id(ordinal);
    this.since = new int[features];
    Arrays.fill(since, Days.NEVER);
  }

  static String id(long ordinal) {
    var digits = Long.toString(ordinal);
    return "S" + "0".repeat(Math.max(0, 7 - digits.length())) + digits;
  }

  /// Adds an event and numbers it.
  Event happen(Tumour tumour, String type, int day, String sites) {
    var event = new Event(events.size() + 1, tumour.rank(), type, day, sites);
    events.add(event);
    return event;
  }

  double ageAt(int day) {
    return (day - birth) / Days.YEAR;
  }

  int sex() {
    return female ? 1 : 0;
  }

  boolean has(Feature feature) {
    return since[feature.number()] <= end;
  }

  /// Nothing happens after the last news.
  void close() {
    cut(tumours, Tumour::day);
    cut(events, Event::day);
    events.sort(Comparator.comparingInt(Event::day));
    cut(operations, Operation::day);
    drugs.replaceAll(this::shortened);
    cut(drugs, Drugs::day);
    rays.removeIf(r -> r.end() > end);
    cut(values, Value::day);
    cut(variants, Found::day);
    cut(coded, Coded::day);
    cut(medicines, Medicine::day);
    cut(locals, Local::day);
  }

  private <T> void cut(List<T> list, ToIntFunction<T> day) {
    list.removeIf(x -> day.applyAsInt(x) > end);
  }

  private Drugs shortened(Drugs d) {
    int possible = (end - d.day()) / d.regimen().cycle() + 1;
    return possible >= d.cycles()
        ? d
        : new Drugs(
            d.event(),
            d.tumour(),
            d.regimen(),
            d.day(),
            Math.max(1, possible),
            d.intent(),
            d.line());
  }
}
