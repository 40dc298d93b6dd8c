package org.oncoweave.ontology.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.Words;

/// The concepts in use as RDF: `rdfs:label`, `rdfs:subClassOf`, `skos:altLabel`, `skos:notation`,
/// mappings by their predicate. Every scheme is a prefix of a query, beside rdf, rdfs, owl, skos.
final class Sparql {
  private static final String BASE = "http://purl.obolibrary.org/obo/";
  private static final long SECONDS = 60;
  private static final Map<String, String> SPACES =
      Map.of("rdf", RDF.uri, "rdfs", RDFS.uri, "owl", OWL2.NS, "skos", SKOS.uri);

  private final Graph graph = GraphFactory.createDefaultGraph();

  private Sparql(Vocabularies.InUse inUse) {
    inUse.ontology().concepts().forEach(this::add);
    for (var release : inUse.releases()) {
      release.relations().forEach(r -> add(r.subject(), property(r.predicate()), r.object()));
      release.mappings().forEach(m -> add(m.subject(), property(m.predicate()), m.object()));
    }
  }

  static SparqlAnswer ask(Vocabularies.InUse inUse, String text) {
    try {
      var query = parsed(inUse, text);
      var graph = new Sparql(inUse).graph;
      var builder = QueryExec.graph(graph).query(query).timeout(SECONDS, TimeUnit.SECONDS);
      try (var running = builder.set(ARQ.httpServiceAllowed, false).build()) {
        return answer(query, running);
      }
    } catch (QueryCancelledException e) {
      throw new OntologyFault(Words.say("The query took more than %d s; narrow it", SECONDS), e);
    } catch (QueryException e) {
      throw new OntologyFault(Words.say("The query cannot be run: %s", e.getMessage()), e);
    }
  }

  private static Query parsed(Vocabularies.InUse inUse, String text) {
    var query = new Query();
    var prefixes = PrefixMapping.Factory.create().setNsPrefixes(SPACES);
    inUse.ontology().counts().keySet().stream()
        .filter(scheme -> scheme.matches("[A-Za-z][\\w-]*"))
        .forEach(scheme -> prefixes.setNsPrefix(scheme, BASE + scheme + "_"));
    query.setPrefixMapping(prefixes);
    return QueryFactory.parse(query, text, null, null);
  }

  private static SparqlAnswer answer(Query query, QueryExec running) {
    if (query.isAskType()) {
      return new SparqlAnswer(List.of("answer"), List.of(List.of(String.valueOf(running.ask()))));
    }
    var rows = new ArrayList<List<String>>();
    if (query.isSelectType()) {
      var found = running.select();
      var names = found.getResultVars();
      found.forEachRemaining(
          row -> rows.add(names.stream().map(name -> text(row.get(name))).toList()));
      return new SparqlAnswer(query.getResultVars(), rows);
    }
    var built = query.isConstructType() ? running.construct() : running.describe();
    built
        .find()
        .forEachRemaining(t ->
            rows.add(List.of(text(t.getSubject()), text(t.getPredicate()), text(t.getObject()))));
    return new SparqlAnswer(List.of("subject", "predicate", "object"), rows);
  }

  /// A concept as its CURIE, a name as it is.
  private static String text(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    if (!node.isURI()) {
      return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }
    var iri = node.getURI();
    int under = iri.indexOf('_', BASE.length());
    return iri.startsWith(BASE) && under > 0
        ? iri.substring(BASE.length(), under) + ':' + iri.substring(under + 1)
        : iri;
  }

  private static Node iri(ConceptId id) {
    return NodeFactory.createURI(BASE + id.scheme() + "_" + id.code().replace(' ', '+'));
  }

  private static Node property(String predicate) {
    int colon = predicate.indexOf(':');
    var space = colon < 0 ? null : SPACES.get(predicate.substring(0, colon));
    return NodeFactory.createURI(
        space == null
            ? BASE + predicate.replace(':', '_')
            : space + predicate.substring(colon + 1));
  }

  private void add(ConceptId subject, Node predicate, ConceptId object) {
    graph.add(Triple.create(iri(subject), predicate, iri(object)));
  }

  private void add(Concept concept) {
    var node = iri(concept.id());
    graph.add(Triple.create(node, RDF.type.asNode(), OWL2.Class.asNode()));
    name(node, RDFS.label.asNode(), concept.labelFr(), Language.FR);
    name(node, RDFS.label.asNode(), concept.labelEn(), Language.EN);
    name(node, SKOS.notation.asNode(), concept.id().code(), Language.ANY);
    for (var synonym : concept.synonyms()) {
      var predicate = synonym.scope() == Synonym.Scope.EXACT ? SKOS.altLabel : SKOS.hiddenLabel;
      name(node, predicate.asNode(), synonym.text(), synonym.language());
    }
    concept.parents().forEach(p -> add(concept.id(), RDFS.subClassOf.asNode(), p));
    if (concept.isObsolete()) {
      graph.add(
          Triple.create(node, OWL2.deprecated.asNode(), NodeFactory.createLiteralString("true")));
    }
  }

  private void name(Node node, Node predicate, String text, Language language) {
    if (!text.isEmpty()) {
      var literal =
          switch (language) {
            case FR -> NodeFactory.createLiteralLang(text, "fr");
            case EN -> NodeFactory.createLiteralLang(text, "en");
            case ANY -> NodeFactory.createLiteralString(text);
          };
      graph.add(Triple.create(node, predicate, literal));
    }
  }
}
