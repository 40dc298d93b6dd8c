package org.oncoweave.analysis.therapy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncoweave.ontology.TumourTree;

class DiseasesTest {
  private static final TumourTree TREE = TumourTree.shipped();
  private final Diseases diseases = new Diseases(TREE);

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          Lung Non-small Cell Carcinoma | NSCLC
          Carcinoma of the lung         | NSCLC,SCLC
          Breast Cancer                 | BREAST
          Melanoma                      | MEL
          Chronic Myeloid Leukemia      | CML
          Prostate Carcinoma            | PROSTATE
          Colorectal Cancer             | COADREAD
          Childhood Pilocytic Astrocytoma |
          Her2-receptor Positive Breast Cancer |
          A disease that nobody knows   |
          """)
  void aDiseaseIsFoundInTheTreeByItsWords(String name, String codes) {
    var found = diseases.civic(name).orElseGet(BitSet::new);
    assertThat(found.isEmpty()).isEqualTo(codes == null);
    for (var code : codes == null ? new String[0] : codes.split(",")) {
      assertThat(found.get(TREE.codes().indexOf(code))).as(code).isTrue();
    }
  }
}
