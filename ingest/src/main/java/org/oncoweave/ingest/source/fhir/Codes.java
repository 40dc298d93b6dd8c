package org.oncoweave.ingest.source.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;

/// Codes of FHIR as concepts of the product.
final class Codes {
  private static final int LONGEST_TEXT = 200;
  private static final Map<String, String> SCHEMES = new HashMap<>();
  private static final Map<String, Integer> RANKS = new HashMap<>();

  /// Forms of the codes, as in the contract of the tables; ICD-10-CM has letters after the second.
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "ICD10", Pattern.compile("[A-Z]\\d[0-9A-Z](\\.[0-9A-Z+-]{1,4})?"),
          "ICDO3", Pattern.compile("C\\d\\d(\\.\\d)?|[89]\\d{3}/[0-9]"),
          "CCAM", Pattern.compile("[A-Z]{4}\\d{3}"),
          "ATC", Pattern.compile("[A-Z](\\d\\d([A-Z]([A-Z](\\d\\d)?)?)?)?"),
          "LOINC", Pattern.compile("\\d{1,7}-\\d"));

  static {
    for (var row : ShippedTable.rows(Codes.class, "systems.tsv", 2)) {
      SCHEMES.put(row.get(0), row.get(1));
      RANKS.putIfAbsent(row.get(1), RANKS.size());
    }
  }

  private Codes() {}

  /// The concept of the best coding; a text without code is a concept of its own. Null, with a
  /// fault, where there is neither, or only codes that lack the form of their system.
  static @Nullable ConceptId required(CodeableConcept element, String name, Faults faults) {
    var concept = best(element);
    if (concept.isPresent()) {
      return concept.get();
    }
    var bad = element.getCoding().stream().filter(Coding::hasCode).findFirst();
    if (bad.isPresent()) {
      faults.add(Reason.UNKNOWN_CODE, name, bad.get().getCode());
    } else {
      faults.add(Reason.MISSING_VALUE, name, null);
    }
    return null;
  }

  static Optional<ConceptId> best(CodeableConcept element) {
    ConceptId best = null;
    int rank = Integer.MAX_VALUE;
    for (var coding : element.getCoding()) {
      var concept = concept(coding);
      if (concept.isPresent() && rank(concept.get()) < rank) {
        best = concept.get();
        rank = rank(best);
      }
    }
    if (best == null && !element.hasCoding() && element.hasText()) {
      best = ConceptId.of("LOCAL", cut(element.getText().strip()));
    }
    return Optional.ofNullable(best);
  }

  static Optional<ConceptId> concept(Coding coding) {
    if (!coding.hasCode() || coding.getCode().isBlank()) {
      return Optional.empty();
    }
    var system = coding.hasSystem() ? coding.getSystem() : "";
    var scheme = SCHEMES.get(system);
    if (scheme == null) {
      var tail = system.substring(system.lastIndexOf('/') + 1);
      return Optional.of(ConceptId.of("LOCAL", cut(tail + "/" + coding.getCode())));
    }
    var code = normal(scheme, coding.getCode().strip());
    var form = FORMS.get(scheme);
    return form == null || form.matcher(code).matches()
        ? Optional.of(ConceptId.of(scheme, code))
        : Optional.empty();
  }

  /// The words of the element: its text, else the first display.
  static @Nullable String label(CodeableConcept element) {
    if (element.hasText()) {
      return element.getText();
    }
    return element.getCoding().stream()
        .filter(Coding::hasDisplay)
        .map(Coding::getDisplay)
        .findFirst()
        .orElse(null);
  }

  /// What the SNOMED table says of the element in one of these roles.
  static Optional<Snomed.Entry> snomed(CodeableConcept element, Snomed.Role... roles) {
    return element.getCoding().stream()
        .filter(c -> c.hasCode() && "SNOMEDCT".equals(SCHEMES.get(c.getSystem())))
        .flatMap(c -> Snomed.find(c.getCode()).stream())
        .filter(entry -> List.of(roles).contains(entry.role()))
        .findFirst();
  }

  static boolean has(CodeableConcept element, String code) {
    return element.getCoding().stream().anyMatch(c -> code.equals(c.getCode()));
  }

  private static int rank(ConceptId concept) {
    return RANKS.getOrDefault(concept.scheme(), RANKS.size());
  }

  private static String normal(String scheme, String code) {
    var upper = code.toUpperCase(Locale.ROOT);
    return switch (scheme) {
      case "ICD10" -> dotted(upper);
      case "ICDO3" -> upper.startsWith("C") ? dotted(upper) : upper;
      case "HGNC" -> upper.replace("HGNC:", "");
      case "ATC", "CCAM" -> upper;
      default -> code;
    };
  }

  private static String dotted(String code) {
    return code.length() > 3 && code.charAt(3) != '.'
        ? code.substring(0, 3) + "." + code.substring(3)
        : code;
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LONGEST_TEXT, text.length()));
  }
}
