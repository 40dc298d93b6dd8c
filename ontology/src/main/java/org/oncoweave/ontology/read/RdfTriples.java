package org.oncoweave.ontology.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.Words;

/// Gathers concepts from triples that come in any order. Blank nodes (restrictions, intersections)
/// are kept until the end and then laid to the class they describe.
final class RdfTriples extends StreamRDFBase {
  private static final int DEEPEST = 20;
  private static final int LONGEST = 1000;
  private static final String THING = "http://www.w3.org/2002/07/owl#Thing";
  private static final Set<String> CLASSES =
      Set.of(
          "http://www.w3.org/2002/07/owl#Class",
          "http://www.w3.org/2000/01/rdf-schema#Class",
          "http://www.w3.org/2004/02/skos/core#Concept");

  private enum Role {
    TYPE,
    LABEL,
    EXACT,
    NARROW,
    BROAD,
    RELATED,
    DEFINITION,
    NOTATION,
    PARENT,
    CHILD,
    MATCH,
    EQUIVALENT,
    OBSOLETE,
    ON_PROPERTY,
    SOME,
    INTERSECTION,
    FIRST,
    REST,
    VERSION,
    XREF,
    ALT_ID,
    REPLACED_BY,
    PART_OF
  }

  private static final Map<String, Role> ROLES = new HashMap<>();

  static {
    for (var row : ShippedTable.rowsBelowNames(Ontology.class, "rules/rdf_predicates.tsv", 2)) {
      ROLES.put(row.get(0), Role.valueOf(row.get(1)));
    }
  }

  private record Axiom(ConceptId subject, Node expression) {}

  private final Map<ConceptId, VocabularyDraft> drafts = new LinkedHashMap<>();
  private final Set<ConceptId> classes = new HashSet<>();
  private final Map<Node, Map<Role, Node>> blanks = new HashMap<>();
  private final List<Axiom> axioms = new ArrayList<>();
  private final Set<Release.Relation> relations = new LinkedHashSet<>();
  private final List<Crosswalk.Mapping> mappings = new ArrayList<>();
  private String version = "";

  @Override
  public void triple(Triple triple) {
    var role = ROLES.get(triple.getPredicate().getURI());
    if (role == null) {
      return;
    }
    var subject = triple.getSubject();
    if (subject.isBlank()) {
      blanks
          .computeIfAbsent(subject, _ -> new EnumMap<>(Role.class))
          .putIfAbsent(role, triple.getObject());
    } else if (role == Role.VERSION) {
      version = text(triple.getObject());
    } else {
      about(Curies.of(subject.getURI()), role, triple);
    }
  }

  private void about(ConceptId subject, Role role, Triple triple) {
    var object = triple.getObject();
    switch (role) {
      case TYPE -> {
        if (object.isURI() && CLASSES.contains(object.getURI())) {
          classes.add(subject);
          draft(subject);
        }
      }
      case LABEL -> label(subject, object);
      case EXACT, NARROW, BROAD, RELATED -> synonym(subject, role, object);
      case PARENT, CHILD, EQUIVALENT, PART_OF, MATCH -> edge(subject, role, triple);
      case DEFINITION -> draft(subject).attribute("definition", text(object));
      case NOTATION -> draft(subject).attribute("notation", text(object));
      case OBSOLETE ->
          draft(subject).attribute("obsolete", text(object).equals("true") ? "true" : "");
      case XREF -> draft(subject).attribute("xref", Curies.reference(text(object)));
      case ALT_ID, REPLACED_BY ->
          draft(subject)
              .attribute(role == Role.ALT_ID ? "alt_id" : "replaced_by", curie(text(object)));
      case ON_PROPERTY, SOME, INTERSECTION, FIRST, REST, VERSION -> {} // of blank nodes alone
    }
  }

  private VocabularyDraft draft(ConceptId id) {
    return drafts.computeIfAbsent(id, VocabularyDraft::new);
  }

  private static String text(Node node) {
    if (node.isLiteral()) {
      return node.getLiteralLexicalForm().strip();
    }
    return node.isURI() ? node.getURI() : "";
  }

  private static String curie(String name) {
    return name.isBlank() ? "" : Curies.of(name).curie();
  }

  /// French and English are kept; what names no language is English, as in the OBO releases.
  private void label(ConceptId subject, Node object) {
    var language = object.isLiteral() ? object.getLiteralLanguage() : "";
    if (isFrench(language)) {
      draft(subject).label(text(object), Language.FR);
    } else if (language.isEmpty() || language.startsWith("en")) {
      draft(subject).label(text(object), Language.EN);
    }
  }

  private static boolean isFrench(String language) {
    return language.equals("fr") || language.startsWith("fr-");
  }

  private void synonym(ConceptId subject, Role role, Node object) {
    var text = text(object);
    if (!text.isEmpty() && object.isLiteral()) {
      var language = isFrench(object.getLiteralLanguage()) ? Language.FR : Language.EN;
      draft(subject).synonym(new Synonym(text, language, Synonym.Scope.valueOf(role.name())));
    }
  }

  private void edge(ConceptId subject, Role role, Triple triple) {
    var object = triple.getObject();
    if (object.isBlank()) {
      axioms.add(new Axiom(subject, object));
      return;
    }
    if (object.isURI() && !object.getURI().equals(THING)) {
      named(subject, role, Curies.of(object.getURI()), predicate(triple));
    }
  }

  private void named(ConceptId subject, Role role, ConceptId other, String predicate) {
    switch (role) {
      case PARENT -> child(subject).parent(other);
      case CHILD -> child(other).parent(subject);
      case PART_OF -> relations.add(new Release.Relation(subject, "part_of", other));
      case EQUIVALENT -> mappings.add(new Crosswalk.Mapping(subject, "skos:exactMatch", other));
      default -> mappings.add(new Crosswalk.Mapping(subject, predicate, other));
    }
  }

  private VocabularyDraft child(ConceptId id) {
    classes.add(id);
    return draft(id);
  }

  private static String predicate(Triple triple) {
    return Curies.of(triple.getPredicate().getURI()).curie();
  }

  Release release(String name) {
    axioms.forEach(axiom -> describe(axiom.subject, axiom.expression, 0));
    drafts.keySet().retainAll(classes);
    if (drafts.isEmpty() && mappings.isEmpty()) {
      throw new OntologyFault(
          Words.say("%s has no class and no SKOS concept; is it a vocabulary?", name));
    }
    return new Release(
        new Release.Source(name, version, drafts.size()),
        VocabularyDraft.concepts(drafts.values()),
        List.copyOf(relations),
        mappings);
  }

  /// A restriction is a relation; the named classes of an intersection are parents.
  private void describe(ConceptId subject, Node node, int depth) {
    if (node.isURI()) {
      draft(subject).parent(Curies.of(node.getURI()));
      return;
    }
    var parts = blanks.getOrDefault(node, Map.of());
    var property = parts.get(Role.ON_PROPERTY);
    var filler = parts.get(Role.SOME);
    if (property != null && property.isURI() && filler != null && filler.isURI()) {
      relations.add(
          new Release.Relation(
              subject, Curies.relation(property.getURI()), Curies.of(filler.getURI())));
    }
    if (depth < DEEPEST) {
      members(parts.get(Role.INTERSECTION)).forEach(member -> describe(subject, member, depth + 1));
    }
  }

  private List<Node> members(@Nullable Node list) {
    var members = new ArrayList<Node>();
    for (var at = list; at != null && members.size() < LONGEST; ) {
      var cell = blanks.getOrDefault(at, Map.of());
      var first = cell.get(Role.FIRST);
      if (first != null) {
        members.add(first);
      }
      at = cell.get(Role.REST);
    }
    return members;
  }
}
