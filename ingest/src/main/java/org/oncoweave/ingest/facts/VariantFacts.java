package org.oncoweave.ingest.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact.GeneVariant;

/// Variants with the specimens in which they were found and the genes in which they lie.
final class VariantFacts {
  private final Draft draft;
  private final Set<String> specimens = new HashSet<>();

  VariantFacts(Draft draft) {
    this.draft = draft;
  }

  void add(GeneVariant fact, String key, RecordKey record) {
    var symbol = fact.gene().strip().toUpperCase(Locale.ROOT);
    var gene = ConceptId.of("HGNC", symbol);
    var concept = concept(symbol, fact.hgvsC() == null ? fact.hgvsP() : fact.hgvsC());
    var evidence = Draft.row(record);
    var links = List.of(ConceptLink.of(concept == null ? gene : Objects.requireNonNull(concept)));
    draft.facts.add(new FactNode(FactKind.VARIANT, key, properties(fact), links, evidence));
    draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.IN_GENE, key, symbol));
    draft.features.add(FeatureRole.GENE, gene, fact.date());
    if (concept != null) {
      draft.features.add(FeatureRole.VARIANT, concept, fact.date());
    }
    if (fact.specimen() != null) {
      specimen(fact.specimen(), key, record);
    }
  }

  /// `VARIANT:BRAF c.1799T>A`, of which the gene is the parent.
  private static @Nullable ConceptId concept(String symbol, @Nullable String hgvs) {
    return hgvs == null || hgvs.isBlank() || hgvs.length() > 300
        ? null
        : ConceptId.of("VARIANT", symbol + " " + hgvs.strip());
  }

  private static java.util.Map<String, Object> properties(GeneVariant fact) {
    return new FactNode.Properties()
        .put("hgvsC", fact.hgvsC())
        .put("hgvsP", fact.hgvsP())
        .put("build", fact.build())
        .put("chromosome", fact.chromosome())
        .put("position", fact.position())
        .put("ref", fact.ref())
        .put("alt", fact.alt())
        .put("vaf", fact.vaf())
        .put("origin", fact.origin())
        .put("significance", fact.significance())
        .put("test", fact.test())
        .put("date", fact.date())
        .known();
  }

  private void specimen(String name, String variant, RecordKey record) {
    var key = draft.patient + "#specimen/" + record.system() + "/" + name;
    if (specimens.add(key)) {
      var properties = new FactNode.Properties().put("label", name).known();
      draft.facts.add(
          new FactNode(FactKind.SPECIMEN, key, properties, List.of(), Draft.row(record)));
    }
    draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.FOUND_IN, key, variant));
  }
}
