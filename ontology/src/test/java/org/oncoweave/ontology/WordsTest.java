package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.oncoweave.model.ConceptId;

/// Every sentence that vocabularies and readers of files tell people has its French.
@ResourceLock(Resources.LOCALE)
class WordsTest {
  private static final Pattern SAID =
      Pattern.compile("Words\\s*\\.say\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final List<String> MODULES = List.of("ontology", "analysis", "ingest");
  private static final Pattern GAP = Pattern.compile("%\\d*[a-zA-Z]");

  private static Set<String> said() throws IOException {
    var said = new TreeSet<String>();
    for (var module : MODULES) {
      try (var files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
          SAID.matcher(Files.readString(file)).results().forEach(found -> said.add(found.group(1)));
        }
      }
    }
    return said;
  }

  @Test
  void everySentenceHasFrenchAndTheTableHoldsNoOther() throws IOException {
    assertThat(Words.french().keySet()).containsExactlyInAnyOrderElementsOf(said());
  }

  @Test
  void theFrenchHasTheSameGapsInTheSameOrder() {
    Words.french()
        .forEach(
            (english, french) -> assertThat(gaps(french)).as(english).isEqualTo(gaps(english)));
  }

  private static List<String> gaps(String sentence) {
    return GAP.matcher(sentence).results().map(gap -> gap.group()).toList();
  }

  @Test
  void aFaultIsToldInTheLanguageOfTheProgram() {
    var before = Locale.getDefault();
    var unknown = ConceptId.of("ICD10", "Q");
    try {
      Locale.setDefault(Locale.FRENCH);
      assertThatThrownBy(() -> Ontology.shipped().get(unknown))
          .isInstanceOf(OntologyFault.class)
          .hasMessageContaining("Pas de concept ICD10:Q");
      Locale.setDefault(Locale.ENGLISH);
      assertThatThrownBy(() -> Ontology.shipped().get(unknown))
          .hasMessageContaining("No concept ICD10:Q");
    } finally {
      Locale.setDefault(before);
    }
  }
}
