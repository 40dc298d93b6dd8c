package org.oncoweave.ingest;

import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.DossierGraph;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.facts.DossierBuilder;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.model.PatientId;
import org.oncoweave.ontology.store.Vocabularies;

/// The door for one patient: builds anew what the graph holds of them, once a person has corrected
/// something. What is costly to make is made once; nothing else may write records meanwhile.
public final class PatientRebuild {
  private final GraphConnection graph;
  private final Vocabularies.InUse vocabularies;
  private final DossierBuilder builder;
  private final RulesVersion rules;

  public PatientRebuild(
      GraphConnection graph, Vocabularies.InUse vocabularies, CentreLexicon lexicon) {
    this.graph = graph;
    this.vocabularies = vocabularies;
    this.builder = new DossierBuilder(vocabularies.ontology(), lexicon.extractor());
    this.rules = RulesVersion.of(vocabularies, lexicon.digest());
  }

  public void build(PatientId patient) {
    // an import may have numbered more concepts since
    ConceptGraph concepts = Publication.concepts(graph, vocabularies);
    new Rebuild(DossierGraph.of(graph), concepts, builder, rules).one(patient);
  }
}
