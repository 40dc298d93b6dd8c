package org.oncoweave.ontology;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;

/// The conversion from ICD-O read backwards: which topographies and morphologies lead to a code of
/// ICD-10 or of OncoTree. Made when first asked for, some tenths of a second.
final class BackToIcdo {
  /// A code that more sites or kinds lead to says nothing of the site or the kind.
  private static final int MOST = 60;

  private final Crosswalk crosswalk;
  private final Ontology ontology;
  private final List<String> topographies;
  private final List<String> morphologies;
  private @Nullable Map<ConceptId, Codes> codes;

  /// What leads to one code. The first pair is that of the least specific morphology.
  private static final class Codes {
    private final BitSet sites = new BitSet();
    private final BitSet kinds = new BitSet();
    private final Map<ConceptId, Integer> others = new HashMap<>();
    private int firstSite = -1;
    private int firstKind = -1;

    void add(int site, int kind, Optional<ConceptId> other) {
      other.ifPresent(code -> others.merge(code, 1, Integer::sum));
      sites.set(site);
      kinds.set(kind);
      if (firstSite < 0) {
        firstSite = site;
        firstKind = kind;
      }
    }

    /// The codes of the other scheme, the one that most tumours have first.
    List<ConceptId> others() {
      return others.entrySet().stream()
          .sorted(
              Map.Entry.<ConceptId, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(entry -> entry.getKey().curie()))
          .map(Map.Entry::getKey)
          .toList();
    }
  }

  BackToIcdo(Crosswalk crosswalk, Ontology ontology) {
    this.crosswalk = crosswalk;
    this.ontology = ontology;
    this.topographies = codes(ontology).filter(c -> c.length() > 3 && isSite(c)).toList();
    this.morphologies = codes(ontology).filter(c -> !isSite(c) && c.indexOf('/') == 4).toList();
  }

  private static Stream<String> codes(Ontology ontology) {
    return ontology.inScheme("ICDO3").map(concept -> concept.id().code()).sorted();
  }

  private static boolean isSite(String code) {
    return SiteRule.isTopography(code);
  }

  boolean knows(ConceptId code) {
    return all().containsKey(code);
  }

  /// The codes of a scheme for a code of ICD-10 or OncoTree that is known here.
  List<ConceptId> to(ConceptId code, String scheme) {
    var found = all().get(code);
    if (found == null) {
      return List.of();
    }
    return switch (scheme) {
      case "ICDO3" -> icdo(found);
      case "ICD10" -> found.others();
      default ->
          crosswalk.tumour(
              topographies.get(found.firstSite), morphologies.get(found.firstKind), scheme);
    };
  }

  private List<ConceptId> icdo(Codes found) {
    var sites = few(found.sites).mapToObj(topographies::get);
    var kinds = few(found.kinds).mapToObj(morphologies::get);
    return Stream.concat(sites, kinds).map(code -> ConceptId.of("ICDO3", code)).toList();
  }

  private static IntStream few(BitSet codes) {
    return codes.cardinality() > MOST ? IntStream.empty() : codes.stream();
  }

  private synchronized Map<ConceptId, Codes> all() {
    if (codes == null) {
      codes = sweep();
    }
    return codes;
  }

  private Map<ConceptId, Codes> sweep() {
    var swept = new HashMap<ConceptId, Codes>();
    for (int kind = 0; kind < morphologies.size(); kind++) {
      var morphology = MorphologyRules.Morphology.of(morphologies.get(kind));
      if (morphology.isPresent()) {
        var conversion = crosswalk.conversion(morphology.get());
        for (int site = 0; site < topographies.size(); site++) {
          add(swept, conversion, site, kind);
        }
      }
    }
    return swept;
  }

  private void add(
      Map<ConceptId, Codes> swept, Crosswalk.Conversion conversion, int site, int kind) {
    var topography = topographies.get(site);
    if (SiteRule.shipped().isImpossible(topography, morphologies.get(kind))) {
      return;
    }
    var icd10 = conversion.icd10(topography).filter(ontology::contains);
    var oncoTree = conversion.oncoTree(topography);
    icd10.ifPresent(
        code -> swept.computeIfAbsent(code, _ -> new Codes()).add(site, kind, oncoTree));
    oncoTree.ifPresent(
        code -> swept.computeIfAbsent(code, _ -> new Codes()).add(site, kind, icd10));
  }
}
