package org.oncoweave.ingest.statement;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;

/// The topographies of organs that the text reader names.
final class Organs {
  private static final PhraseTable TABLE = PhraseTable.read("organs.tsv");
  private static final String LYMPH = "C77.9";
  private static final String OTHER_DIGESTIVE = "C26"; // what C78.8 says names no organ
  private static final String MARROW = "C42.1";

  /// Diseases of the marrow that ICD-O-3 holds for cancers (behaviour 3) and ICD-10 does not:
  /// polycythaemia vera, myelodysplasia, myeloproliferative and mast cell disease.
  private static final Pattern MYELOID = Pattern.compile("D45.*|D46.*|D47\\.[1345]");

  private Organs() {}

  static Optional<String> named(String organ) {
    var folded = Fold.of(organ);
    return TABLE.find(folded).stream()
        .filter(hit -> hit.start() == 0)
        .map(hit -> hit.cells().getFirst())
        .findFirst();
  }

  /// All that a text names, in its order.
  static List<String> in(String folded) {
    return TABLE.find(folded).stream().map(hit -> hit.cells().getFirst()).toList();
  }

  static List<String> named(Object organs) {
    return organs instanceof List<?> list
        ? list.stream().flatMap(o -> named(o.toString()).stream()).distinct().toList()
        : List.of();
  }

  /// The topography of a primary by its ICD-10 code; lymphoma lies in nodes, leukaemia and myeloma
  /// in the marrow (ICD-O-3, rules for systemic cancers).
  static Optional<String> primary(String icd) {
    var code = ConceptId.of("ICD10", icd);
    if (MYELOID.matcher(icd).matches()) {
      return Optional.of(MARROW);
    }
    if (!CancerCodes.isPrimary(code)) {
      return Optional.empty();
    }
    if (CancerCodes.isBlood(code)) {
      boolean lymph =
          (icd.compareTo("C81") >= 0 && icd.compareTo("C87") < 0) || icd.equals("C88.4");
      return Optional.of(lymph ? LYMPH : MARROW);
    }
    return CancerCodes.site(code).map(ConceptId::code);
  }

  static Optional<String> secondary(String icd) {
    return CancerCodes.metastasis(ConceptId.of("ICD10", icd))
        .map(site -> site.code().substring(0, 3))
        .filter(site -> !site.equals(OTHER_DIGESTIVE));
  }
}
