package org.oncoweave.ontology.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Concept;
import org.oncoweave.ontology.ConceptMerge;
import org.oncoweave.ontology.Crosswalk;
import org.oncoweave.ontology.OntologyCheck;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Release;
import org.oncoweave.ontology.Words;
import org.oncoweave.ontology.read.VocabularyFile;

/// The files of one load read into one release, with the name it is kept under.
record Gathering(String scheme, Release release, String digest) {
  private static final String LOCAL = "LOCAL";
  private static final int SHOWN = 5;

  static Gathering of(List<Path> files, String scheme) throws IOException {
    var parts = new ArrayList<Release>();
    for (var file : files) {
      parts.add(VocabularyFile.read(file));
    }
    var key = scheme.isBlank() ? mostFrequent(parts) : scheme.strip();
    return new Gathering(key, renamed(together(parts), key), digest(files, key));
  }

  private static Release together(List<Release> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var first = parts.getFirst().source();
    return new Release(
        new Release.Source(
            first.name() + " and " + (parts.size() - 1) + " more",
            first.version(),
            parts.stream().mapToLong(part -> part.source().rows()).sum()),
        ConceptMerge.of(parts.stream().flatMap(part -> part.concepts().stream()).toList()),
        parts.stream().flatMap(part -> part.relations().stream()).distinct().toList(),
        parts.stream().flatMap(part -> part.mappings().stream()).distinct().toList());
  }

  private static String mostFrequent(List<Release> parts) {
    var counts = new HashMap<String, Integer>();
    for (var part : parts) {
      part.concepts().stream()
          .filter(concept -> concept.attribute(Release.NAMED_BY).isEmpty())
          .forEach(concept -> counts.merge(concept.scheme(), 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .filter(scheme -> !scheme.equals(LOCAL))
        .orElseGet(() -> plain(parts.getFirst().name()));
  }

  /// The name of a file without its endings: what mappings alone are kept under.
  private static String plain(String name) {
    int dot = name.indexOf('.', 1);
    return (dot < 0 ? name : name.substring(0, dot)).replaceAll("[^\\w-]", "_");
  }

  /// Codes that the file gives without a scheme get the one of the load.
  private static Release renamed(Release release, String scheme) {
    if (release.concepts().stream().noneMatch(concept -> concept.scheme().equals(LOCAL))) {
      return release;
    }
    return new Release(
        release.source(),
        release.concepts().stream().map(concept -> renamed(concept, scheme)).toList(),
        release.relations().stream()
            .map(r ->
                new Release.Relation(
                    named(r.subject(), scheme), r.predicate(), named(r.object(), scheme)))
            .toList(),
        release.mappings().stream()
            .map(m ->
                new Crosswalk.Mapping(
                    named(m.subject(), scheme), m.predicate(), named(m.object(), scheme)))
            .toList());
  }

  private static Concept renamed(Concept concept, String scheme) {
    return new Concept(
        named(concept.id(), scheme),
        concept.labelFr(),
        concept.labelEn(),
        concept.synonyms(),
        concept.parents().stream().map(parent -> named(parent, scheme)).toList(),
        concept.attributes());
  }

  private static ConceptId named(ConceptId id, String scheme) {
    return id.scheme().equals(LOCAL) ? ConceptId.of(scheme, id.code()) : id;
  }

  /// What is odd, beside what is in use; what is wrong is refused here, before anything is written.
  List<OntologyCheck.Problem> checked(List<Concept> inUse) {
    var problems = OntologyCheck.of(release.concepts(), inUse);
    var errors = problems.stream().filter(problem -> problem.kind().isError()).toList();
    if (!errors.isEmpty()) {
      var shown = new StringBuilder(Words.say("%s is not loaded:", release.name()));
      errors.stream().limit(SHOWN).forEach(error -> shown.append("\n  ").append(error.text()));
      if (errors.size() > SHOWN) {
        shown.append("\n  ").append(Words.say("and %d more", errors.size() - SHOWN));
      }
      throw new OntologyFault(shown.toString());
    }
    return problems;
  }

  private static String digest(List<Path> files, String scheme) throws IOException {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var file : files) {
        try (var in = Files.newInputStream(file)) {
          byte[] buffer = new byte[1 << 16];
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
          }
        }
      }
      digest.update(scheme.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
