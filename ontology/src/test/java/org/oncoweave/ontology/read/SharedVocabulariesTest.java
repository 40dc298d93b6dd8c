package org.oncoweave.ontology.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.oncoweave.ontology.Release;

/// Reads the public releases beside the checkout, where there are any, and compares what was read
/// with the counts that their own README states.
class SharedVocabulariesTest {
  private static final Pattern LINE = Pattern.compile("\\| ([\\w./-]+\\.gz) \\|.*");
  private static final Pattern COUNT =
      Pattern.compile("(?<![-\\d,])([\\d,]+) (terms|classes|rows|codes|obsolete|is_a|edges)\\b");

  @Test
  void everyFileIsReadWithTheCountsItsReadmeStates(TestReporter reporter) throws IOException {
    var folder = folder();
    if (!Files.isDirectory(folder)) {
      reporter.publishEntry("no folder shared/data/ontologies beside the checkout: nothing read");
      return;
    }
    var softly = new SoftAssertions();
    int files = 0;
    for (var line : Files.readAllLines(folder.resolve("README.md"))) {
      var cells = LINE.matcher(line);
      if (cells.matches()) {
        files++;
        var release = VocabularyFile.read(folder.resolve(cells.group(1)));
        var stated = stated(line);
        var read = counts(release);
        stated.forEach(
            (what, n) -> softly.assertThat(read).as(cells.group(1)).containsEntry(what, n));
        softly.assertThat(release.source().rows()).as(cells.group(1)).isPositive();
      }
    }
    softly.assertAll();
    assertThat(files).isEqualTo(45);
  }

  private static Map<String, Long> stated(String line) {
    var stated = new TreeMap<String, Long>();
    var count = COUNT.matcher(line);
    while (count.find()) {
      stated.putIfAbsent(count.group(2), Long.parseLong(count.group(1).replace(",", "")));
    }
    return stated;
  }

  private static Map<String, Long> counts(Release release) {
    long rows = release.source().rows();
    long parents = release.parentEdges();
    return Map.of(
        "terms",
        release.terms(),
        "classes",
        rows,
        "rows",
        rows,
        "codes",
        rows,
        "obsolete",
        release.obsolete(),
        "is_a",
        parents,
        "edges",
        parents + release.relations().size());
  }

  private static Path folder() {
    for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("shared/design.md"))) {
        return at.resolve("shared/data/ontologies");
      }
    }
    return Path.of("shared/data/ontologies");
  }
}
