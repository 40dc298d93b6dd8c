package org.oncoweave.ingest.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.graph.ConceptGraph;
import org.oncoweave.graph.ConceptLink;
import org.oncoweave.graph.Dossier;
import org.oncoweave.graph.FactKind;
import org.oncoweave.graph.FactNode;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Evidence;
import org.oncoweave.model.FeatureRole;
import org.oncoweave.model.RecordKey;
import org.oncoweave.model.SourceFact.CopyNumber;
import org.oncoweave.model.SourceFact.GeneVariant;
import org.oncoweave.model.SourceFact.OfLaboratory;
import org.oncoweave.model.SourceFact.Rearrangement;
import org.oncoweave.model.SourceFact.Sampled;
import org.oncoweave.model.SourceFact.TestedGenes;
import org.oncoweave.model.SourceFact.TumourContent;
import org.oncoweave.model.SourceFact.VariantJudgement;

/// Variants with the specimens in which they were found and the genes in which they lie.
final class VariantFacts {
  private static final Set<String> SURE_CALLS = Set.of("High Amplification", "Homozygous Deletion");

  private final Draft draft;
  private final Map<String, Taken> specimens = new LinkedHashMap<>();
  private final Map<RecordKey, String> judgements = new HashMap<>();

  VariantFacts(Draft draft) {
    this.draft = draft;
  }

  void add(OfLaboratory fact, String key, RecordKey record) {
    switch (fact) {
      case GeneVariant variant -> variant(variant, key, record);
      case CopyNumber copies -> copies(copies, key, record);
      case Rearrangement change -> structure(change, key, record);
      case Sampled sampled -> sampled(sampled, record);
      case TestedGenes tested -> tested(tested, record);
      case TumourContent content -> content(content, record);
      case VariantJudgement judgement -> judged(judgement, record);
    }
  }

  private void variant(GeneVariant fact, String key, RecordKey record) {
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
      kindOf(concept, concept(symbol, fact.hgvsP()));
    }
    found(fact.specimen(), key, record);
  }

  /// A change of bases is a kind of the change of the protein that it makes.
  private void kindOf(ConceptId bases, @Nullable ConceptId protein) {
    if (protein != null && !protein.equals(bases)) {
      draft.kinds.add(new ConceptGraph.Kind(bases.curie(), protein.curie()));
    }
  }

  /// `VARIANT:BRAF c.1799T>A`, a kind of `VARIANT:BRAF p.V600E` where that is told.
  private static @Nullable ConceptId concept(String symbol, @Nullable String hgvs) {
    return hgvs == null || hgvs.isBlank() || hgvs.length() > 300
        ? null
        : ConceptId.of("VARIANT", symbol + " " + hgvs.strip());
  }

  private static Map<String, Object> properties(GeneVariant fact) {
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

  /// The copies of a gene; only the sure changes of them are features of the patient.
  private void copies(CopyNumber fact, String key, RecordKey record) {
    var symbol = fact.gene();
    var gene = ConceptId.of("HGNC", symbol);
    var concept = ConceptId.of("VARIANT", symbol + " " + fact.call().toLowerCase(Locale.ROOT));
    var properties =
        new FactNode.Properties()
            .put("kind", "copy number")
            .put("call", fact.call())
            .put("origin", fact.origin())
            .put("test", fact.test())
            .put("date", fact.date())
            .known();
    boolean sure = SURE_CALLS.contains(fact.call());
    var links = List.of(ConceptLink.of(sure ? concept : gene));
    draft.facts.add(new FactNode(FactKind.VARIANT, key, properties, links, Draft.row(record)));
    draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.IN_GENE, key, symbol));
    if (sure) {
      draft.features.add(FeatureRole.GENE, gene, fact.date());
      draft.features.add(FeatureRole.VARIANT, concept, fact.date());
    }
    found(fact.specimen(), key, record);
  }

  /// A fusion or another change of structure, tied to the genes at its ends.
  private void structure(Rearrangement fact, String key, RecordKey record) {
    var genes = Stream.of(fact.gene(), fact.partner()).filter(Objects::nonNull).distinct().toList();
    var concepts = genes.stream().map(gene -> ConceptId.of("HGNC", gene)).toList();
    var partner = genes.size() > 1 ? genes.getLast() : null;
    var properties = properties(fact).put("partner", partner).known();
    var links = concepts.stream().map(ConceptLink::of).toList();
    draft.facts.add(new FactNode(FactKind.VARIANT, key, properties, links, Draft.row(record)));
    genes.forEach(gene -> draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.IN_GENE, key, gene)));
    concepts.forEach(gene -> draft.features.add(FeatureRole.GENE, gene, fact.date()));
    if (genes.size() > 1) {
      var pair = genes.getFirst() + " fusion " + String.join("::", genes);
      draft.features.add(FeatureRole.VARIANT, ConceptId.of("VARIANT", pair), fact.date());
    }
    found(fact.specimen(), key, record);
  }

  private static FactNode.Properties properties(Rearrangement fact) {
    return new FactNode.Properties()
        .put("kind", fact.kind())
        .put("build", fact.build())
        .put("chromosome", fact.chromosome())
        .put("position", fact.position())
        .put("partnerChromosome", fact.partnerChromosome())
        .put("partnerPosition", fact.partnerPosition())
        .put("origin", fact.origin())
        .put("test", fact.test())
        .put("date", fact.date());
  }

  /// A specimen by itself, with its tumour.
  private void sampled(Sampled fact, RecordKey record) {
    var taken = taken(fact.specimen(), record);
    taken.properties.put("date", fact.date()).put("type", fact.type());
    if (fact.tumour() != null) {
      taken.tumours.add(fact.tumour());
    }
  }

  /// What was looked at in a specimen: the genes by name, or all of them.
  private void tested(TestedGenes fact, RecordKey record) {
    var name =
        switch (fact.assay()) {
          case MUTATION -> "testedMutations";
          case CNV -> "testedCopies";
          case SV -> "testedStructures";
        };
    var taken = taken(fact.specimen(), record);
    taken.properties.put(name + "Panel", fact.panel());
    if (fact.all()) {
      taken.properties.put(name + "All", true);
    } else {
      var genes = taken.tested.computeIfAbsent(name, _ -> new TreeSet<>());
      fact.genes().forEach(gene -> genes.add(gene.code()));
    }
  }

  /// How much of a specimen is tumour.
  private void content(TumourContent fact, RecordKey record) {
    taken(fact.specimen(), record)
        .properties
        .put("purity", fact.purity())
        .put("ploidy", fact.ploidy());
  }

  /// What is made of a variant of another record; looked up once all is added.
  private void judged(VariantJudgement fact, RecordKey record) {
    var of = new RecordKey(record.system(), record.type(), fact.record());
    judgements.putIfAbsent(of, fact.significance());
  }

  /// Once all is added: the specimens as nodes, and what is made of the variants.
  void end() {
    draft.facts.replaceAll(this::withJudgement);
    for (var taken : specimens.values()) {
      taken.tested.forEach((name, genes) -> taken.properties.put(name, List.copyOf(genes)));
      var links = Draft.links(taken.tumours);
      var known = taken.properties.known();
      draft.facts.add(new FactNode(FactKind.SPECIMEN, taken.key, known, links, taken.evidence));
    }
  }

  private FactNode withJudgement(FactNode fact) {
    if (fact.kind() != FactKind.VARIANT || fact.properties().containsKey("significance")) {
      return fact;
    }
    var judgement =
        fact.evidence().stream()
            .map(evidence -> judgements.get(evidence.record()))
            .filter(Objects::nonNull)
            .findFirst();
    if (judgement.isEmpty()) {
      return fact;
    }
    var properties = new HashMap<>(fact.properties());
    properties.put("significance", judgement.get());
    return new FactNode(fact.kind(), fact.key(), properties, fact.concepts(), fact.evidence());
  }

  private void found(@Nullable String name, String variant, RecordKey record) {
    if (name != null) {
      draft.ties.add(new Dossier.Tie(Dossier.Tie.Type.FOUND_IN, taken(name, record).key, variant));
    }
  }

  private Taken taken(String name, RecordKey record) {
    var key = draft.patient + "#specimen/" + record.system() + "/" + name;
    var taken = specimens.computeIfAbsent(key, k -> new Taken(k, name, Draft.row(record)));
    return taken;
  }

  /// A specimen in the making; it rests on the first record that names it.
  private static final class Taken {
    private final String key;
    private final List<Evidence> evidence;
    private final FactNode.Properties properties = new FactNode.Properties();
    private final List<ConceptId> tumours = new ArrayList<>();
    private final Map<String, Set<String>> tested = new TreeMap<>();

    Taken(String key, String name, List<Evidence> evidence) {
      this.key = key;
      this.evidence = evidence;
      properties.put("label", name);
    }
  }
}
