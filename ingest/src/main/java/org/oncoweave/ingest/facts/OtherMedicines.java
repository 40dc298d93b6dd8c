package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.NeoplasticHistory.Treatment;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// Medicines that are no part of the treatment of a cancer: one treatment a medicine, from the
/// first giving to the last, at no event.
final class OtherMedicines {
  private static final Comparator<PartialDate> ORDER = Comparator.comparing(PartialDate::middle);

  private final ConceptNames names;

  OtherMedicines(ConceptNames names) {
    this.names = names;
  }

  private record Giving(RecordKey record, SourceFact.Administration fact) {}

  /// `told` are the records that the history has told already.
  List<Treatment> of(String patient, List<SourceRecord> records, Set<RecordKey> told) {
    var byMedicine = new TreeMap<String, List<Giving>>();
    for (var record : records) {
      for (var fact : record.facts()) {
        if (fact instanceof SourceFact.Administration given && !told.contains(record.key())) {
          medicine(given)
              .ifPresent(medicine ->
                  byMedicine
                      .computeIfAbsent(medicine.curie(), _ -> new ArrayList<>())
                      .add(new Giving(record.key(), given)));
        }
      }
    }
    var treatments = new ArrayList<Treatment>();
    for (Map.Entry<String, List<Giving>> one : byMedicine.entrySet()) {
      treatments.add(treatment(patient, new ConceptId(one.getKey()), one.getValue()));
    }
    return treatments;
  }

  private java.util.Optional<ConceptId> medicine(SourceFact.Administration given) {
    return given.medicine() == null
        ? names.findOrMake(given.label(), "medicine", "ATC")
        : java.util.Optional.of(given.medicine());
  }

  private static Treatment treatment(String patient, ConceptId medicine, List<Giving> givings) {
    var dates =
        givings.stream().map(g -> g.fact().date()).filter(Objects::nonNull).sorted(ORDER).toList();
    return new Treatment(
        patient + "#medicine/" + medicine.curie(),
        null,
        Treatment.Kind.SYSTEMIC,
        label(givings),
        dates.isEmpty() ? null : dates.getFirst(),
        dates.size() < 2 ? null : dates.getLast(),
        List.of(medicine),
        null,
        null,
        null,
        null,
        null,
        null,
        givings.stream().map(giving -> (Evidence) new Evidence.Row(giving.record())).toList());
  }

  private static @Nullable String label(List<Giving> givings) {
    return givings.stream()
        .map(giving -> giving.fact().label())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
