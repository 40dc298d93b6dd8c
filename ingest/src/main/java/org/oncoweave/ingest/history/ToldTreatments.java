package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.NeoplasticHistory.Treatment.Kind;
import org.oncoweave.model.PartialDate;

/// Gives each treatment its event and its form in the history.
final class ToldTreatments {
  private static final int BEFORE_DAYS = 45;

  private final String patient;
  private final ToldTumours tumours;
  private final List<Happening> happenings;

  ToldTreatments(String patient, ToldTumours tumours, List<Happening> happenings) {
    this.patient = patient;
    this.tumours = tumours;
    this.happenings = happenings;
  }

  List<Treatment> of(List<Given> given) {
    var sorted = new ArrayList<>(given);
    sorted.removeIf(g -> tumours.all().isEmpty() || (g.kind == Kind.SYSTEMIC && beforeAll(g)));
    sorted.removeIf(g -> takenToKnow(g) || pauses(g, given));
    sorted.removeIf(g -> sorted.stream().takeWhile(o -> o != g).anyMatch(o -> same(o, g)));
    sorted.sort(
        Comparator.comparing((Given g) -> g.start, Times.KNOWN_FIRST)
            .thenComparing(g -> g.kind)
            .thenComparing(g -> g.drugs.toString() + g.organ + g.name));
    var treatments = new ArrayList<Treatment>();
    for (var one : sorted) {
      treatments.add(treatment(one, treatments.size() + 1));
    }
    return treatments;
  }

  /// The same medicines from the same day on, told in other words.
  private static boolean same(Given one, Given other) {
    return one.kind == Kind.SYSTEMIC
        && one.kind == other.kind
        && one.start != null
        && one.start.equals(other.start)
        && apartFromPlatinum(one).equals(apartFromPlatinum(other));
  }

  /// One platinum takes the place of another in a regimen that keeps its name.
  private static Set<String> apartFromPlatinum(Given g) {
    return g.drugs.size() < 3
        ? Set.copyOf(g.drugs)
        : g.drugs.stream().filter(d -> !d.endsWith("platine")).collect(Collectors.toSet());
  }

  /// The node that shows a cancer of unknown primary.
  private boolean takenToKnow(Given g) {
    return g.kind == Kind.SURGERY
        && g.organ.equals("C77")
        && g.name.equals("exérèse")
        && tumours.all().stream()
            .anyMatch(t -> t.topography().code().startsWith("C80") && g.startsOn(t.date()));
  }

  /// To wait after the medicines of an event is no strategy in their place.
  private boolean pauses(Given g, List<Given> all) {
    return g.kind == Kind.SURVEILLANCE
        && g.name.startsWith("abstention")
        && all.stream()
            .filter(o -> o.kind == Kind.SYSTEMIC && Times.days(o.start, g.start) > 0)
            .anyMatch(o -> event(o).equals(event(g)));
  }

  private boolean beforeAll(Given g) {
    return tumours.all().stream().allMatch(t -> Times.days(t.date(), g.start) < -BEFORE_DAYS);
  }

  private Treatment treatment(Given g, int number) {
    var evidence =
        g.sources.stream().map(s -> (Evidence) new Evidence.Row(ToldTumours.key(s))).toList();
    var concepts =
        g.kind == Kind.SYSTEMIC
            ? g.drugs.stream().map(d -> ConceptId.of("INN", d.replace(' ', '_'))).toList()
            : g.organ.isEmpty() ? List.<ConceptId>of() : List.of(ConceptId.of("ICDO3", g.organ));
    return new Treatment(
        patient + "#treatment/" + number,
        event(g).orElse(null),
        g.kind,
        g.name.isEmpty() ? null : g.name,
        g.start,
        g.end,
        concepts,
        g.regimen.isEmpty() ? null : g.regimen,
        null,
        g.cycles,
        g.doseGy,
        g.fractions,
        g.intent.isEmpty() ? null : g.intent,
        evidence);
  }

  /// The latest event of its tumour, or of any, begun by then.
  private Optional<String> event(Given g) {
    var site = g.subject.isEmpty() ? g.organ : g.subject;
    var tumour = tumours.at(site, g.start).map(t -> t.key()).orElse("");
    return latest(g.start, tumour).or(() -> latest(g.start, "")).map(h -> h.key(patient));
  }

  private Optional<Happening> latest(@Nullable PartialDate day, String tumour) {
    return happenings.stream()
        .filter(h -> h.opensCare() && h.of(tumour))
        .filter(h -> Times.days(h.date, day) >= -BEFORE_DAYS)
        .max(ToldEvents.BY_DATE);
  }
}
