package org.oncoweave.ingest.text.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.ingest.text.TextInput;

class DocumentKindsTest {
  private static final TextExtractor EXTRACTOR = TextExtractor.shipped();

  /// None of them is among the texts that the classifier learnt from.
  private static final Map<DocumentKind, List<String>> UNTITLED =
      Map.of(
          DocumentKind.PATHOLOGY,
          List.of(
              "Macroscopie : deux fragments de muqueuse gastrique de 3 mm. Microscopie : gastrite chronique"
                  + " sans métaplasie. Immunohistochimie non réalisée.",
              "Gross description: ellipse of skin, 2 cm. Microscopic examination: compound naevus, margins"
                  + " clear."),
          DocumentKind.IMAGING,
          List.of(
              "Acquisition hélicoïdale sans et avec injection. Nodule pulmonaire de 9 mm stable. Pas"
                  + " d'épanchement. Foie sans lésion.",
              "Findings: liver unremarkable, no hydronephrosis. Impression: no acute abnormality."),
          DocumentKind.OPERATION,
          List.of(
              "Sous anesthésie générale, incision de Pfannenstiel, exploration, ligature des pédicules,"
                  + " hémostase soigneuse, fermeture sur drain."),
          DocumentKind.LABORATORY,
          List.of("Hémoglobine 9,8 g/dL, plaquettes 110 G/L, créatinine 90 µmol/L, CRP 12 mg/L."),
          DocumentKind.MOLECULAR_BIOLOGY,
          List.of(
              "Panel de 50 gènes, profondeur moyenne 800 lectures, variant pathogène détecté avec une"
                  + " fréquence allélique de 31 %."),
          DocumentKind.TUMOUR_BOARD,
          List.of(
              "Question posée : traitement adjuvant ? Quorum atteint. Proposition collégiale :"
                  + " surveillance. Participants : oncologue, radiothérapeute."));

  @Test
  void aTitleDecides() {
    assertThat(kind("COMPTE RENDU OPERATOIRE\nHémicolectomie droite."))
        .hasValueSatisfying(told -> {
          assertThat(told.kind()).isEqualTo(DocumentKind.OPERATION);
          assertThat(told.byTitle()).isTrue();
        });
    assertThat(kind("RCP de sénologie\nPatiente de 54 ans.").map(DocumentKinds.Told::kind))
        .contains(DocumentKind.TUMOUR_BOARD);
    assertThat(kind("Scanner thoraco-abdominal du 12/03/2020\nPas de nodule.").orElseThrow().kind())
        .isEqualTo(DocumentKind.IMAGING);
    assertThat(kind("Discharge summary\nAdmitted for pain.").orElseThrow().kind())
        .isEqualTo(DocumentKind.HOSPITAL_STAY);
  }

  @Test
  void withoutATitleTheWordsDecide() {
    UNTITLED.forEach((kind, texts) -> {
      for (String text : texts) {
        assertThat(kind(text).map(DocumentKinds.Told::kind)).as(text).contains(kind);
      }
    });
  }

  @Test
  void aWordInASentenceIsNoTitle() {
    assertThat(kind("Le scanner est prévu demain.").filter(DocumentKinds.Told::byTitle)).isEmpty();
  }

  @Test
  void anEmptyTextHasNoKind() {
    assertThat(kind("")).isEmpty();
    assertThat(kind("12 34 56")).isEmpty();
  }

  private static Optional<DocumentKinds.Told> kind(String text) {
    return EXTRACTOR.extract(TextInput.of(text)).kind();
  }
}
