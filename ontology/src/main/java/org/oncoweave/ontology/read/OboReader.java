package org.oncoweave.ontology.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Folding;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.Words;

/// Reads OBO 1.2 and 1.4, one line at a time. Typedefs are concepts too (attribute `kind`), so that
/// the relations have names.
final class OboReader {
  private final String name;
  private final Map<ConceptId, VocabularyDraft> drafts = new LinkedHashMap<>();
  private final Set<Release.Relation> relations = new LinkedHashSet<>();
  private String version = "";
  private boolean inTerm;
  private boolean typedef;
  private boolean inHeader = true;
  private boolean sawHeader;
  private int number;
  private @Nullable ConceptId current;

  private OboReader(String name) {
    this.name = name;
  }

  static Release read(String name, BufferedReader in) throws IOException {
    var reader = new OboReader(name);
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      reader.number++;
      reader.line(line.strip());
    }
    if (!reader.sawHeader || reader.drafts.isEmpty()) {
      throw new OntologyFault(
          Words.say("%s is not OBO: no format-version, or no [Term] in it", name));
    }
    return new Release(
        new Release.Source(name, reader.version, reader.drafts.size()),
        VocabularyDraft.concepts(reader.drafts.values()),
        List.copyOf(reader.relations),
        List.of());
  }

  private void line(String line) {
    if (line.startsWith("[")) {
      stanza(line);
    } else if (!line.isEmpty() && !line.startsWith("!")) {
      pair(line);
    }
  }

  private void stanza(String line) {
    typedef = line.equals("[Typedef]");
    inTerm = typedef || line.equals("[Term]");
    inHeader = false;
    current = null;
  }

  private void pair(String line) {
    int colon = line.indexOf(':');
    if (colon < 1) {
      throw fault(Words.say("'%s' is not `tag: value`; the file may be cut short", line));
    }
    var tag = line.substring(0, colon);
    var value = line.substring(colon + 1).strip();
    if (inHeader) {
      header(tag, value);
    } else if (inTerm) {
      term(tag, value);
    }
  }

  private void header(String tag, String value) {
    sawHeader |= tag.equals("format-version");
    version = tag.equals("data-version") ? value : version;
  }

  private OntologyFault fault(String what) {
    return new OntologyFault(Words.say("%s, line %d", name, number) + ": " + what);
  }

  private void term(String tag, String value) {
    if (tag.equals("id")) {
      var id = curie(value);
      current = id;
      if (drafts.put(id, new VocabularyDraft(id)) != null) {
        throw fault(Words.say("term %s is given twice; keep one", value));
      }
      drafts.computeIfAbsent(id, VocabularyDraft::new).attribute("kind", typedef ? "property" : "");
      return;
    }
    var id = current;
    if (id == null) {
      throw fault(Words.say("a [Term] begins with its id, not with %s", tag));
    }
    fill(drafts.computeIfAbsent(id, VocabularyDraft::new), id, tag + ": " + value);
  }

  private void fill(VocabularyDraft draft, ConceptId id, String line) {
    int colon = line.indexOf(':');
    var tag = line.substring(0, colon);
    var value = line.substring(colon + 2);
    switch (tag) {
      case "name" -> draft.label(unescaped(value), Language.EN);
      case "synonym" -> synonym(draft, value);
      case "is_a" -> draft.parent(curie(value));
      case "relationship" -> relation(id, value);
      case "intersection_of" -> intersection(draft, id, value);
      case "def" -> draft.attribute("definition", quoted(value));
      case "is_obsolete" -> draft.attribute("obsolete", value.startsWith("true") ? "true" : "");
      case "alt_id", "replaced_by", "consider" -> draft.attribute(tag, curie(value).curie());
      case "xref" -> draft.attribute(tag, Curies.reference(first(value)));
      default -> {} // the other tags carry nothing a concept keeps
    }
  }

  private void relation(ConceptId subject, String value) {
    int blank = value.indexOf(' ');
    if (blank > 0) {
      relations.add(
          new Release.Relation(
              subject,
              Curies.relation(value.substring(0, blank)),
              curie(value.substring(blank + 1))));
    }
  }

  /// A genus alone repeats an `is_a` of the same term; a differentia is a relation.
  private void intersection(VocabularyDraft draft, ConceptId id, String value) {
    var words = value.split(" ");
    if (words.length > 1 && !words[1].startsWith("!") && !words[1].startsWith("{")) {
      relation(id, value);
    } else {
      draft.attribute("genus", curie(value).curie());
    }
  }

  private void synonym(VocabularyDraft draft, String value) {
    int end = value.lastIndexOf('"');
    if (end < 1) {
      throw fault(Words.say("a synonym without its two quotes; the file may be cut short"));
    }
    var text = quoted(value);
    if (!text.isBlank()) {
      var rest = value.substring(end + 1).strip();
      draft.synonym(new Synonym(text, Language.EN, scope(Folding.words(rest))));
    }
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

  /// The text between the first quote and the next one that no backslash precedes.
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
    return value.indexOf('\\') < 0
        ? value
        : value.replace("\\\"", "\"").replace("\\:", ":").replace("\\,", ",").replace("\\n", " ");
  }

  /// What stands before the first blank: the identifier without its `! label` and its qualifiers.
  private static String first(String value) {
    int blank = value.indexOf(' ');
    return unescaped(blank < 0 ? value : value.substring(0, blank));
  }

  private ConceptId curie(String value) {
    var first = first(value);
    if (first.isBlank()) {
      throw fault(Words.say("an identifier is missing; the file may be cut short"));
    }
    return Curies.of(first);
  }
}
