package org.oncoweave.ontology.variant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.oncoweave.ontology.ShippedTable;

/// Strings of reports in French and English, with what each says: plain names, denials, failures,
/// lists, what is to be refused, and what only looks like a variant. Own strings, answers by hand.
class GoldenStringsTest {
  @Test
  void everyStringIsReadAsTheGoldenFileSays() {
    var changed = new ArrayList<String>();
    for (var row : ShippedTable.rows(GoldenStringsTest.class, "strings.tsv", 2)) {
      var read = VariantReader.read(row.get(0)).keys().toString();
      if (!read.equals(row.get(1))) {
        changed.add(row.get(0) + "\n  was  " + row.get(1) + "\n  now  " + read);
      }
    }
    assertThat(changed).isEmpty();
  }
}
