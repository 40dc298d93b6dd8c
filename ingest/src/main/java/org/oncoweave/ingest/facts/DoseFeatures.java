package org.oncoweave.ingest.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.Profile;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Exposed.Kind;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.exposure.DoseLevels;
import org.oncoweave.ontology.exposure.JobExposure;

/// Cumulative doses as features of a scan: each level from the day on which it was reached. What is
/// told in another unit, or of no known size, adds nothing.
final class DoseFeatures {
  private static final Set<String> PACK_YEARS =
      Set.of("pa", "p/a", "paquets-années", "paquet-année", "paquets-annees", "pack-years", "py");
  private static final Set<String> GRAMS_A_DAY = Set.of("g/j", "g/jour", "g/d", "g/day");
  private static final ConceptId TOBACCO = new ConceptId("OW:tobacco");
  private static final ConceptId ALCOHOL = new ConceptId("OW:alcohol");
  private static final ConceptId RAYS = new ConceptId("OW:radiotherapy");

  /// An amount that was taken from one day to another.
  private record Amount(double size, int from, int to) {}

  private record Key(FeatureRole role, String measure, String place) {}

  private static final double YEAR = 365.25;

  private final Sources sources;
  private final Features features;
  private final Map<Key, List<Amount>> amounts = new HashMap<>();

  /// What makes a dose: the levels, what jobs expose to, and which job a name means.
  record Sources(DoseLevels levels, JobExposure jobs, ConceptNames names) {}

  DoseFeatures(Sources sources, Features features) {
    this.sources = sources;
    this.features = features;
  }

  /// The doses of rows and treatments, then the sums that reports tell of a dose of which no row
  /// says anything: never both. `wrong` are records of what was not given.
  void add(
      List<SourceRecord> records,
      Set<RecordKey> wrong,
      List<Treatment> treatments,
      List<ToldDoses.Told> told) {
    var surface = BodySurface.of(records);
    for (var record : records) {
      if (wrong.contains(record.key())) {
        continue;
      }
      for (var fact : record.facts()) {
        switch (fact) {
          case SourceFact.Exposed exposed -> exposed(exposed);
          case SourceFact.Administration given -> given(given, surface);
          default -> {}
        }
      }
    }
    treatments.stream().filter(t -> t.kind() == Treatment.Kind.RADIOTHERAPY).forEach(this::rays);
    var given = amounts.keySet().stream().map(Key::measure).collect(Collectors.toSet());
    told.forEach(sum -> told(sum, given));
    amounts.forEach(this::reach);
  }

  private void told(ToldDoses.Told sum, Set<String> given) {
    boolean known =
        sources.levels.share(sum.medicine()).filter(s -> given.contains(s.measure())).isPresent();
    if (!known) {
      add(FeatureRole.MEDICINE, sum.medicine(), sum.size(), new Span("", sum.from(), sum.to()));
    }
  }

  private void exposed(SourceFact.Exposed fact) {
    var value = fact.value();
    if (fact.kind() == Kind.OCCUPATION) {
      job(fact);
    }
    if (value == null) {
      return;
    }
    if (fact.kind() == Kind.TOBACCO && isUnit(fact.unit(), PACK_YEARS)) {
      add(FeatureRole.EXPOSURE, TOBACCO, value, new Span("", fact.from(), fact.to()));
    }
    // a level that is kept, not an amount that grows: reached when it begins
    if (fact.kind() == Kind.ALCOHOL && isUnit(fact.unit(), GRAMS_A_DAY)) {
      add(FeatureRole.EXPOSURE, ALCOHOL, value, new Span("", fact.from(), null));
    }
  }

  // A job of which either end is not known adds nothing: the levels say at least.
  private void job(SourceFact.Exposed fact) {
    int from = Features.day(fact.from());
    int to = Features.day(fact.to());
    var job = sources.names.exposure(fact);
    if (job.isEmpty() || from == Profile.UNKNOWN_DAY || to == Profile.UNKNOWN_DAY) {
      return;
    }
    for (var row : sources.jobs.during(job.get(), year(from), year(to))) {
      int start = Math.max(from, firstDay(row.years().from()));
      int end = Math.min(to, firstDay(row.years().to() + 1));
      double years = Math.max(0, end - start) / YEAR;
      var measure = row.agent().curie();
      sources
          .levels
          .base(measure)
          .filter(_ -> years > 0)
          .ifPresent(base -> {
            features.reach(FeatureRole.OCCUPATION, base, start);
            add(
                new Key(FeatureRole.OCCUPATION, measure, ""),
                new Amount(years * row.level().unitsPerYear(), start, end));
          });
    }
  }

  private static int year(int day) {
    return LocalDate.ofEpochDay(day).getYear();
  }

  private static int firstDay(int year) {
    return (int) LocalDate.of(year, 1, 1).toEpochDay();
  }

  private void add(Key key, Amount amount) {
    amounts.computeIfAbsent(key, _ -> new ArrayList<>()).add(amount);
  }

  private static boolean isUnit(@Nullable String unit, Set<String> units) {
    return unit != null && units.contains(unit.strip().toLowerCase(Locale.ROOT));
  }

  private void given(SourceFact.Administration fact, BodySurface surface) {
    var dose = fact.dose();
    var medicine = fact.medicine();
    var unit = fact.unit();
    if (dose == null || medicine == null || unit == null) {
      return;
    }
    double perSurface =
        switch (unit.strip().toLowerCase(Locale.ROOT)) {
          case "mg/m2", "mg/m²" -> dose;
          case "mg" -> dose / surface.on(Features.day(fact.date()));
          case "g" -> 1000 * dose / surface.on(Features.day(fact.date()));
          default -> 0;
        };
    add(FeatureRole.MEDICINE, medicine, perSurface, new Span("", fact.date(), fact.date()));
  }

  private void rays(Treatment treatment) {
    var dose = treatment.doseGy();
    if (dose != null) {
      var site = treatment.concepts().isEmpty() ? "" : treatment.concepts().getFirst().curie();
      add(FeatureRole.RADIOTHERAPY, RAYS, dose, new Span(site, treatment.start(), treatment.end()));
    }
  }

  /// Where, and from when to when.
  private record Span(String place, @Nullable PartialDate from, @Nullable PartialDate to) {}

  private void add(FeatureRole role, ConceptId of, double size, Span span) {
    sources
        .levels
        .share(of)
        .filter(_ -> size > 0)
        .ifPresent(share -> {
          int from = Features.day(span.from);
          int to = Features.day(span.to);
          add(
              new Key(role, share.measure(), span.place),
              new Amount(size * share.factor(), from, Math.max(from, to)));
        });
  }

  // What has no day comes last: nothing is known to be reached by it before the others.
  private void reach(Key key, List<Amount> taken) {
    taken.sort(
        Comparator.comparing((Amount a) -> a.from == Profile.UNKNOWN_DAY)
            .thenComparingInt(Amount::from)
            .thenComparingInt(Amount::to));
    double before = 0;
    for (var amount : taken) {
      double after = before + amount.size;
      for (var level : sources.levels.passed(key.measure, before, after)) {
        double share = (level.getKey() - before) / amount.size;
        features.reach(key.role, level.getValue(), day(amount, share));
      }
      before = after;
    }
  }

  // Spread evenly over the time in which it was taken.
  private static int day(Amount amount, double share) {
    return amount.from == Profile.UNKNOWN_DAY
        ? Profile.UNKNOWN_DAY
        : amount.from + (int) Math.round(share * ((double) amount.to - amount.from));
  }
}
