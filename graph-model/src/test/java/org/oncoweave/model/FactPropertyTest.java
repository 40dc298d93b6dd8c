package org.oncoweave.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncoweave.model.FactProperty.Kind;
import org.oncoweave.model.NeoplasticHistory.DocumentLink;
import org.oncoweave.model.NeoplasticHistory.DocumentLink.Outside;

class FactPropertyTest {
  private static final RecordKey DOCUMENT = new RecordKey("centre", "document", "d1");

  @Test
  void aValueIsWrittenInOneForm() {
    assertThat(FactProperty.text(PartialDate.parse("2019-03"))).isEqualTo("2019-03");
    assertThat(FactProperty.text(new ConceptId("ICDO3:C50.4"))).isEqualTo("C50.4");
    assertThat(FactProperty.text(List.of(new ConceptId("ICDO3:C41"), new ConceptId("ICDO3:C22"))))
        .isEqualTo("C22 C41");
    assertThat(FactProperty.text(50.0)).isEqualTo("50");
    assertThat(FactProperty.text(1.80)).isEqualTo("1.8");
    assertThat(FactProperty.text(6)).isEqualTo("6");
    assertThat(FactProperty.text("left")).isEqualTo("left");
  }

  @Test
  void nothingIsUnknown() {
    assertThat(FactProperty.text(null)).isNull();
    assertThat(FactProperty.text(" ")).isNull();
    assertThat(FactProperty.text(List.of())).isNull();
  }

  @Test
  void aPropertyBelongsToItsKinds() {
    assertThat(FactProperty.DATE.isOf(Kind.TUMOUR)).isTrue();
    assertThat(FactProperty.DATE.isOf(Kind.EVENT)).isTrue();
    assertThat(FactProperty.DATE.isOf(Kind.TREATMENT)).isFalse();
    assertThat(FactProperty.TOPOGRAPHY.mayBeUnknown()).isFalse();
  }

  @Test
  void aDocumentHasAnEventOrAReason() {
    assertThat(new DocumentLink(DOCUMENT, "e1", null).outside()).isNull();
    assertThat(new DocumentLink(DOCUMENT, null, Outside.NO_CONTENT).eventKey()).isNull();
    assertThatThrownBy(() -> new DocumentLink(DOCUMENT, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DocumentLink(DOCUMENT, "e1", Outside.ADMINISTRATIVE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
