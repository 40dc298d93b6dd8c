package org.oncoweave.ingest.source.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Genomic variants: HL7 genomics reporting and the mCODE genomic variant, LOINC 69548-6.
final class VariantFacts {
  /// Components by LOINC code; HL7 Genomics Reporting implementation guide, variant profile.
  private static final Map<String, String> PARTS =
      Map.ofEntries(
          Map.entry("48018-6", "gene"),
          Map.entry("48004-6", "hgvsC"),
          Map.entry("48005-3", "hgvsP"),
          Map.entry("81290-9", "hgvsG"),
          Map.entry("62374-4", "build"),
          Map.entry("48001-2", "chromosome"),
          Map.entry("81254-5", "position"),
          Map.entry("69547-8", "ref"),
          Map.entry("69551-0", "alt"),
          Map.entry("81258-6", "vaf"),
          Map.entry("48002-0", "origin"),
          Map.entry("53037-8", "significance"));

  private static final String ABSENT = "LA9634-2"; // LOINC answer "Absent"

  private VariantFacts() {}

  /// Empty where the observation is no variant, was looked for and not found, or names no gene.
  static Optional<SourceFact> variant(Observation observation, @Nullable PartialDate date) {
    if (!Codes.has(observation.getCode(), "69548-6")
        || (observation.getValue() instanceof CodeableConcept v && Codes.has(v, ABSENT))) {
      return Optional.empty();
    }
    var parts = parts(observation);
    return Optional.ofNullable(parts.get("gene"))
        .map(gene -> variant(gene, parts, observation, date));
  }

  private static SourceFact variant(
      String gene, Map<String, String> parts, Observation observation, @Nullable PartialDate date) {
    return new SourceFact.GeneVariant(
        gene,
        observation.hasSpecimen() ? References.id(observation.getSpecimen()) : null,
        date,
        parts.containsKey("hgvsC") ? parts.get("hgvsC") : parts.get("hgvsG"),
        parts.get("hgvsP"),
        parts.get("build"),
        parts.get("chromosome"),
        number(parts.get("position")),
        parts.get("ref"),
        parts.get("alt"),
        fraction(parts.get("vaf")),
        parts.get("origin"),
        parts.get("significance"),
        observation.hasMethod() ? MeasureFacts.word(observation.getMethod()) : null);
  }

  private static Map<String, String> parts(Observation observation) {
    var parts = new HashMap<String, String>();
    for (var component : observation.getComponent()) {
      for (var coding : component.getCode().getCoding()) {
        var name = PARTS.get(String.valueOf(coding.getCode()));
        var text = text(component.getValue());
        if (name != null && text != null) {
          parts.putIfAbsent(name, text);
        }
      }
    }
    return parts;
  }

  private static @Nullable String text(@Nullable Type value) {
    return switch (value) {
      case CodeableConcept concept -> MeasureFacts.word(concept);
      case StringType string -> string.getValue();
      case Quantity quantity when quantity.hasValue() -> quantity.getValue().toPlainString();
      case Range range when range.hasLow() -> range.getLow().getValue().toPlainString();
      case null, default -> null;
    };
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  /// Between 0 and 1; FHIR servers write percentages too.
  private static @Nullable Double fraction(@Nullable String text) {
    if (text == null || !text.matches("\\d+(\\.\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(text);
    return value > 1 ? value / 100 : value;
  }
}
