package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncoweave.ingest.history.Corrections;
import org.oncoweave.ingest.history.Corrections.OfFact;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.CorrectableFact;
import org.oncoweave.model.Correction.Anchor;
import org.oncoweave.model.FactProperty;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceFact.Exposed;
import org.oncoweave.model.SourceRecord;

/// The records of a patient with the exposures that people corrected, and without those that are
/// wrong: a node and a feature are then made of what stands there, as of any record.
final class CorrectedExposures {
  private final Map<String, OfFact> corrected;

  private CorrectedExposures(Map<String, OfFact> corrected) {
    this.corrected = corrected;
  }

  /// The same records where nothing is corrected.
  static List<SourceRecord> of(
      List<SourceRecord> records, ConceptNames names, Corrections corrections) {
    var told = new ArrayList<CorrectableFact>();
    for (var record : records) {
      for (int number = 0; number < record.facts().size(); number++) {
        if (record.facts().get(number) instanceof Exposed exposed) {
          told.add(told(RecordFacts.key(record, number), exposed, names));
        }
      }
    }
    var corrected = corrections.of(Kind.EXPOSURE, told);
    return corrected.isEmpty()
        ? records
        : records.stream().map(new CorrectedExposures(corrected)::of).toList();
  }

  private static CorrectableFact told(String key, Exposed fact, ConceptNames names) {
    var concepts = names.exposure(fact).map(List::of).orElse(List.<ConceptId>of());
    return CorrectableFact.gather()
        .put(FactProperty.LABEL, fact.label())
        .put(FactProperty.START, fact.from())
        .put(FactProperty.END, fact.to())
        .put(FactProperty.VALUE, fact.value())
        .put(FactProperty.UNIT, fact.unit())
        .of(new Anchor(Kind.EXPOSURE, key, fact.kind().name(), null, null, fact.from(), concepts));
  }

  /// A fact that is wrong leaves its place, so that those after it keep their keys.
  private SourceRecord of(SourceRecord record) {
    var facts = new ArrayList<SourceFact>();
    for (int number = 0; number < record.facts().size(); number++) {
      var own = corrected.get(RecordFacts.key(record, number));
      var fact = record.facts().get(number);
      facts.add(own != null && fact instanceof Exposed exposed ? of(exposed, own) : fact);
    }
    return new SourceRecord(
        record.key(), record.patient(), facts, record.attributes(), record.contentHash());
  }

  private static SourceFact of(Exposed fact, OfFact own) {
    if (own.isRemoval()) {
      return new SourceFact.Withdrawn();
    }
    boolean renamed = own.values().containsKey(FactProperty.LABEL);
    return new Exposed(
        fact.kind(),
        renamed ? null : fact.code(),
        own.value(FactProperty.LABEL, fact.label(), label -> label),
        own.value(FactProperty.START, fact.from(), PartialDate::parse),
        own.value(FactProperty.END, fact.to(), PartialDate::parse),
        own.value(FactProperty.VALUE, fact.value(), Double::valueOf),
        own.value(FactProperty.UNIT, fact.unit(), unit -> unit));
  }
}
