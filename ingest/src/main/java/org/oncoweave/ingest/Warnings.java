package org.oncoweave.ingest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.Sex;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// What is odd about a patient's records in force without keeping them out; pure.
final class Warnings {
  static final String UNKNOWN_TUMOUR = "UNKNOWN_TUMOUR";
  static final String IMPOSSIBLE_SITE = "IMPOSSIBLE_SITE";

  /// A variant on the chromosome Y of a woman: the sample may be of somebody else.
  static final String SEX_MISMATCH = "SEX_MISMATCH";

  private Warnings() {}

  /// The warning of each record that has one, from all records of one patient.
  static Map<String, String> of(List<SourceRecord> records) {
    var tumours = tumours(records);
    boolean woman = isWoman(records);
    var warnings = new TreeMap<String, String>();
    for (var record : records) {
      for (var fact : record.facts()) {
        var warning = woman && isOfMen(fact) ? SEX_MISMATCH : warning(fact, record.key(), tumours);
        if (warning != null) {
          warnings.put(record.key().toString(), warning);
        }
      }
    }
    return warnings;
  }

  private static boolean isWoman(List<SourceRecord> records) {
    return records.stream()
        .flatMap(record -> record.facts().stream())
        .anyMatch(fact -> fact instanceof SourceFact.Person person && person.sex() == Sex.FEMALE);
  }

  private static boolean isOfMen(SourceFact fact) {
    return fact instanceof SourceFact.GeneVariant variant && "Y".equals(variant.chromosome());
  }

  private static Set<String> tumours(List<SourceRecord> records) {
    var tumours = new HashSet<String>();
    for (var record : records) {
      if (record.facts().stream().anyMatch(fact -> canBeNamed(fact, record.key()))) {
        tumours.add(record.key().system() + "/" + record.key().id());
      }
    }
    return tumours;
  }

  /// In a table a tumour is named alone; a FHIR resource gives any disease as its reason.
  private static boolean canBeNamed(SourceFact fact, RecordKey key) {
    return fact instanceof SourceFact.RegisteredTumour
        || (fact instanceof SourceFact.Diagnosis && !key.system().equals("tables"));
  }

  private static @Nullable String warning(SourceFact fact, RecordKey key, Set<String> tumours) {
    if (fact instanceof SourceFact.RegisteredTumour tumour && ImpossibleSites.has(tumour)) {
      return IMPOSSIBLE_SITE;
    }
    var named = tumour(fact);
    boolean missing = named != null && !tumours.contains(key.system() + "/" + named);
    return missing ? UNKNOWN_TUMOUR : null;
  }

  /// The tumour that a fact names.
  static @Nullable String tumour(SourceFact fact) {
    return switch (fact) {
      case SourceFact.TumourEvent event -> event.tumour();
      case SourceFact.Procedure procedure -> procedure.tumour();
      case SourceFact.Administration administration -> administration.tumour();
      case SourceFact.Radiotherapy radiotherapy -> radiotherapy.tumour();
      case SourceFact.Person _,
          SourceFact.Residence _,
          SourceFact.Report _,
          SourceFact.Diagnosis _,
          SourceFact.RegisteredTumour _,
          SourceFact.Measured _,
          SourceFact.Exposed _,
          SourceFact.FollowedUp _,
          SourceFact.OfLaboratory _,
          SourceFact.FamilyHistory _,
          SourceFact.Opposition _,
          SourceFact.LocalCode _,
          SourceFact.Withdrawn _ ->
          null;
    };
  }
}
