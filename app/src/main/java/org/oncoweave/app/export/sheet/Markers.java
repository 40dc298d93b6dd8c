package org.oncoweave.app.export.sheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Recorded.Measurement;
import org.oncoweave.model.dossier.Recorded.Variant;

/// Biomarkers and variants of a patient.
final class Markers {
  /// A measurement is one of the diagnosis from so many days before it to so many after.
  private static final int BEFORE = 90;

  private static final int AFTER = 120;

  private final ExportedPatient one;

  Markers(ExportedPatient one) {
    this.one = one;
  }

  /// Those that a name or a code means, in order of time, with a day and a value.
  List<Measurement> of(String name) {
    return one.all(Measurement.class).stream()
        .filter(m -> m.date() != null && !value(m).isBlank() && isCalled(m, name))
        .sorted(Comparator.comparing(Markers::day))
        .toList();
  }

  private static LocalDate day(Measurement m) {
    return Objects.requireNonNull(m.date()).middle();
  }

  private static boolean isCalled(Measurement m, String name) {
    var concept = m.concept();
    return (concept != null
            && (concept.curie().equals(name) || plain(concept.code()).equals(plain(name))))
        || (m.label() != null && plain(m.label()).equals(plain(name)));
  }

  private static String plain(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
  }

  private static String value(Measurement m) {
    if (m.value() == null) {
      return m.textValue() == null ? "" : m.textValue().strip();
    }
    var number = Seen.number(m.value());
    return Stream.of(m.comparator(), number, m.unit())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  static Optional<Answer> latest(List<Measurement> found) {
    return found.isEmpty() ? Optional.empty() : Optional.of(on(found, day(found.getLast())));
  }

  /// The nearest to the day of the diagnosis.
  static Optional<Answer> at(List<Measurement> found, @Nullable PartialDate diagnosis) {
    if (diagnosis == null) {
      return Optional.empty();
    }
    var day = diagnosis.middle();
    return found.stream()
        .filter(
            m -> !day(m).isBefore(day.minusDays(BEFORE)) && !day(m).isAfter(day.plusDays(AFTER)))
        .min(Comparator.comparingLong(m -> Math.abs(ChronoUnit.DAYS.between(day, day(m)))))
        .map(nearest -> on(found, day(nearest)));
  }

  /// All of one day; different values are all told, in doubt.
  private static Answer on(List<Measurement> found, LocalDate day) {
    var values = new TreeSet<String>();
    found.stream().filter(m -> day(m).equals(day)).forEach(m -> values.add(value(m)));
    var told =
        found.stream()
            .filter(m -> day(m).equals(day))
            .map(m -> Answer.of(String.join(" | ", values), m.key(), m.evidence()))
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
