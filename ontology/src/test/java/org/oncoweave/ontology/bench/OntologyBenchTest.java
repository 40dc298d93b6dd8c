package org.oncoweave.ontology.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/// The figures promised, with room for a busy machine.
class OntologyBenchTest {
  @Test
  void theShippedVocabulariesAnswerAsFastAsPromised(TestReporter reporter) {
    var figures = OntologyBench.run();
    reporter.publishEntry(figures.toString());
    assertThat(figures.loadSeconds()).isLessThan(3);
    assertThat(figures.isANanos()).isLessThan(400);
    assertThat(figures.ancestorsNanos()).isLessThan(4000);
    assertThat(figures.searchMillis()).isLessThan(80);
  }

  @Test
  void anOwlReleaseMadeByMachineIsReadAsAStream(@TempDir Path folder, TestReporter reporter)
      throws IOException {
    var figures = OntologyBench.owl(10_000, folder);
    reporter.publishEntry(figures.toString());
    assertThat(figures.classes()).isEqualTo(10_000);
    assertThat(figures.seconds()).isLessThan(30);
  }
}
