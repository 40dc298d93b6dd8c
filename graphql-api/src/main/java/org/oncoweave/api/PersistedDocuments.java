package org.oncoweave.api;

import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The documents of the page, by hash, as GraphQL Code Generator writes them to
/// `persisted-documents.json`. A request names one by `extensions.persistedQuery.sha256Hash`; it is
/// parsed and validated once. Other documents are parsed each time, so that nobody can fill the
/// memory.
final class PersistedDocuments implements PreparsedDocumentProvider {
  private static final String FILE = "/persisted-documents.json";

  private final Map<String, String> byHash;
  private final Map<String, PreparsedDocumentEntry> parsed = new ConcurrentHashMap<>();

  PersistedDocuments(Map<String, String> byHash) {
    this.byHash = Map.copyOf(byHash);
  }

  static PersistedDocuments fromClassPath() {
    try (var in = PersistedDocuments.class.getResourceAsStream(FILE)) {
      if (in == null) {
        return new PersistedDocuments(Map.of()); // a server without the page
      }
      var type = new TypeReference<LinkedHashMap<String, String>>() {};
      return new PersistedDocuments(JsonMapper.builder().build().readValue(in, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
      ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
    var hash = hash(input);
    var document = byHash.get(hash);
    if (document == null) {
      return CompletableFuture.completedFuture(parse.apply(input));
    }
    var entry =
        parsed.computeIfAbsent(
            hash, _ -> parse.apply(input.transform(builder -> builder.query(document))));
    return CompletableFuture.completedFuture(entry);
  }

  private static String hash(ExecutionInput input) {
    return input.getExtensions().get("persistedQuery") instanceof Map<?, ?> named
        ? String.valueOf(named.get("sha256Hash"))
        : "";
  }
}
