package org.oncoweave.ingest.source.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// What the SNOMED CT codes of cancer records are to the product; see snomed.tsv for the sources.
final class Snomed {
  /// The part that a code plays.
  enum Role {
    TUMOUR,
    METASTASIS,
    MORPHOLOGY,
    SITE,
    SIDE,
    SURGERY,
    RAYS,
    STATUS
  }

  /// One line of the table; `target` is a CURIE or an event type, `detail` a morphology or a side.
  record Entry(Role role, @Nullable String target, @Nullable String detail) {
    Optional<ConceptId> concept() {
      return Optional.ofNullable(target).map(ConceptId::new);
    }

    Optional<ConceptId> morphology() {
      return Optional.ofNullable(detail).filter(d -> d.startsWith("ICDO3:")).map(ConceptId::new);
    }

    Optional<String> side() {
      return Optional.ofNullable(detail).filter(d -> d.indexOf(':') < 0);
    }
  }

  private static final Map<String, Entry> ENTRIES = read();

  private Snomed() {}

  static Optional<Entry> find(String code) {
    return Optional.ofNullable(ENTRIES.get(code));
  }

  private static Map<String, Entry> read() {
    var entries = new HashMap<String, Entry>();
    for (var row : ShippedTable.rows(Snomed.class, "snomed.tsv", 5)) {
      var entry = new Entry(Role.valueOf(row.get(0)), known(row.get(2)), known(row.get(3)));
      if (entries.put(row.get(1), entry) != null) {
        throw new IllegalStateException("snomed.tsv says twice what " + row.get(1) + " is");
      }
    }
    return Map.copyOf(entries);
  }

  private static @Nullable String known(String cell) {
    return cell.equals("-") ? null : cell;
  }
}
