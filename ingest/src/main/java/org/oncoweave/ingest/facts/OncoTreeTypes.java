package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Ontology;

/// What OncoTree calls the tumours of a patient: the code that a laboratory gives to their samples,
/// else the most specific one of site and morphology.
///
/// The code of a sample counts as long as site and morphology say the same or less; where another
/// source or a person says more, or something else, that counts.
final class OncoTreeTypes {
  private static final int CATEGORY = 3;

  private final Crosswalk crosswalk;
  private final Ontology ontology;
  private final Map<RecordKey, Told> told = new HashMap<>();

  /// The code of a sample, with its site, and what site and morphology say by themselves.
  private record Told(ConceptId type, ConceptId site, Optional<ConceptId> inIcdo) {}

  OncoTreeTypes(Crosswalk crosswalk, Ontology ontology) {
    this.crosswalk = crosswalk;
    this.ontology = ontology;
  }

  OncoTreeTypes of(List<SourceRecord> records) {
    var types = new OncoTreeTypes(crosswalk, ontology);
    records.forEach(types::look);
    return types;
  }

  private void look(SourceRecord record) {
    ConceptId type = null;
    SourceFact.RegisteredTumour tumour = null;
    for (var fact : record.facts()) {
      if (fact instanceof SourceFact.Sampled sampled) {
        type = sampled.tumour();
      } else if (fact instanceof SourceFact.RegisteredTumour registered) {
        tumour = registered;
      }
    }
    if (type != null && tumour != null && ontology.contains(type)) {
      var site = tumour.topography();
      told.put(record.key(), new Told(type, site, type(site, tumour.morphology())));
    }
  }

  private Optional<ConceptId> type(ConceptId topography, @Nullable ConceptId morphology) {
    return morphology == null
        ? Optional.empty()
        : crosswalk.oncoTree(topography.code(), morphology.code());
  }

  Optional<ConceptId> type(Tumour tumour) {
    var said = type(tumour.topography(), tumour.morphology());
    var samples = new ArrayList<Told>();
    for (var evidence : tumour.evidence()) {
      var sample = told.get(evidence.record());
      if (sample != null) {
        samples.add(sample);
      }
    }
    boolean alone = samples.size() == tumour.evidence().size();
    return samples.stream()
        .filter(sample -> said.isEmpty() ? silent(sample, tumour) : counts(sample, said, alone))
        .map(Told::type)
        .reduce((one, other) -> ontology.isA(other, one) ? other : one)
        .or(() -> said);
  }

  /// Neither the tumour nor the sample has a morphology: the site must be the same.
  private static boolean silent(Told sample, Tumour tumour) {
    return sample.inIcdo.isEmpty() && category(sample.site).equals(category(tumour.topography()));
  }

  private static String category(ConceptId site) {
    return site.code().substring(0, Math.min(CATEGORY, site.code().length()));
  }

  /// `alone` says that all evidence of the tumour are samples.
  private boolean counts(Told sample, Optional<ConceptId> said, boolean alone) {
    var type = said.orElseThrow();
    return ontology.isA(sample.type, type)
        || (said.equals(sample.inIcdo) && (alone || !ontology.isA(type, sample.type)));
  }
}
