package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.oncoweave.api.Browser;
import tools.jackson.databind.JsonNode;

/// Files of a laboratory by command: a categorical variant finds the concrete ones that it
/// contains, in the tree of concepts, in a search and in survival.
class VariantCategoriesIT {
  private static final String MAF =
      """
      Hugo_Symbol\tNCBI_Build\tTumor_Sample_Barcode\tHGVSc\tHGVSp_Short
      BRAF\tGRCh38\tP1\tc.1799T>A\tp.V600E
      BRAF\tGRCh38\tP2\t\tp.V600E
      BRAF\tGRCh38\tP3\t\tp.V600K
      BRAF\tGRCh38\tP4\t\tp.K601E
      BRAF\tGRCh38\tP5\t\tp.D22N
      EGFR\tGRCh38\tP6\t\tp.E746_A750del
      EGFR\tGRCh38\tP7\t\tp.L747_P753delinsS
      EGFR\tGRCh38\tP8\t\tp.L858R
      TP53\tGRCh38\tP9\t\tp.R213*
      TP53\tGRCh38\tP10\t\tp.R175H
      """;

  @TempDir private Path folder;

  private void laboratory() throws IOException {
    var files = Files.createDirectories(folder.resolve("files"));
    Files.writeString(folder.resolve("all.maf"), MAF);
    var people = new StringBuilder("id,sex\n");
    for (int i = 1; i <= 10; i++) {
      people.append("P%d,F\n".formatted(i));
    }
    Files.writeString(files.resolve("patients.csv"), people.toString());
  }

  private static List<String> curies(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.at("/curie").asString().replaceFirst("^VARIANT:", ""))
        .toList();
  }

  private static JsonNode concept(Browser browser, String name) {
    return browser
        .ask(
            "query($c:ID!){concept(curie:$c){label patients{value} parents{curie} descendants{curie}}}",
            Map.of("c", "VARIANT:" + name))
        .at("/data/concept");
  }

  private static List<String> patients(Browser browser, String name) {
    var found =
        browser
            .ask(
                "query($c:ID!){patients(filter:[{concept:{curie:$c}}]){edges{node{id}}}}",
                Map.of("c", "VARIANT:" + name))
            .at("/data/patients/edges");
    return StreamSupport.stream(found.spliterator(), false)
        .map(one -> one.at("/node/id").asString())
        .toList();
  }

  @Test
  void aCategoryFindsTheVariantsThatItContains() throws Exception {
    laboratory();
    try (var centre = new Centre(folder)) {
      centre.load(0, folder.resolve("files"), folder.resolve("all.maf"));
      var browser = centre.open("CARE", "CARE");
      var v600 = concept(browser, "BRAF V600");
      assertThat(v600.at("/label").asString()).isEqualTo("BRAF V600, tout changement");
      assertThat(v600.at("/patients/value").asInt()).isEqualTo(3);
      assertThat(curies(v600.at("/descendants")))
          .containsExactly("BRAF c.1799T>A", "BRAF p.V600E", "BRAF p.V600K");
      assertThat(curies(v600.at("/parents"))).containsExactly("BRAF exon 15 mutation");
      assertThat(curies(concept(browser, "BRAF mutation").at("/parents")))
          .containsExactly("HGNC:BRAF");
      assertThat(patients(browser, "BRAF V600")).containsExactlyInAnyOrder("P1", "P2", "P3");
      assertThat(patients(browser, "BRAF p.V600E")).containsExactlyInAnyOrder("P1", "P2");
      assertThat(patients(browser, "BRAF exon 15 mutation"))
          .containsExactlyInAnyOrder("P1", "P2", "P3", "P4");
      assertThat(patients(browser, "BRAF activating mutation"))
          .containsExactlyInAnyOrder("P1", "P2", "P3", "P4");
      assertThat(patients(browser, "BRAF mutation")).hasSize(5);
      assertThat(patients(browser, "EGFR exon 19 deletion")).containsExactlyInAnyOrder("P6", "P7");
      assertThat(patients(browser, "TP53 truncating mutation")).containsExactly("P9");
    }
  }
}
