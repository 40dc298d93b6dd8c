package org.oncoweave.ontology;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;

/// Tumours that a source names by OncoTree alone: the code in force for what is written, and what
/// it says in ICD-O.
///
/// The site is that of the table `oncotree_to_icdo.tsv`; the morphology leads back to the code or,
/// where none does, to one above it. What no code tells is left out.
public final class OncoTreeTumours {
  private static final String SCHEME = "ONCOTREE";
  private static final String BY_RULE = "-";
  private static final String NONE = "none";
  private static final String FORM = "[A-Z0-9_/-]{1,40}";
  private static final int UNSPECIFIED = 9;
  private static final Map<String, String> RETIRED = retired();
  private static final Map<String, Line> LINES = lines();

  /// Sites of blood cancers of any site, after the usual one.
  private static final List<String> OF_BLOOD = List.of("C42.1", "C77.9");

  private final Ontology ontology;
  private final Crosswalk crosswalk;
  private final List<String> kinds;
  private final Map<String, List<ConceptId>> byLabel = new HashMap<>();
  private final Map<String, List<ConceptId>> byMainType = new HashMap<>();
  private final Map<ConceptId, Optional<InIcdo>> known = new ConcurrentHashMap<>();

  private record Line(String site, String kind) {}

  /// A tumour in ICD-O.
  public record InIcdo(ConceptId topography, @Nullable ConceptId morphology) {}

  private static final class Shipped {
    private static final OncoTreeTumours TUMOURS = new OncoTreeTumours(Ontology.shipped());
  }

  public OncoTreeTumours(Ontology ontology) {
    this.ontology = ontology;
    this.crosswalk = new Crosswalk(ontology);
    this.kinds =
        ontology
            .inScheme("ICDO3")
            .map(concept -> concept.id().code())
            .filter(code -> MorphologyRules.Morphology.of(code).isPresent())
            .sorted(OncoTreeTumours::invasiveFirst)
            .toList();
    ontology
        .inScheme(SCHEME)
        .forEach(concept -> {
          name(byLabel, concept.labelEn(), concept.id());
          concept.attribute("main_type").ifPresent(name -> name(byMainType, name, concept.id()));
        });
  }

  public static OncoTreeTumours shipped() {
    return Shipped.TUMOURS;
  }

  /// The code, or those that stand for a retired one, joined by a bar.
  public static String current(String code) {
    return RETIRED.getOrDefault(code, code);
  }

  private static void name(Map<String, List<ConceptId>> names, String name, ConceptId id) {
    names.computeIfAbsent(key(name), _ -> new ArrayList<>()).add(id);
  }

  /// The order of the words does not count.
  private static String key(String name) {
    var words = name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+");
    return Stream.of(words).filter(word -> !word.isEmpty()).sorted().collect(joining(" "));
  }

  private static int invasiveFirst(String one, String other) {
    int order = Boolean.compare(other.endsWith("/3"), one.endsWith("/3"));
    return order == 0 ? one.compareTo(other) : order;
  }

  /// The code of OncoTree in force, for a code in any case; of several that stand for a retired
  /// one, the one above them.
  public Optional<ConceptId> coded(String written) {
    var codes =
        Stream.of(current(written.strip().toUpperCase(Locale.ROOT)).split("\\|"))
            .filter(code -> code.matches(FORM))
            .map(code -> ConceptId.of(SCHEME, code))
            .filter(ontology::contains)
            .toList();
    return above(codes);
  }

  /// The code of the tumour, else of the main type, of this English name, its words in any order; a
  /// name of several codes means the one above them all.
  public Optional<ConceptId> named(String name) {
    var labelled = byLabel.getOrDefault(key(name), byMainType.getOrDefault(key(name), List.of()));
    return above(labelled);
  }

  /// Nothing is said by the root alone.
  private Optional<ConceptId> above(List<ConceptId> codes) {
    return codes.stream()
        .map(Optional::of)
        .reduce((one, other) -> one.flatMap(a -> other.flatMap(b -> common(a, b))))
        .orElse(Optional.empty())
        .filter(code -> !ontology.parents(code).isEmpty());
  }

  private Optional<ConceptId> common(ConceptId one, ConceptId other) {
    if (ontology.isA(one, other)) {
      return Optional.of(other);
    }
    return ontology.isA(other, one)
        ? Optional.of(one)
        : ontology.mostSpecificCommonAncestor(one, other);
  }

  /// The code of a tumour in ICD-O.
  public Optional<ConceptId> of(ConceptId topography, @Nullable ConceptId morphology) {
    return morphology == null
        ? Optional.empty()
        : crosswalk.oncoTree(topography.code(), morphology.code());
  }

  /// Whether one code is the other or lies above it: both may be said of one tumour.
  public boolean onOneLine(ConceptId one, ConceptId other) {
    return ontology.isA(one, other) || ontology.isA(other, one);
  }

  /// Site and morphology of a code; empty for one that is not in use.
  public Optional<InIcdo> inIcdo(ConceptId type) {
    var found = known.get(type);
    if (found == null) {
      found = find(type);
      known.put(type, found);
    }
    return found;
  }

  private Optional<InIcdo> find(ConceptId type) {
    if (!ontology.contains(type)) {
      return Optional.empty();
    }
    var line = LINES.get(type.code());
    var usual = usual(type);
    if (usual.isEmpty()) {
      return Optional.empty();
    }
    var site = usual.get();
    if (line != null && !line.kind().equals(BY_RULE)) {
      return Optional.of(line.kind().equals(NONE) ? of(site) : of(site, line.kind()));
    }
    return byRules(type, site)
        .or(() -> own(type).filter(kind -> possible(site, kind)).findFirst().map(k -> of(site, k)))
        .or(() -> inherited(type, site))
        .or(() -> Optional.of(of(site)));
  }

  /// The site of the nearest line of the table, upwards.
  private Optional<String> usual(ConceptId type) {
    for (var step = type; step != null; step = parent(step)) {
      var line = LINES.get(step.code());
      if (line != null) {
        return Optional.of(line.site());
      }
    }
    return Optional.empty();
  }

  private @Nullable ConceptId parent(ConceptId type) {
    var parents = ontology.parents(type);
    return parents.isEmpty() ? null : parents.getFirst();
  }

  /// The morphology of the nearest code above, at the site of the code itself.
  private Optional<InIcdo> inherited(ConceptId type, String site) {
    for (var step = parent(type); step != null; step = parent(step)) {
      var above = inIcdo(step).map(InIcdo::morphology);
      if (above.isPresent()) {
        return above.filter(kind -> possible(site, kind.code())).map(k -> of(site, k.code()));
      }
    }
    return Optional.empty();
  }

  /// By the rules that lead to the code: at the usual site, else at one that the rule names.
  private Optional<InIcdo> byRules(ConceptId type, String usual) {
    var rules = Crosswalk.rulesTo(type.code()).stream().filter(r -> !r.anyKind()).toList();
    return rules.stream()
        .flatMap(rule -> at(type, rule, List.of(usual)))
        .findFirst()
        .or(() -> rules.stream().flatMap(rule -> at(type, rule, sites(rule))).findFirst());
  }

  private Stream<InIcdo> at(ConceptId type, MorphologyRules.Rule rule, List<String> sites) {
    return sites.stream()
        .flatMap(site ->
            Stream.concat(own(type), kinds.stream())
                .filter(kind -> rule.fits(site, MorphologyRules.Morphology.of(kind).orElseThrow()))
                .filter(kind -> possible(site, kind) && leads(site, kind, type))
                .map(kind -> of(site, kind)));
  }

  private boolean leads(String site, String kind, ConceptId type) {
    return crosswalk.oncoTree(site, kind).filter(code -> ontology.isA(code, type)).isPresent();
  }

  private static boolean possible(String site, String kind) {
    return !SiteRule.shipped().isImpossible(site, kind);
  }

  /// Of a whole organ the part "not specified", where there is one.
  private List<String> sites(MorphologyRules.Rule rule) {
    var sites = new ArrayList<String>();
    for (var range : rule.sites().ranges()) {
      if (range.to() == Integer.MAX_VALUE) {
        sites.addAll(OF_BLOOD);
      } else {
        Stream.of(Math.min(range.from() + UNSPECIFIED, range.to()), range.from())
            .map(number -> "C%02d.%d".formatted(number / 10, number % 10))
            .filter(site -> ontology.contains(ConceptId.of("ICDO3", site)))
            .forEach(sites::add);
      }
    }
    return sites;
  }

  /// The morphologies that the release itself gives to the code.
  private Stream<String> own(ConceptId type) {
    return ontology.get(type).list("icdo").stream()
        .map(curie -> new ConceptId(curie).code())
        .filter(code -> MorphologyRules.Morphology.of(code).isPresent());
  }

  private static InIcdo of(String site) {
    return new InIcdo(ConceptId.of("ICDO3", site), null);
  }

  private static InIcdo of(String site, String kind) {
    return new InIcdo(ConceptId.of("ICDO3", site), ConceptId.of("ICDO3", kind));
  }

  private static Map<String, String> retired() {
    var retired = new HashMap<String, String>();
    ShippedTable.rowsBelowNames(Ontology.class, "rules/oncotree_retired.tsv", 2)
        .forEach(row -> retired.put(row.get(0), row.get(1)));
    return Map.copyOf(retired);
  }

  private static Map<String, Line> lines() {
    var lines = new HashMap<String, Line>();
    for (var row : ShippedTable.rowsBelowNames(Ontology.class, "rules/oncotree_to_icdo.tsv", 3)) {
      lines.put(row.get(0), new Line(row.get(1), row.get(2)));
    }
    return Map.copyOf(lines);
  }
}
