package org.oncoweave.ontology.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;

/// Reads SSSOM mappings as tab separated values with their `#` metadata. What is mapped is a
/// concept where its label stands beside it; attribute `named_by` says that only a mapping names
/// it.
final class SssomReader {
  private static final int MISSING = -1;
  private static final String VERSION = "# mapping_set_version:";

  private final String name;
  private final List<Crosswalk.Mapping> mappings = new ArrayList<>();
  private final Map<ConceptId, VocabularyDraft> subjects = new LinkedHashMap<>();
  private List<String> header = List.of();
  private String version = "";

  private SssomReader(String name) {
    this.name = name;
  }

  static Release read(String name, BufferedReader in) throws IOException {
    var reader = new SssomReader(name);
    int number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      reader.line(line, ++number);
    }
    return reader.release();
  }

  private void line(String line, int number) {
    if (line.isBlank() || line.charAt(0) == '#') {
      version = line.startsWith(VERSION) ? line.substring(VERSION.length()).strip() : version;
      return;
    }
    var cells = Arrays.asList(line.split("\t", -1));
    if (header.isEmpty()) {
      header = checked(name, cells);
      return;
    }
    var mapping = mapping(header, cells, Words.say("%s, line %d", name, number));
    mappings.add(mapping);
    label(header, cells)
        .ifPresent(label -> subjects.computeIfAbsent(mapping.subject(), id -> named(id, label)));
  }

  private Release release() {
    if (header.isEmpty()) {
      throw new OntologyFault(
          Words.say("%s is empty; SSSOM begins with a line of column names", name));
    }
    return new Release(
        new Release.Source(name, version, mappings.size()),
        VocabularyDraft.concepts(subjects.values()),
        List.of(),
        mappings);
  }

  private static List<String> checked(String name, List<String> header) {
    for (var needed : List.of("subject_id", "predicate_id", "object_id")) {
      if (header.indexOf(needed) == MISSING) {
        throw new OntologyFault(Words.say("%s is not SSSOM: no column %s", name, needed));
      }
    }
    return header;
  }

  private static Crosswalk.Mapping mapping(List<String> header, List<String> cells, String where) {
    if (cells.size() < header.size()) {
      throw new OntologyFault(
          Words.say("%s: fewer cells than columns; the file may be cut short", where));
    }
    return new Crosswalk.Mapping(
        Curies.of(cells.get(header.indexOf("subject_id"))),
        cells.get(header.indexOf("predicate_id")),
        Curies.of(cells.get(header.indexOf("object_id"))));
  }

  private static Optional<String> label(List<String> header, List<String> cells) {
    int at = header.indexOf("subject_label");
    return at == MISSING ? Optional.empty() : Optional.of(cells.get(at)).filter(l -> !l.isBlank());
  }

  private static VocabularyDraft named(ConceptId id, String label) {
    var draft = new VocabularyDraft(id);
    draft.label(label, Language.EN);
    draft.attribute(Release.NAMED_BY, "mapping");
    return draft;
  }
}
