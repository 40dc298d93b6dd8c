package org.oncoweave.ontology.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.JsonNode;

/// Reads the JSON of OncoTree, a tree of nodes that hold their children, and flat lists of `id` and
/// `label` such as those of the NAF.
final class TreeReader {
  private static final Map<String, String> REFERENCES = Map.of("NCI", "ncit", "UMLS", "umls");
  private final String name;
  private final List<VocabularyDraft> drafts = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  private TreeReader(String name) {
    this.name = name;
  }

  static Release oncoTree(String name, JsonNode root) {
    var reader = new TreeReader(name);
    root.forEach(node -> reader.node(node, ""));
    return reader.release();
  }

  static Release list(String name, JsonNode root) {
    var reader = new TreeReader(name);
    for (var node : root) {
      var draft = reader.draft(Curies.LOCAL, node.path("id").asString(""));
      draft.label(node.path("label").asString(""), Language.FR);
    }
    return reader.release();
  }

  private Release release() {
    if (drafts.isEmpty()) {
      throw new OntologyFault(Words.say("%s has no node with a code", name));
    }
    return new Release(
        new Release.Source(name, "", drafts.size()),
        VocabularyDraft.concepts(drafts),
        List.of(),
        List.of());
  }

  private VocabularyDraft draft(String scheme, String code) {
    if (code.isBlank() || !seen.add(code)) {
      throw new OntologyFault(Words.say("%s: the code '%s' is missing or given twice", name, code));
    }
    var draft = new VocabularyDraft(ConceptId.of(scheme, code));
    drafts.add(draft);
    return draft;
  }

  private void node(JsonNode node, String parent) {
    var code = node.path("code").asString("");
    var draft = draft("ONCOTREE", code);
    draft.label(node.path("name").asString(""), Language.EN);
    if (!parent.isEmpty()) {
      draft.parent(ConceptId.of("ONCOTREE", parent));
    }
    draft.attribute("main_type", node.path("mainType").asString(""));
    draft.attribute("tissue", node.path("tissue").asString(""));
    REFERENCES.forEach((from, to) -> {
      for (var reference : node.path("externalReferences").path(from)) {
        draft.attribute(to, Curies.of(from + ":" + reference.asString("")).curie());
      }
    });
    node.path("revocations")
        .forEach(old -> draft.attribute("alt_id", "ONCOTREE:" + old.asString("")));
    node.path("children").forEach(child -> node(child, code));
  }
}
