package org.oncoweave.ingest.source.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.genomics.CodedAnswer;
import org.oncoweave.ingest.source.genomics.VariantName;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// HL7 Genomics Reporting (STU1 to STU3) and mCODE: variants, the genes that were looked at, and
/// what somebody made of a variant. Codes are LOINC where the guide has one.
final class GenomicFacts {
  private static final String VARIANT = "69548-6";
  private static final String REGION = "53041-0";
  private static final String SIGNIFICANCE = "53037-8";
  private static final String DIAGNOSTIC = "diagnostic-implication";
  private static final Set<String> OF_MEDICINES =
      Set.of("therapeutic-implication", "predicted-therapeutic-implication", "51963-7");

  /// Only certain changes, or only parts of a gene: what was not found is not known to be absent.
  private static final List<String> PARTIAL = List.of("36908-2", "51959-5", "uncallable-regions");

  private final Faults faults;

  GenomicFacts(Faults faults) {
    this.faults = faults;
  }

  /// Empty where the observation is no part of a genomics report.
  Optional<List<SourceFact>> of(Observation observation, @Nullable PartialDate date) {
    var code = observation.getCode();
    if (Codes.has(code, VARIANT)) {
      return Optional.of(isFound(observation) ? variant(observation, date) : List.of());
    }
    if (Codes.has(code, REGION)) {
      return Optional.of(region(observation, date));
    }
    if (Codes.has(code, DIAGNOSTIC)
        || (Codes.has(code, SIGNIFICANCE) && observation.hasDerivedFrom())) {
      return Optional.of(judgements(observation));
    }
    boolean ofMedicines = OF_MEDICINES.stream().anyMatch(one -> Codes.has(code, one));
    return ofMedicines ? Optional.of(List.of()) : Optional.empty();
  }

  /// Not so where it was looked for and is absent, or could not be told.
  private static boolean isFound(Observation observation) {
    return !(observation.getValue() instanceof CodeableConcept value)
        || value.getCoding().stream()
            .flatMap(coding -> CodedAnswer.word("presence", coding.getCode()).stream())
            .noneMatch(String::isEmpty);
  }

  private List<SourceFact> variant(Observation observation, @Nullable PartialDate date) {
    var parts = VariantParts.of(observation);
    parts.strangeGene().ifPresent(gene -> faults.add(Reason.UNKNOWN_GENE, "gene-studied", gene));
    if (parts.genes().isEmpty()) {
      faults.add(Reason.MISSING_VALUE, "gene-studied", null);
      return List.of();
    }
    var name = VariantName.of(parts.genes().getFirst(), parts.text("c"), parts.text("p"));
    name.fault()
        .ifPresent(
            why -> faults.add(Reason.IMPOSSIBLE_NAME, "HGVS", parts.names() + " (" + why + ")"));
    var what = new What(observation, date, parts);
    return name.isSilent() ? what.unnamed(name) : List.of(what.variant(name));
  }

  /// The observation of a variant, when, and what it says.
  private record What(Observation observation, @Nullable PartialDate date, VariantParts parts) {
    @Nullable String specimen() {
      return GenomicFacts.specimen(observation);
    }

    @Nullable String method() {
      return observation.hasMethod() ? MeasureFacts.word(observation.getMethod()) : null;
    }

    SourceFact variant(VariantName name) {
      var genomic = parts.text("g");
      return new SourceFact.GeneVariant(
          parts.genes().getFirst(),
          specimen(),
          date,
          name.c() == null && !genomic.isEmpty() ? genomic : name.c(),
          name.p(),
          parts.build(),
          parts.chromosome(),
          parts.position(),
          parts.orNull("ref"),
          parts.orNull("alt"),
          parts.fraction(),
          parts.word("origin"),
          parts.word("significance"),
          method());
    }

    /// Without a name in HGVS form: a fusion, a change of copies, or some change of the gene.
    List<SourceFact> unnamed(VariantName name) {
      if (parts.isFusion() || parts.genes().size() > 1) {
        return List.of(rearrangement());
      }
      var call = parts.call();
      if (call.isPresent()) {
        return List.of(copies(call.get()));
      }
      return parts.isUsual() ? List.of() : List.of(variant(name));
    }

    SourceFact copies(String call) {
      var gene = parts.genes().getFirst();
      return new SourceFact.CopyNumber(
          gene, specimen(), date, call, parts.word("origin"), method());
    }

    SourceFact rearrangement() {
      var genes = parts.genes();
      var partner = genes.size() > 1 ? genes.get(1) : null;
      return new SourceFact.Rearrangement(
          genes.getFirst(),
          partner,
          specimen(),
          date,
          "fusion",
          null,
          null,
          null,
          null,
          null,
          parts.word("origin"),
          method());
    }
  }

  private static @Nullable String specimen(Observation observation) {
    return observation.hasSpecimen() ? References.id(observation.getSpecimen()) : null;
  }

  /// The genes that were looked at, where they were looked at as a whole.
  private static List<SourceFact> region(Observation observation, @Nullable PartialDate date) {
    boolean partial =
        observation.getComponent().stream()
            .anyMatch(part -> PARTIAL.stream().anyMatch(code -> Codes.has(part.getCode(), code)));
    var parts = VariantParts.of(observation);
    if (partial || parts.genes().isEmpty()) {
      return List.of();
    }
    var genes = parts.genes().stream().map(gene -> ConceptId.of("HGNC", gene)).toList();
    var known = specimen(observation);
    var specimen = known == null ? "genomics " + (date == null ? "" : date) : known;
    var panel = parts.orNull("region");
    return List.of(
        new SourceFact.TestedGenes(
            specimen.strip(), SourceFact.TestedGenes.Assay.MUTATION, panel, false, genes));
  }

  /// The significance of each variant that the observation is derived from.
  private static List<SourceFact> judgements(Observation observation) {
    var significance = VariantParts.significance(observation);
    if (significance.isEmpty()) {
      return List.of();
    }
    var judgements = new ArrayList<SourceFact>();
    for (Reference variant : observation.getDerivedFrom()) {
      var record = References.id(variant);
      if (record != null) {
        judgements.add(new SourceFact.VariantJudgement(record, significance));
      }
    }
    return judgements;
  }

  /// Measurements of a specimen as a whole, by their words; no code is in use for them.
  private static final Map<String, String> CONTENT =
      Map.of(
          "(?i)tumou?r (purity|cell(ularity| content| fraction)).*|cellularit.*", "purity",
          "(?i)(tumou?r )?ploid.*", "ploidy");

  /// How much of the specimen is tumour, beside the measurement that says it.
  static Optional<SourceFact> content(Observation observation, double value, String unit) {
    var specimen = specimen(observation);
    var label = Codes.label(observation.getCode());
    if (specimen == null || label == null) {
      return Optional.empty();
    }
    return CONTENT.entrySet().stream()
        .filter(entry -> label.matches(entry.getKey()))
        .map(entry -> content(specimen, entry.getValue(), unit.equals("%") ? value / 100 : value))
        .findFirst();
  }

  private static SourceFact content(String specimen, String what, double value) {
    boolean purity = what.equals("purity");
    return new SourceFact.TumourContent(
        specimen, purity && value <= 1 ? value : null, purity ? null : value);
  }
}
