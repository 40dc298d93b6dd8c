package org.oncoweave.ontology;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;

/// Reads OBO 1.2 and 1.4, one line at a time.
final class OboReader {
  private final Map<ConceptId, VocabularyDraft> drafts = new LinkedHashMap<>();
  private final List<Release.Relation> relations = new ArrayList<>();
  private boolean inTerm;
  private boolean sawHeader;
  private @Nullable ConceptId current;

  private OboReader() {}

  static Release read(String name, BufferedReader in) throws IOException {
    var reader = new OboReader();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      reader.line(line.strip());
    }
    if (!reader.sawHeader || reader.drafts.isEmpty()) {
      throw new OntologyFault(name + " is not OBO: no format-version, or no [Term] in it");
    }
    var concepts = reader.drafts.values().stream().map(VocabularyDraft::concept).toList();
    return new Release(name, concepts, reader.relations, List.of());
  }

  private void line(String line) {
    if (line.startsWith("[")) {
      inTerm = line.equals("[Term]");
      current = null;
      return;
    }
    int colon = line.indexOf(':');
    if (colon < 1) {
      return;
    }
    var tag = line.substring(0, colon);
    var value = line.substring(colon + 1).strip();
    sawHeader |= tag.equals("format-version");
    if (inTerm) {
      term(tag, value);
    }
  }

  private void term(String tag, String value) {
    if (tag.equals("id")) {
      var id = curie(value);
      current = id;
      if (drafts.put(id, new VocabularyDraft(id)) != null) {
        throw new OntologyFault("Term " + value + " is given twice; keep one");
      }
      return;
    }
    var id = current;
    if (id != null) {
      fill(drafts.computeIfAbsent(id, VocabularyDraft::new), id, tag, value);
    }
  }

  private void fill(VocabularyDraft draft, ConceptId id, String tag, String value) {
    switch (tag) {
      case "name" -> draft.label(unescaped(value), Language.EN);
      case "synonym" -> synonym(draft, value);
      case "is_a" -> draft.parent(curie(first(value)));
      case "relationship" -> relation(id, value);
      case "def" -> draft.attribute("definition", quoted(value));
      case "is_obsolete" -> draft.attribute("obsolete", value.startsWith("true") ? "true" : "");
      case "alt_id", "replaced_by", "xref", "consider" -> draft.attribute(tag, first(value));
      default -> {} // the other tags carry nothing a concept keeps
    }
  }

  private void relation(ConceptId subject, String value) {
    int blank = value.indexOf(' ');
    if (blank > 0) {
      relations.add(
          new Release.Relation(
              subject, value.substring(0, blank), curie(first(value.substring(blank + 1)))));
    }
  }

  private static void synonym(VocabularyDraft draft, String value) {
    var text = quoted(value);
    if (text.isBlank()) {
      return;
    }
    var rest = value.substring(value.lastIndexOf('"') + 1).strip();
    draft.synonym(new Synonym(text, Language.EN, scope(Folding.words(rest))));
  }

  private static Synonym.Scope scope(List<String> words) {
    var first = words.isEmpty() ? "RELATED" : words.getFirst().toUpperCase(Locale.ROOT);
    return switch (first) {
      case "EXACT" -> Synonym.Scope.EXACT;
      case "NARROW" -> Synonym.Scope.NARROW;
      case "BROAD" -> Synonym.Scope.BROAD;
      default -> Synonym.Scope.RELATED;
    };
  }

  /// The text between the first quote and the last one that no backslash precedes.
  private static String quoted(String value) {
    int from = value.indexOf('"');
    int to = from + 1;
    while (from >= 0
        && to < value.length()
        && (value.charAt(to) != '"' || value.charAt(to - 1) == '\\')) {
      to++;
    }
    return from < 0 ? "" : unescaped(value.substring(from + 1, Math.min(to, value.length())));
  }

  private static String unescaped(String value) {
    return value.replace("\\\"", "\"").replace("\\:", ":").replace("\\,", ",").replace("\\n", " ");
  }

  /// What stands before the first blank: the identifier without its `! label` and its qualifiers.
  private static String first(String value) {
    int blank = value.indexOf(' ');
    return unescaped(blank < 0 ? value : value.substring(0, blank));
  }

  private static ConceptId curie(String value) {
    return Curies.of(first(value));
  }
}
