package org.oncoweave.ingest.history;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;

/// The treatments of rows with the reports that tell them too; those that only reports tell, where
/// rows may be silent.
final class JoinedTreatments {
  /// Two tellings of one treatment start no further apart; the tolerance of the history contract.
  private static final int SAME_START_DAYS = 60;

  private static final Comparator<Treatment> BY_START =
      Comparator.comparing(Treatment::start, Times.KNOWN_FIRST).thenComparing(Treatment::key);

  private final List<Treatment> coded;
  private final Say say;
  private final Conflicts conflicts;
  private final Map<String, Treatment> treatments = new LinkedHashMap<>();

  JoinedTreatments(List<Treatment> coded, Say say, Conflicts conflicts) {
    this.coded = coded;
    this.say = say;
    this.conflicts = conflicts;
    coded.forEach(treatment -> treatments.put(treatment.key(), treatment));
  }

  JoinedTreatments with(List<Treatment> told, JoinedEvents events) {
    for (var treatment : told) {
      var event = treatment.eventKey();
      join(treatment, event == null ? null : events.find(event).orElse(null));
    }
    return this;
  }

  List<Treatment> all() {
    return treatments.values().stream().sorted(BY_START).toList();
  }

  private void join(Treatment told, @Nullable String event) {
    var known = known(told);
    if (known.isPresent()) {
      treatments.computeIfPresent(known.get().key(), (_, treatment) -> filled(treatment, told));
    } else if (say == Say.ALL) {
      conflicts.add(told, event);
    } else {
      treatments.put(told.key(), at(told, event));
    }
  }

  private Optional<Treatment> known(Treatment told) {
    return coded.stream()
        .filter(t -> t.kind() == told.kind() && isOne(t, told))
        .min(
            Comparator.comparingLong((Treatment t) -> Math.abs(Times.days(t.start(), told.start())))
                .thenComparing(Treatment::key));
  }

  private static boolean isOne(Treatment one, Treatment other) {
    boolean medicines =
        one.kind() != Treatment.Kind.SYSTEMIC
            || !Collections.disjoint(one.concepts(), other.concepts());
    return medicines && (near(one.start(), other.start()) || during(one, other.start()));
  }

  /// A year alone stands for any of its days.
  private static boolean near(@Nullable PartialDate one, @Nullable PartialDate other) {
    if (one == null || other == null) {
      return true;
    }
    return Math.abs(Times.days(one, other)) <= SAME_START_DAYS
        || !(other.isSurelyAfter(day(one, SAME_START_DAYS))
            || day(one, -SAME_START_DAYS).isSurelyAfter(other));
  }

  private static PartialDate day(PartialDate date, int later) {
    return PartialDate.of(date.middle().plusDays(later));
  }

  private static boolean during(Treatment treatment, @Nullable PartialDate day) {
    return treatment.start() != null
        && treatment.end() != null
        && Times.days(treatment.start(), day) >= 0
        && Times.days(day, treatment.end()) >= 0;
  }

  private static Treatment filled(Treatment t, Treatment told) {
    var evidence = new LinkedHashSet<Evidence>(t.evidence());
    evidence.addAll(told.evidence());
    return new Treatment(
        t.key(),
        t.eventKey(),
        t.kind(),
        JoinedTumours.either(t.label(), told.label()),
        JoinedTumours.either(t.start(), told.start()),
        t.end(),
        t.concepts(),
        JoinedTumours.either(t.regimen(), told.regimen()),
        JoinedTumours.either(t.line(), told.line()),
        JoinedTumours.either(t.cycles(), told.cycles()),
        JoinedTumours.either(t.doseGy(), told.doseGy()),
        JoinedTumours.either(t.fractions(), told.fractions()),
        JoinedTumours.either(t.intent(), told.intent()),
        List.copyOf(evidence));
  }

  private static Treatment at(Treatment t, @Nullable String event) {
    return new Treatment(
        t.key(),
        event,
        t.kind(),
        t.label(),
        t.start(),
        t.end(),
        t.concepts(),
        t.regimen(),
        t.line(),
        t.cycles(),
        t.doseGy(),
        t.fractions(),
        t.intent(),
        t.evidence());
  }
}
