package org.oncoweave.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every query of the `cypher` module, as a real Neo4j plans it, and in the words of docs/graph.md.
class CypherIT {
  private static final Path CYPHER = Path.of("../cypher");
  private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
  private static final Pattern COMMENT = Pattern.compile("(?m)//.*$");
  private static final Pattern LABEL = Pattern.compile("\\(\\w*:([A-Z]\\w*(?:\\|[A-Z]\\w*)*)");
  private static final Pattern TYPE = Pattern.compile("\\[\\w*:([A-Z_]+(?:\\|[A-Z_]+)*)");
  private static final Pattern WORD = Pattern.compile("\\b[A-Z][A-Za-z_]+\\b");

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.walk(CYPHER)) {
      return files
          .filter(file -> file.toString().matches("\\.\\./cypher/(load|read)/[a-z_0-9]+\\.cypher"))
          .sorted()
          .toList();
    }
  }

  @Test
  void neo4jPlansEveryQuery() throws IOException {
    try (var graph = GraphFixture.empty();
        var session = graph.driver().session()) {
      for (var file : queries()) {
        var plan = session.run("EXPLAIN " + Files.readString(file)).consume();
        assertThat(plan.hasPlan()).as(file.toString()).isTrue();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("queries")
  void aQuerySaysWhatItIsForAndUsesTheWordsOfTheGraph(Path file) throws IOException {
    var query = Files.readString(file);
    assertThat(query).startsWith("// ");
    var code = STRING.matcher(COMMENT.matcher(query).replaceAll("")).replaceAll("''");
    assertThat(words(code, LABEL)).isSubsetOf(known());
    assertThat(words(code, TYPE)).isSubsetOf(known());
  }

  private static Set<String> words(String code, Pattern pattern) {
    var found = new TreeSet<String>();
    for (var match : pattern.matcher(code).results().toList()) {
      found.addAll(List.of(match.group(1).split("\\|", -1)));
    }
    return found;
  }

  private static Set<String> known() throws IOException {
    var words = new TreeSet<>(Set.of("__Neo4jMigration", "__Neo4jMigrationsLock"));
    WORD.matcher(Files.readString(Path.of("../docs/graph.md")))
        .results()
        .forEach(match -> words.add(match.group()));
    return words;
  }
}
