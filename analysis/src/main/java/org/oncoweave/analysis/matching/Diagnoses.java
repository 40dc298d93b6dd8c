package org.oncoweave.analysis.matching;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.Words;

/// OncoTree as sets of codes: a code is itself and all below it. Its root is a tumour of which
/// nothing is known: every code may be it.
///
/// Source: OncoTree, release oncotree_2025_10_03 (Kundra et al., JCO Clin Cancer Inform 2021).
final class Diagnoses {
  private static final String SCHEME = "ONCOTREE";
  private static final String ROOT = "TISSUE";
  private static final List<String> BLOOD = List.of("LYMPH", "MYELOID");

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, BitSet> byCode = new HashMap<>();
  private final Map<String, BitSet> byName = new HashMap<>();
  private final Map<String, ConceptId> named = new HashMap<>();

  Diagnoses(Ontology ontology) {
    var concepts = ontology.inScheme(SCHEME).filter(c -> !c.parents().isEmpty()).toList();
    for (Concept concept : concepts) {
      numbers.put(concept.id().code(), numbers.size());
    }
    for (Concept concept : concepts) {
      var set = new BitSet();
      add(set, concept.id());
      ontology.descendants(concept.id()).forEach(below -> add(set, below));
      named.putIfAbsent(concept.labelEn().toLowerCase(Locale.ROOT), concept.id());
      byCode.put(concept.id().code().toUpperCase(Locale.ROOT), set);
      byName.computeIfAbsent(concept.labelEn().toLowerCase(Locale.ROOT), _ -> new BitSet()).or(set);
    }
    concepts.forEach(
        concept -> named.putIfAbsent(concept.id().code().toLowerCase(Locale.ROOT), concept.id()));
    var any = new BitSet();
    any.set(0, numbers.size());
    byCode.put(ROOT, any);
    var liquid = new BitSet();
    BLOOD.forEach(code -> liquid.or(byCode.getOrDefault(code, new BitSet())));
    byName.put("_liquid_", liquid);
    var solid = (BitSet) any.clone();
    solid.andNot(liquid);
    byName.put("_solid_", solid);
  }

  private void add(BitSet set, ConceptId id) {
    var number = numbers.get(id.code());
    if (number != null) {
      set.set(number);
    }
  }

  /// The set of a patient's code.
  Optional<BitSet> findCode(String code) {
    return Optional.ofNullable(byCode.get(code.strip().toUpperCase(Locale.ROOT)));
  }

  /// The concept of a name or of a code, in any case.
  Optional<ConceptId> find(String term) {
    return Optional.ofNullable(named.get(term.strip().toLowerCase(Locale.ROOT)));
  }

  /// The set of a name in any case, of `_SOLID_`, `_LIQUID_`, or of a code. A name borne by several
  /// codes means all of them.
  ///
  /// @throws UnreadableException if it is in no release
  BitSet wanted(String term) {
    var named = byName.get(term.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return named;
    }
    return findCode(term)
        .orElseThrow(() -> new UnreadableException(Words.say("no such OncoTree term: %s", term)));
  }
}
