package org.oncoweave.ontology.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.Language;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Synonym;
import org.oncoweave.ontology.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A release on disk: concepts, relations and mappings as JSON lines, compressed.
final class ReleaseFolder {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  record StoredSource(String name, String version, long rows) {}

  record StoredSynonym(String text, Language language, Synonym.Scope scope) {}

  record StoredConcept(
      String id,
      String fr,
      String en,
      List<StoredSynonym> synonyms,
      List<String> parents,
      Map<String, String> attributes) {}

  record StoredEdge(String subject, String predicate, String object) {}

  private ReleaseFolder() {}

  static void write(Path folder, Release release) throws IOException {
    Files.createDirectories(folder);
    var source = release.source();
    lines(
        folder.resolve("source"),
        List.of(source),
        s -> new StoredSource(s.name(), s.version(), s.rows()));
    lines(folder.resolve("concepts"), release.concepts(), ReleaseFolder::stored);
    lines(
        folder.resolve("relations"),
        release.relations(),
        r -> new StoredEdge(r.subject().curie(), r.predicate(), r.object().curie()));
    lines(
        folder.resolve("mappings"),
        release.mappings(),
        m -> new StoredEdge(m.subject().curie(), m.predicate(), m.object().curie()));
  }

  private static StoredConcept stored(Concept concept) {
    return new StoredConcept(
        concept.id().curie(),
        concept.labelFr(),
        concept.labelEn(),
        concept.synonyms().stream()
            .map(s -> new StoredSynonym(s.text(), s.language(), s.scope()))
            .toList(),
        concept.parents().stream().map(ConceptId::curie).toList(),
        concept.attributes());
  }

  private static <T> void lines(Path file, List<T> values, Function<T, Object> stored)
      throws IOException {
    try (var out =
            new BufferedOutputStream(
                new GZIPOutputStream(Files.newOutputStream(withEnding(file)), 1 << 16), 1 << 16);
        var writer = JSON.writer().withRootValueSeparator("\n").writeValues(out)) {
      for (var value : values) {
        writer.write(stored.apply(value));
      }
    }
  }

  private static Path withEnding(Path file) {
    return file.resolveSibling(file.getFileName() + ".jsonl.gz");
  }

  static Release read(Path folder) throws IOException {
    try {
      var source = values(folder.resolve("source"), StoredSource.class, s -> s).getFirst();
      return new Release(
          new Release.Source(source.name(), source.version(), source.rows()),
          values(folder.resolve("concepts"), StoredConcept.class, ReleaseFolder::concept),
          values(folder.resolve("relations"), StoredEdge.class, ReleaseFolder::relation),
          values(folder.resolve("mappings"), StoredEdge.class, ReleaseFolder::mapping));
    } catch (JacksonException e) {
      throw new OntologyFault(
          Words.say(
              "The loaded vocabulary %s is damaged; `ontology rollback`, or load it again", folder),
          e);
    }
  }

  private static <S, T> List<T> values(Path file, Class<S> type, Function<S, T> made)
      throws IOException {
    var values = new ArrayList<T>();
    try (var in =
            new BufferedInputStream(
                new GZIPInputStream(Files.newInputStream(withEnding(file)), 1 << 16), 1 << 16);
        var lines = JSON.readerFor(type).<S>readValues(in)) {
      while (lines.hasNextValue()) {
        values.add(made.apply(lines.nextValue()));
      }
    }
    return values;
  }

  private static Concept concept(StoredConcept stored) {
    return new Concept(
        new ConceptId(stored.id()),
        stored.fr(),
        stored.en(),
        stored.synonyms().stream()
            .map(s -> new Synonym(s.text(), s.language(), s.scope()))
            .toList(),
        stored.parents().stream().map(ConceptId::new).toList(),
        stored.attributes());
  }

  private static Release.Relation relation(StoredEdge edge) {
    return new Release.Relation(
        new ConceptId(edge.subject()), edge.predicate(), new ConceptId(edge.object()));
  }

  private static Crosswalk.Mapping mapping(StoredEdge edge) {
    return new Crosswalk.Mapping(
        new ConceptId(edge.subject()), edge.predicate(), new ConceptId(edge.object()));
  }
}
