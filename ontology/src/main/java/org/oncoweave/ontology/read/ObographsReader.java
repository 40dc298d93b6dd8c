package org.oncoweave.ontology.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.Words;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/// Reads obographs JSON, one node and one edge at a time. Properties are concepts too (attribute
/// `kind`), so that the relations have names.
final class ObographsReader {
  private static final String ALTERNATIVE =
      "http://www.geneontology.org/formats/oboInOwl#hasAlternativeId";
  private static final String REPLACED_BY = "http://purl.obolibrary.org/obo/IAO_0100001";
  private static final Map<String, Synonym.Scope> SCOPES =
      Map.of(
          "hasExactSynonym", Synonym.Scope.EXACT,
          "hasNarrowSynonym", Synonym.Scope.NARROW,
          "hasBroadSynonym", Synonym.Scope.BROAD);

  private final Map<ConceptId, VocabularyDraft> drafts = new LinkedHashMap<>();
  private final List<Release.Relation> relations = new ArrayList<>();
  private final String name;
  private String version = "";
  private long nodes;

  private ObographsReader(String name) {
    this.name = name;
  }

  static Release read(String name, JsonParser in) {
    var reader = new ObographsReader(name);
    for (var token = in.nextToken(); token != null; token = in.nextToken()) {
      if (token == JsonToken.PROPERTY_NAME) {
        reader.property(in);
      } else if (token == JsonToken.END_OBJECT && reader.nodes > 0) {
        break; // the graphs that follow are those of imports, other vocabularies
      }
    }
    if (reader.drafts.isEmpty()) {
      throw new OntologyFault(
          Words.say("%s has no node; obographs hold `graphs` with `nodes`", name));
    }
    return new Release(
        new Release.Source(name, reader.version, reader.nodes),
        VocabularyDraft.concepts(reader.drafts.values()),
        reader.relations,
        List.of());
  }

  private void property(JsonParser in) {
    switch (in.currentName()) {
      case "nodes" -> each(in, this::node);
      case "edges" -> each(in, this::edge);
      case "graphs" -> in.nextToken();
      case "meta" -> {
        in.nextToken();
        version = in.<JsonNode>readValueAsTree().path("version").asString(version);
      }
      default -> {
        in.nextToken();
        in.skipChildren();
      }
    }
  }

  private static void each(JsonParser in, Consumer<JsonNode> reader) {
    in.nextToken();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      reader.accept(in.readValueAsTree());
    }
  }

  private void node(JsonNode node) {
    nodes++;
    var written = node.path("id").asString("");
    if (written.isBlank()) {
      throw new OntologyFault(Words.say("%s: node %d has no id", name, nodes));
    }
    // Releases give a node again for each import; a second label is kept as a fault.
    var draft = drafts.computeIfAbsent(Curies.of(written), VocabularyDraft::new);
    draft.label(node.path("lbl").asString(""), Language.EN);
    draft.attribute("kind", node.path("type").asString("").equals("PROPERTY") ? "property" : "");
    meta(draft, node.path("meta"));
  }

  private static void meta(VocabularyDraft draft, JsonNode meta) {
    draft.attribute("definition", meta.path("definition").path("val").asString(""));
    draft.attribute("obsolete", meta.path("deprecated").asBoolean(false) ? "true" : "");
    for (var synonym : meta.path("synonyms")) {
      var text = synonym.path("val").asString("").strip();
      if (!text.isEmpty()) {
        var predicate = synonym.path("pred").asString("");
        draft.synonym(
            new Synonym(text, Language.EN, SCOPES.getOrDefault(predicate, Synonym.Scope.RELATED)));
      }
    }
    meta.path("xrefs")
        .forEach(xref -> draft.attribute("xref", Curies.reference(xref.path("val").asString(""))));
    for (var property : meta.path("basicPropertyValues")) {
      var value = property.path("val").asString("");
      switch (property.path("pred").asString("")) {
        case ALTERNATIVE -> draft.attribute("alt_id", value);
        case REPLACED_BY -> draft.attribute("replaced_by", Curies.of(value).curie());
        default -> {} // dates, creators, name spaces
      }
    }
  }

  private void edge(JsonNode edge) {
    var subject = Curies.of(edge.path("sub").asString(""));
    var object = Curies.of(edge.path("obj").asString(""));
    var predicate = edge.path("pred").asString("");
    if (predicate.equals("is_a")) {
      drafts.computeIfAbsent(subject, VocabularyDraft::new).parent(object);
    } else {
      relations.add(new Release.Relation(subject, Curies.relation(predicate), object));
    }
  }
}
