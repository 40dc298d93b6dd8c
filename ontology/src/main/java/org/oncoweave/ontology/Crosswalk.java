package org.oncoweave.ontology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;

/// From a code of one scheme to those of another: by rule for a tumour coded in ICD-O, by mapping
/// for a single concept.
public final class Crosswalk {
  private static final MorphologyRules TO_ICD10 = MorphologyRules.read("icdo_to_icd10.tsv");
  private static final MorphologyRules TO_ONCOTREE = MorphologyRules.read("icdo_to_oncotree.tsv");
  private static final int CATEGORY = 3;

  /// Attributes that hold CURIEs of the same meaning.
  private static final List<String> MAPPING_COLUMNS =
      List.of("icdo", "ncit", "umls", "loinc", "xref");

  /// Columns whose codes are near, not the same.
  private static final Map<String, String> PREDICATES =
      Map.of("icdo", "skos:relatedMatch", "xref", "oboInOwl:hasDbXref");

  private static final String EXACT = "skos:exactMatch";

  private final Ontology ontology;
  private final List<Mapping> mappings = new ArrayList<>();
  private final Map<ConceptId, Set<ConceptId>> mapped = new HashMap<>();
  private @Nullable BackToIcdo back;

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
        concept.list(column).forEach(curie -> shipped(concept.id(), column, curie));
      }
    }
    loaded.forEach(this::add);
  }

  private void shipped(ConceptId subject, String column, String curie) {
    if (curie.indexOf(':') > 0) {
      add(new Mapping(subject, PREDICATES.getOrDefault(column, EXACT), new ConceptId(curie)));
    }
  }

  private void add(Mapping mapping) {
    mappings.add(mapping);
    link(mapping.subject(), mapping.object());
  }

  /// All mappings, each once: what the graph keeps as MAPS_TO.
  public List<Mapping> mappings() {
    return mappings.stream().distinct().toList();
  }

  /// Mappings to what is obsolete, and one concept said to be the same as two of one scheme of
  /// which one lies above the other.
  public List<OntologyCheck.Problem> problems() {
    var problems = new ArrayList<OntologyCheck.Problem>();
    var exact = new LinkedHashMap<ConceptId, Set<ConceptId>>();
    for (var mapping : mappings()) {
      if (ontology.find(mapping.object()).filter(Concept::isObsolete).isPresent()) {
        problems.add(
            new OntologyCheck.Problem(
                OntologyCheck.Kind.OBSOLETE_MAPPED,
                mapping.subject(),
                Words.say(
                    "is mapped to the obsolete %s; use what replaced it",
                    mapping.object().curie())));
      }
      if (mapping.predicate().equals(EXACT)) {
        exact.computeIfAbsent(mapping.subject(), _ -> new LinkedHashSet<>()).add(mapping.object());
      }
    }
    exact.forEach((subject, objects) -> addContradictions(subject, objects, problems));
    return problems;
  }

  private void addContradictions(
      ConceptId subject, Set<ConceptId> objects, List<OntologyCheck.Problem> problems) {
    for (var one : objects) {
      for (var other : objects) {
        if (!one.equals(other) && one.scheme().equals(other.scheme()) && ontology.isA(one, other)) {
          problems.add(
              new OntologyCheck.Problem(
                  OntologyCheck.Kind.MAPPING_AGAINST_HIERARCHY,
                  subject,
                  Words.say(
                      "is the same as %s and as %s above it; keep one",
                      one.curie(), other.curie())));
        }
      }
    }
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

  /// The ICD-10 code that the rules name for a tumour; empty where it has that of its topography.
  public static Optional<String> namedIcd10(String topography, String morphology) {
    return answer(TO_ICD10, topography, morphology)
        .filter(rule -> !rule.equals("=") && !rule.endsWith("+"));
  }

  /// The most specific OncoTree code of a tumour.
  public Optional<ConceptId> oncoTree(String topography, String morphology) {
    return answer(TO_ONCOTREE, topography, morphology).map(code -> ConceptId.of("ONCOTREE", code));
  }

  /// The rules that lead to a code of OncoTree.
  static List<MorphologyRules.Rule> rulesTo(String oncoTree) {
    return TO_ONCOTREE.to(oncoTree);
  }

  /// The conversion of one morphology at any site.
  Conversion conversion(MorphologyRules.Morphology morphology) {
    return new Conversion(morphology, TO_ICD10.of(morphology), TO_ONCOTREE.of(morphology));
  }

  /// What the rules say of one morphology.
  final class Conversion {
    private final MorphologyRules.Morphology morphology;
    private final MorphologyRules toIcd10;
    private final MorphologyRules toOncoTree;

    Conversion(
        MorphologyRules.Morphology morphology,
        MorphologyRules toIcd10,
        MorphologyRules toOncoTree) {
      this.morphology = morphology;
      this.toIcd10 = toIcd10;
      this.toOncoTree = toOncoTree;
    }

    Optional<ConceptId> icd10(String topography) {
      return toIcd10
          .answer(topography, morphology)
          .map(rule -> ConceptId.of("ICD10", completed(rule, topography)));
    }

    Optional<ConceptId> oncoTree(String topography) {
      return toOncoTree.answer(topography, morphology).map(code -> ConceptId.of("ONCOTREE", code));
    }
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

  /// The codes of a scheme for a tumour: by its OncoTree code, else by its morphology.
  public List<ConceptId> tumour(String topography, String morphology, String scheme) {
    return switch (scheme) {
      case "ICD10" -> icd10(topography, morphology).stream().toList();
      case "ONCOTREE" -> oncoTree(topography, morphology).stream().toList();
      default -> {
        var found =
            oncoTree(topography, morphology).map(code -> to(code, scheme)).orElse(List.of());
        yield found.isEmpty() ? to(ConceptId.of("ICDO3", morphology), scheme) : found;
      }
    };
  }

  /// The codes of a scheme for what these codes say together: a topography with a morphology of
  /// ICD-O is one tumour, every other code stands for itself. Codes that are not in use are left
  /// out.
  public List<ConceptId> from(List<ConceptId> codes, String scheme) {
    var sites = codes.stream().filter(Crosswalk::isSite).toList();
    var kinds = codes.stream().filter(Crosswalk::isMorphology).toList();
    boolean tumour = !sites.isEmpty() && !kinds.isEmpty();
    var found = new LinkedHashSet<ConceptId>();
    for (var code : codes) {
      if (!tumour || !(isSite(code) || isMorphology(code))) {
        found.addAll(single(code, scheme));
      }
    }
    for (var site : tumour ? sites : List.<ConceptId>of()) {
      kinds.forEach(kind -> found.addAll(tumour(site.code(), kind.code(), scheme)));
    }
    return found.stream().filter(ontology::contains).toList();
  }

  private static boolean isSite(ConceptId id) {
    return id.scheme().equals("ICDO3") && SiteRule.isTopography(id.code());
  }

  private static boolean isMorphology(ConceptId id) {
    return id.scheme().equals("ICDO3") && MorphologyRules.Morphology.of(id.code()).isPresent();
  }

  private synchronized BackToIcdo back() {
    if (back == null) {
      back = new BackToIcdo(this, ontology);
    }
    return back;
  }

  private List<ConceptId> single(ConceptId code, String scheme) {
    var direct = to(code, scheme).stream().filter(ontology::contains).toList();
    if (!direct.isEmpty()) {
      return direct;
    }
    if (back().knows(code)) {
      return back().to(code, scheme);
    }
    if (code.scheme().equals("ICD10") && ontology.contains(code)) {
      return ontology.children(code).stream()
          .flatMap(below -> single(below, scheme).stream())
          .distinct()
          .toList();
    }
    // A code of NCIt, DOID, MONDO…: by way of the OncoTree code that it is mapped to.
    return to(code, "ONCOTREE").stream()
        .filter(back()::knows)
        .flatMap(tumour -> back().to(tumour, scheme).stream())
        .distinct()
        .toList();
  }

  private static List<ConceptId> inScheme(Set<ConceptId> ids, String scheme) {
    var found = new ArrayList<>(ids.stream().filter(id -> id.scheme().equals(scheme)).toList());
    found.sort(Comparator.comparing(ConceptId::curie));
    return found;
  }
}
