package org.oncoweave.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShippedTableTest {
  private static List<List<String>> rows(String name, int columns) {
    return ShippedTable.rows(ShippedTableTest.class, name, columns);
  }

  @Test
  void commentsAndEmptyLinesAreNoRowsAndEmptyCellsAreCells() {
    assertThat(rows("three_columns.tsv", 3))
        .containsExactly(
            List.of("organ", "fr", "en"),
            List.of("C50", "sein", ""),
            List.of("C61", "", "prostate"));
  }

  @Test
  void theLineThatNamesTheColumnsIsNoRow() {
    assertThat(ShippedTable.rowsBelowNames(ShippedTableTest.class, "three_columns.tsv", 3))
        .extracting(List::getFirst)
        .containsExactly("C50", "C61");
  }

  @Test
  void aLineWithAnotherNumberOfCellsIsNamed() {
    assertThatThrownBy(() -> rows("ragged.tsv", 2))
        .isInstanceOf(OntologyFault.class)
        .hasMessage("ragged.tsv, line 4: 1 cells, not 2; put one tab between two cells");
    assertThatThrownBy(() -> ShippedTable.rows(ShippedTableTest.class, "ragged.tsv"))
        .hasMessageContaining("line 4");
  }

  @Test
  void aTableThatIsMissingOrEmptyIsNamed() {
    assertThatThrownBy(() -> rows("nowhere.tsv", 2)).hasMessageContaining("nowhere.tsv is not");
    assertThatThrownBy(
            () -> ShippedTable.rowsBelowNames(ShippedTableTest.class, "comments_only.tsv", 2))
        .hasMessageContaining("no line that names its columns");
    assertThat(ShippedTable.rows(ShippedTableTest.class, "comments_only.tsv")).isEmpty();
  }
}
