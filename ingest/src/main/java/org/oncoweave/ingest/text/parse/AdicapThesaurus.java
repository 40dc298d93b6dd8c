package org.oncoweave.ingest.text.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.oncoweave.ontology.ShippedTable;

/// The labels of ADICAP codes by axis, from the table `adicap.tsv`.
final class AdicapThesaurus {
  private static final List<String> LESION_AXES = List.of("5", "4", "7");

  private final Map<String, String> labels = new HashMap<>();

  static AdicapThesaurus shipped() {
    var thesaurus = new AdicapThesaurus();
    for (var row : ShippedTable.rows(AdicapThesaurus.class, "adicap.tsv", 3)) {
      thesaurus.labels.put(row.get(0) + row.get(1), row.get(2));
    }
    return thesaurus;
  }

  Optional<String> find(String axis, String code) {
    return Optional.ofNullable(labels.get(axis + code));
  }

  /// The lesion: a tumour, a general lesion, cytology, or one of this organ alone.
  Optional<String> findLesion(String organ, String lesion) {
    for (String axis : LESION_AXES) {
      Optional<String> label = find(axis, lesion);
      if (label.isPresent()) {
        return label;
      }
    }
    return find("6", organ + lesion)
        .or(() -> find("5", organ + lesion))
        .or(() -> find("7", organ + lesion));
  }

  /// The behaviour of a tumour, told by the second character of its lesion.
  Optional<String> findBehaviour(String lesion) {
    return Character.isLetter(lesion.charAt(0))
        ? find("5", lesion.substring(1, 2))
        : Optional.empty();
  }
}
