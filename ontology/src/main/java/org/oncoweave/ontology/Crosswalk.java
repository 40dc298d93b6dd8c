package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.model.ConceptId;

/// From a code of one scheme to those of another: by rule for a tumour coded in ICD-O, by mapping
/// for a single concept.
public final class Crosswalk {
  private static final MorphologyRules TO_ICD10 = MorphologyRules.read("icdo_to_icd10.tsv");
  private static final MorphologyRules TO_ONCOTREE = MorphologyRules.read("icdo_to_oncotree.tsv");
  private static final int CATEGORY = 3;

  /// Attributes that hold CURIEs of the same meaning.
  private static final List<String> MAPPING_COLUMNS = List.of("icdo", "ncit", "umls", "loinc");

  private final Ontology ontology;
  private final Map<ConceptId, Set<ConceptId>> mapped = new HashMap<>();

  /// One concept said to be another, with the predicate of SSSOM.
  public record Mapping(ConceptId subject, String predicate, ConceptId object) {}

  public Crosswalk(Ontology ontology) {
    this(ontology, List.of());
  }

  /// With mappings that the centre has loaded (SSSOM) beside those of the tables.
  public Crosswalk(Ontology ontology, List<Mapping> loaded) {
    this.ontology = ontology;
    for (var concept : ontology.concepts()) {
      for (var column : MAPPING_COLUMNS) {
        concept.list(column).forEach(curie -> link(concept.id(), new ConceptId(curie)));
      }
    }
    loaded.forEach(mapping -> link(mapping.subject(), mapping.object()));
  }

  private void link(ConceptId one, ConceptId other) {
    mapped.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    mapped.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
  }

  /// ICD-10 code of a tumour, such as C43.5 for C44.5 and 8743/3; empty when a code has no such
  /// form.
  public Optional<ConceptId> icd10(String topography, String morphology) {
    return answer(TO_ICD10, topography, morphology)
        .map(rule -> completed(rule, topography))
        .map(code -> ConceptId.of("ICD10", code));
  }

  /// The most specific OncoTree code of a tumour.
  public Optional<ConceptId> oncoTree(String topography, String morphology) {
    return answer(TO_ONCOTREE, topography, morphology).map(code -> ConceptId.of("ONCOTREE", code));
  }

  private static Optional<String> answer(MorphologyRules rules, String site, String morphology) {
    if (!SiteRule.isTopography(site)) {
      return Optional.empty();
    }
    return MorphologyRules.Morphology.of(morphology).flatMap(code -> rules.answer(site, code));
  }

  private String completed(String rule, String topography) {
    if (rule.equals("=")) {
      return existing(topography);
    }
    if (rule.endsWith("+")) {
      return existing(rule.substring(0, rule.length() - 1) + topography.substring(CATEGORY));
    }
    return rule;
  }

  /// The code itself where ICD-10 has it, else its category.
  private String existing(String code) {
    return ontology.contains(ConceptId.of("ICD10", code)) ? code : code.substring(0, CATEGORY);
  }

  /// The codes of a scheme that a concept is mapped to, directly or by one concept between.
  public List<ConceptId> to(ConceptId from, String scheme) {
    var direct = mapped.getOrDefault(from, Set.of());
    var found = inScheme(direct, scheme);
    if (found.isEmpty()) {
      var next = new HashSet<ConceptId>();
      direct.forEach(between -> next.addAll(mapped.getOrDefault(between, Set.of())));
      next.remove(from);
      found = inScheme(next, scheme);
    }
    return found;
  }

  private static List<ConceptId> inScheme(Set<ConceptId> ids, String scheme) {
    var found = new ArrayList<>(ids.stream().filter(id -> id.scheme().equals(scheme)).toList());
    found.sort(Comparator.comparing(ConceptId::curie));
    return found;
  }
}
