package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.RecordKey;

/// The primaries of one patient: claims that may speak of one tumour, put together.
///
/// Every pair in a group agrees, so a vague claim never joins two specific ones into one tumour.
final class Primaries {
  private static final Comparator<Tumour> BY_DATE =
      Comparator.comparing(Tumour::date, Times.KNOWN_FIRST).thenComparing(Tumour::key);

  private final List<Tumour> tumours;
  private final Map<RecordKey, Tumour> byRecord = new HashMap<>();

  Primaries(PatientId patient, List<TumourClaim> claims) {
    var groups = groups(claims);
    var found = new ArrayList<Tumour>();
    for (var group : groups) {
      found.add(tumour(patient, group));
    }
    found.sort(BY_DATE);
    tumours = new ArrayList<>();
    for (var tumour : found) {
      tumours.add(ranked(tumour, !tumours.isEmpty()));
    }
    for (var tumour : tumours) {
      tumour.evidence().forEach(evidence -> byRecord.put(evidence.record(), tumour));
    }
  }

  /// By date, the first primary first.
  List<Tumour> all() {
    return tumours;
  }

  /// The tumour that the record of this source and identifier tells.
  Optional<Tumour> find(String system, @Nullable String id) {
    return byRecord.entrySet().stream()
        .filter(e -> e.getKey().system().equals(system) && e.getKey().id().equals(id))
        .min(Comparator.comparingInt(e -> e.getKey().type().equals("diagnoses") ? 1 : 0))
        .map(Map.Entry::getValue);
  }

  /// The tumour of this site that was there on that day; the latest such.
  Optional<Tumour> atSite(String site, @Nullable PartialDate date) {
    return tumours.stream()
        .filter(tumour -> tumour.topography().code().startsWith(site))
        .filter(tumour -> begun(tumour, date))
        .max(BY_DATE);
  }

  /// The tumour whose care a day falls in: the latest one begun, else the first.
  Optional<Tumour> at(@Nullable PartialDate date) {
    var latest = tumours.stream().filter(tumour -> begun(tumour, date)).max(BY_DATE);
    return latest.isPresent() ? latest : tumours.stream().findFirst();
  }

  private static boolean begun(Tumour tumour, @Nullable PartialDate date) {
    return date == null || Times.days(tumour.date(), date) >= -Events.WORK_UP_DAYS;
  }

  private static List<List<TumourClaim>> groups(List<TumourClaim> claims) {
    var groups = new ArrayList<List<TumourClaim>>();
    for (var claim : claims) {
      groups.stream()
          .filter(group -> group.stream().allMatch(claim::agrees))
          .min(Comparator.comparingLong(group -> distance(group, claim)))
          .ifPresentOrElse(
              group -> group.add(claim), () -> groups.add(new ArrayList<>(List.of(claim))));
    }
    return groups;
  }

  private static long distance(List<TumourClaim> group, TumourClaim claim) {
    return group.stream()
        .mapToLong(member -> Math.abs(Times.days(member.date(), claim.date())))
        .min()
        .orElse(0);
  }

  private static Tumour tumour(PatientId patient, List<TumourClaim> group) {
    var keys = placed(group).stream().map(claim -> claim.key().toString()).sorted().toList();
    var evidence = group.stream().map(claim -> (Evidence) new Evidence.Row(claim.key())).toList();
    return new Tumour(
        patient.value() + "#tumour/" + keys.getFirst(),
        topography(group),
        morphology(group),
        Times.first(group.stream().map(TumourClaim::date).filter(Objects::nonNull).toList()),
        known(group, TumourClaim::side),
        known(group, TumourClaim::stage),
        known(group, TumourClaim::grade),
        false,
        evidence);
  }

  /// The site of the claim that says most; a named part of an organ before "unspecified", and both
  /// before the usual site of a sample's kind.
  private static ConceptId topography(List<TumourClaim> group) {
    var sites =
        placed(group).stream()
            .map(TumourClaim::topography)
            .filter(site -> site.scheme().equals("ICDO3"))
            .toList();
    return sites.stream()
        .filter(site -> !site.code().endsWith(".9"))
        .findFirst()
        .or(() -> sites.stream().findFirst())
        .orElse(group.getFirst().topography());
  }

  /// The claims that are no samples, or all where there are none but samples.
  private static List<TumourClaim> placed(List<TumourClaim> group) {
    var placed = group.stream().filter(claim -> claim.sampled() == null).toList();
    return placed.isEmpty() ? group : placed;
  }

  /// In situ, then invasive in the specimen, is one invasive tumour.
  private static @Nullable ConceptId morphology(List<TumourClaim> group) {
    return group.stream()
        .map(TumourClaim::morphology)
        .filter(Objects::nonNull)
        .min(Comparator.comparingInt(m -> m.code().endsWith("/3") ? 0 : 1))
        .orElse(null);
  }

  private static @Nullable String known(
      List<TumourClaim> group, Function<TumourClaim, @Nullable String> part) {
    for (var claim : group) {
      var value = part.apply(claim);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static Tumour ranked(Tumour t, boolean secondPrimary) {
    return new Tumour(
        t.key(),
        t.topography(),
        t.morphology(),
        t.date(),
        t.laterality(),
        t.stage(),
        t.grade(),
        secondPrimary,
        t.evidence());
  }
}
