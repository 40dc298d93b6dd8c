package org.oncoweave.ontology.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.model.ConceptId;

/// Tumours coded in ICD-O, told in the schemes of the public releases beside the checkout, where
/// there are any.
class SharedCrosswalkTest {
  private static final String TUMOURS =
      """
      C50.4 8500/3 ICD10:C50.4 ONCOTREE:IDC NCIT:C4194 DOID:3008 MONDO:0004953
      C34.1 8140/3 ICD10:C34.1 ONCOTREE:LUAD NCIT:C3512 DOID:3910 MONDO:0005061
      C16.9 8936/3 ICD10:C16.9 ONCOTREE:GIST NCIT:C3868 DOID:9253 MONDO:0011719
      C64.9 8310/3 ICD10:C64 ONCOTREE:CCRCC NCIT:C4033 DOID:4467 MONDO:0005005
      C22.0 8170/3 ICD10:C22.0 ONCOTREE:HCC NCIT:C3099 DOID:684 MONDO:0007256
      C44.5 8720/3 ICD10:C43.5 ONCOTREE:SKCM NCIT:C3510 DOID:8923 MONDO:0005012
      """;

  @Test
  void aTumourIsToldInEverySchemeThatTheCentreLoaded(@TempDir Path home, TestReporter reporter)
      throws IOException {
    var folder = folder();
    if (!Files.isDirectory(folder)) {
      reporter.publishEntry("no folder shared/data/ontologies beside the checkout: nothing read");
      return;
    }
    var vocabularies = Vocabularies.under(home);
    load(vocabularies, folder, "NCIT", "ncit/ncit-disease-2018-06-08.json.gz");
    load(vocabularies, folder, "DOID", "doid/doid-2018-07-05.json.gz");
    var mondo = "mondo-mappings/mondo_exactmatch_";
    load(vocabularies, folder, "MONDO", mondo + "ncit.sssom.tsv.gz", mondo + "doid.sssom.tsv.gz");
    var crosswalk = vocabularies.inUse().crosswalk();
    var softly = new SoftAssertions();
    for (var line : TUMOURS.lines().toList()) {
      var cells = List.of(line.split(" "));
      var from = cells.subList(0, 2).stream().map(code -> ConceptId.of("ICDO3", code)).toList();
      for (var told : cells.subList(2, cells.size())) {
        var expected = new ConceptId(told);
        softly.assertThat(crosswalk.from(from, expected.scheme())).as(line).contains(expected);
      }
    }
    softly.assertAll();
    assertThat(vocabularies.version().loaded()).hasSize(3);
  }

  private static void load(Vocabularies vocabularies, Path folder, String scheme, String... files)
      throws IOException {
    vocabularies.load(List.of(files).stream().map(folder::resolve).toList(), scheme, false);
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
