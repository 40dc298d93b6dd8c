package org.oncoweave.app.export.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SeriesKind;
import org.oncoweave.model.dossier.Recorded.Evidence;
import org.oncoweave.model.dossier.Recorded.Measurement;
import org.oncoweave.model.dossier.Recorded.ToldValue;
import org.oncoweave.model.dossier.Recorded.Variant;

/// Biomarkers, states and variants of a patient, by rows and by what reports tell.
final class Markers {
  /// A measurement is one of the diagnosis from so many days before it to so many after.
  private static final int BEFORE = 90;

  private static final int AFTER = 120;

  /// The scale of ECOG, which is that of the WHO.
  private static final Set<String> ECOG = Set.of("LOINC:89247-1", "OW:scale-ecog");

  private static final Set<String> ECOG_NAMES = Set.of("ECOG", "WHO", "OMS");

  /// One value of one day, of a row or of a report.
  record Reading(String key, LocalDate day, String value, List<Evidence> evidence, boolean coded) {
    private static Optional<Reading> of(Measurement m) {
      var number = m.value() == null ? null : Seen.number(m.value());
      return of(m.date(), written(m.comparator(), number, m.unit(), m.textValue()))
          .map(r -> new Reading(m.key(), r.day, r.value, m.evidence(), true));
    }

    private static Optional<Reading> of(ToldValue t) {
      var number = t.value() == null ? null : Seen.number(t.value());
      return of(t.date(), written(null, number, t.unit(), t.textValue()))
          .map(r -> new Reading(t.key(), r.day, r.value, t.evidence(), false));
    }

    private static Optional<Reading> of(@Nullable PartialDate date, String value) {
      return date == null || value.isBlank()
          ? Optional.empty()
          : Optional.of(new Reading("", date.middle(), value, List.of(), false));
    }

    private static String written(
        @Nullable String comparator,
        @Nullable String number,
        @Nullable String unit,
        @Nullable String text) {
      return number == null
          ? Objects.requireNonNullElse(text, "").strip()
          : Stream.of(comparator, number, unit)
              .filter(Objects::nonNull)
              .collect(Collectors.joining(" "));
    }
  }

  private final ExportedPatient one;

  Markers(ExportedPatient one) {
    this.one = one;
  }

  /// Those that a name or a code means, in order of time, with a day and a value.
  List<Reading> of(String name) {
    return readings(
        m -> isCalled(m, name),
        t -> t.series() == SeriesKind.BIOMARKER && isNamed(t.label(), name));
  }

  /// The performance status by the scale of ECOG.
  List<Reading> performance() {
    return readings(
        m -> m.concept() != null && ECOG.contains(m.concept().curie()),
        t -> t.series() == SeriesKind.PERFORMANCE && ECOG_NAMES.contains(plain(t.label())));
  }

  /// The stages that reports tell; where any tells a group, without the categories.
  List<Reading> stages() {
    var all = readings(_ -> false, t -> t.series() == SeriesKind.STAGE);
    var groups =
        all.stream().filter(r -> r.value().matches("(?i)(0|I{1,3}|IV)[A-D]?\\d?")).toList();
    return groups.isEmpty() ? all : groups;
  }

  private List<Reading> readings(Predicate<Measurement> row, Predicate<ToldValue> told) {
    var rows = one.all(Measurement.class).stream().filter(row).map(Reading::of);
    var said = one.all(ToldValue.class).stream().filter(told).map(Reading::of);
    return Stream.concat(rows, said)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(Reading::day).thenComparing(Reading::key))
        .toList();
  }

  private static boolean isCalled(Measurement m, String name) {
    var concept = m.concept();
    return (concept != null
            && (concept.curie().equals(name) || plain(concept.code()).equals(plain(name))))
        || isNamed(m.label(), name);
  }

  private static boolean isNamed(@Nullable String label, String name) {
    return label != null && plain(label).equals(plain(name));
  }

  private static String plain(@Nullable String name) {
    return name == null ? "" : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  /// The last; in doubt where a report tells another than the last row before it: it may tell an
  /// old result again.
  static Optional<Answer> latest(List<Reading> found) {
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var answer = on(found, found.getLast().day());
    var row = found.stream().filter(Reading::coded).reduce((_, later) -> later);
    boolean other = row.isPresent() && !answer.value().equals(row.get().value());
    return Optional.of(other ? answer.inDoubt() : answer);
  }

  /// The nearest to the day of the diagnosis, of rows before reports.
  static Optional<Answer> at(List<Reading> found, @Nullable PartialDate diagnosis) {
    if (diagnosis == null) {
      return Optional.empty();
    }
    var day = diagnosis.middle();
    var near =
        found.stream()
            .filter(r ->
                !r.day().isBefore(day.minusDays(BEFORE)) && !r.day().isAfter(day.plusDays(AFTER)))
            .toList();
    var rows = near.stream().filter(Reading::coded).toList();
    var asked = rows.isEmpty() ? near : rows;
    return asked.stream()
        .min(Comparator.comparingLong(r -> Math.abs(ChronoUnit.DAYS.between(day, r.day()))))
        .map(nearest -> on(asked, nearest.day()));
  }

  /// All of one day; different values are all told, in doubt.
  private static Answer on(List<Reading> found, LocalDate day) {
    var values = new TreeSet<String>();
    var then = found.stream().filter(r -> r.day().equals(day)).toList();
    then.forEach(r -> values.add(r.value()));
    var told =
        then.stream()
            .map(r -> Answer.of(String.join(" | ", values), r.key(), r.evidence()))
            .reduce(Answer::and)
            .orElseThrow();
    return values.size() > 1 ? told.inDoubt() : told;
  }

  /// The changes of a gene, the protein's name before the others.
  Optional<Answer> variants(String gene) {
    var found =
        one.all(Variant.class).stream()
            .filter(v -> gene.equalsIgnoreCase(v.gene()) || gene.equalsIgnoreCase(v.partner()))
            .toList();
    var names = found.stream().map(Markers::change).distinct().collect(Collectors.joining(" | "));
    return found.stream().map(v -> Answer.of(names, v.key(), v.evidence())).reduce(Answer::and);
  }

  private static String change(Variant v) {
    var partner = v.partner() == null ? null : v.gene() + "::" + v.partner();
    return Stream.of(v.hgvsP(), v.hgvsC(), v.call(), partner, v.kind())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("altered");
  }
}
