package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// One course of medicines: givings of one regimen, or of medicines begun together, with no gap
/// longer than two months.
record Course(List<Giving> givings) {
  /// A longer pause ends the course; see the brief of issue 4.
  static final int LONGEST_GAP_DAYS = 60;

  /// Medicines without a regimen's name that begin within a week are given together.
  private static final int TOGETHER_DAYS = 7;

  /// One giving of a medicine.
  record Giving(PatientRecords.Told<SourceFact.Administration> told, ConceptId medicine) {
    @Nullable PartialDate date() {
      return told.fact().date();
    }

    /// The last day; that of the giving where it has no other.
    @Nullable PartialDate last() {
      return told.fact().end() == null ? date() : told.fact().end();
    }
  }

  Course {
    givings = List.copyOf(givings);
  }

  static List<Course> of(
      List<PatientRecords.Told<SourceFact.Administration>> told, Medicines medicines) {
    Map<String, List<Giving>> named = new TreeMap<>();
    Map<String, List<Giving>> single = new TreeMap<>();
    for (var giving : givings(told, medicines)) {
      var fact = giving.told().fact();
      if (fact.regimen() == null) {
        single
            .computeIfAbsent(giving.medicine() + " " + fact.tumour(), k -> new ArrayList<>())
            .add(giving);
      } else {
        var regimen = fact.regimen().strip().toLowerCase(Locale.ROOT);
        named
            .computeIfAbsent(
                regimen + " " + fact.line() + " " + fact.tumour(), k -> new ArrayList<>())
            .add(giving);
      }
    }
    var alone = single.values().stream().flatMap(g -> stretches(g).stream()).toList();
    return Stream.concat(
            named.values().stream().flatMap(g -> stretches(g).stream()), together(alone).stream())
        .toList();
  }

  /// What is given against cancer, by date. A medicine that no table knows counts where its source
  /// says that it belongs to a treatment, or holds treatments alone.
  private static List<Giving> givings(
      List<PatientRecords.Told<SourceFact.Administration>> told, Medicines medicines) {
    var givings = new ArrayList<Giving>();
    for (var one : told) {
      var fact = one.fact();
      var words = Objects.requireNonNullElse(fact.label(), "");
      var medicine =
          medicines
              .find(fact.medicine(), fact.label())
              .orElse(words.isBlank() ? null : ConceptId.of("LOCAL", words.strip()));
      if (medicine != null && counts(one, medicine)) {
        givings.add(new Giving(one, medicine));
      }
    }
    givings.sort(
        Comparator.comparing(Giving::date, Times.KNOWN_FIRST)
            .thenComparing(giving -> giving.told().record().key().toString()));
    return givings;
  }

  private static boolean counts(
      PatientRecords.Told<SourceFact.Administration> told, ConceptId medicine) {
    var fact = told.fact();
    boolean treatment =
        fact.regimen() != null
            || fact.tumour() != null
            || fact.line() != null
            || fact.cycle() != null;
    return treatment
        || Medicines.isAgainstCancer(medicine)
        || (!medicine.scheme().equals("ATC") && !told.record().key().system().equals("fhir"));
  }

  private static List<List<Giving>> cut(List<Giving> givings) {
    var stretches = new ArrayList<List<Giving>>();
    for (var giving : givings) {
      boolean goesOn =
          !stretches.isEmpty()
              && Times.days(latest(stretches.getLast()), giving.date()) <= LONGEST_GAP_DAYS;
      if (!goesOn) {
        stretches.add(new ArrayList<>());
      }
      stretches.getLast().add(giving);
    }
    return stretches;
  }

  private static @Nullable PartialDate latest(List<Giving> givings) {
    return givings.stream()
        .max(Comparator.comparing(Giving::last, Times.KNOWN_FIRST))
        .map(Giving::last)
        .orElse(null);
  }

  private static List<Course> stretches(List<Giving> givings) {
    return cut(givings).stream().map(Course::new).toList();
  }

  private static List<Course> together(List<Course> alone) {
    var sorted = new ArrayList<>(alone);
    sorted.sort(
        Comparator.comparing(Course::start, Times.KNOWN_FIRST)
            .thenComparing(course -> course.first().record().key().toString()));
    var merged = new ArrayList<Course>();
    for (var course : sorted) {
      if (!merged.isEmpty() && merged.getLast().begunWith(course)) {
        var both = new ArrayList<>(merged.removeLast().givings());
        both.addAll(course.givings());
        both.sort(Comparator.comparing(Giving::date, Times.KNOWN_FIRST));
        merged.add(new Course(both));
      } else {
        merged.add(course);
      }
    }
    return merged;
  }

  private boolean begunWith(Course other) {
    return start() != null
        && other.start() != null
        && Math.abs(Times.days(start(), other.start())) <= TOGETHER_DAYS
        && Objects.equals(first().fact().tumour(), other.first().fact().tumour());
  }

  PatientRecords.Told<SourceFact.Administration> first() {
    return givings.getFirst().told();
  }

  @Nullable PartialDate start() {
    return givings.getFirst().date();
  }

  @Nullable PartialDate end() {
    boolean single = givings.size() == 1 && givings.getFirst().told().fact().end() == null;
    return single ? null : latest(givings);
  }

  List<ConceptId> medicines() {
    return givings.stream()
        .map(Giving::medicine)
        .distinct()
        .sorted(Comparator.comparing(ConceptId::curie))
        .toList();
  }

  @Nullable String regimen() {
    return first().fact().regimen();
  }

  /// The regimen, else the medicines as written.
  @Nullable String label() {
    var labels = new TreeSet<String>();
    givings.forEach(
        g -> labels.add(Objects.requireNonNullElse(g.told().fact().label(), g.medicine().code())));
    return regimen() == null ? String.join(" + ", labels) : regimen();
  }

  @Nullable Integer line() {
    return first().fact().line();
  }

  /// The cycles that the records number, else the days of giving.
  int cycles() {
    var numbered =
        givings.stream()
            .map(g -> g.told().fact().cycle())
            .filter(Objects::nonNull)
            .distinct()
            .count();
    var days = givings.stream().map(Giving::date).distinct().count();
    return (int) (numbered > 0 ? numbered : days);
  }

  @Nullable String intent() {
    return givings.stream()
        .map(g -> g.told().fact().intent())
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  List<Evidence> evidence() {
    return givings.stream().map(g -> (Evidence) new Evidence.Row(g.told().record().key())).toList();
  }
}
