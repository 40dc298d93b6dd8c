package org.oncoweave.ingest.source.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Observations: values, categories of stage, markers, scores, variants, the state of the disease.
final class MeasureFacts {
  private final Faults faults;
  private final TreatmentFacts dates;
  private final GenomicFacts genomics;

  MeasureFacts(Faults faults) {
    this.faults = faults;
    this.genomics = new GenomicFacts(faults);
    this.dates = new TreatmentFacts(faults);
  }

  /// Empty where the observation was withdrawn or has neither value nor component.
  List<SourceFact> observation(Observation observation) {
    var status = observation.hasStatus() ? observation.getStatus().toCode() : "";
    if (List.of("cancelled", "entered-in-error").contains(status)) {
      return List.of();
    }
    var date = date(observation);
    var genomic = genomics.of(observation, date);
    if (genomic.isPresent()) {
      return genomic.get();
    }
    var code = Codes.required(observation.getCode(), "code", faults);
    return code == null ? List.of() : measures(observation, code, date);
  }

  private List<SourceFact> measures(
      Observation observation, ConceptId code, @Nullable PartialDate date) {
    var facts = new ArrayList<SourceFact>();
    event(observation, date).ifPresent(facts::add);
    var coded = observation.getCode().hasCoding() ? code : null;
    var what = new What(coded, Codes.label(observation.getCode()), date);
    exposure(what, observation).ifPresent(facts::add);
    if (facts.isEmpty() || facts.getFirst() instanceof SourceFact.TumourEvent) {
      value(what, observation.getValue()).ifPresent(facts::add);
    }
    if (observation.getValue() instanceof Quantity quantity && quantity.hasValue()) {
      var unit = quantity.hasUnit() ? quantity.getUnit() : String.valueOf(quantity.getCode());
      GenomicFacts.content(observation, quantity.getValue().doubleValue(), unit)
          .ifPresent(facts::add);
    }
    for (var part : observation.getComponent()) {
      var name = Codes.best(part.getCode()).orElse(null);
      var component = new What(name, Codes.label(part.getCode()), date);
      value(component, part.getValue()).ifPresent(facts::add);
    }
    return facts;
  }

  /// What was measured, and when; words without a code are looked up later.
  private record What(
      @Nullable ConceptId code, @Nullable String label, @Nullable PartialDate date) {}

  private static Optional<SourceFact> value(What what, @Nullable Type value) {
    return switch (value) {
      case Quantity q when q.hasValue() -> Optional.of(quantity(what, q));
      case IntegerType i when i.hasValue() -> Optional.of(number(what, i.getValue()));
      case DecimalType d when d.hasValue() -> Optional.of(number(what, d.getValue().doubleValue()));
      case CodeableConcept c when word(c) != null -> Optional.of(text(what, word(c)));
      case BooleanType b when b.hasValue() -> Optional.of(text(what, b.getValueAsString()));
      case PrimitiveType<?> p when p.hasValue() -> Optional.of(text(what, p.getValueAsString()));
      case null, default -> Optional.empty();
    };
  }

  private static SourceFact quantity(What what, Quantity quantity) {
    var comparator = quantity.hasComparator() ? quantity.getComparator().toCode() : null;
    var unit = quantity.hasUnit() ? quantity.getUnit() : quantity.getCode();
    double value = quantity.getValue().doubleValue();
    return new SourceFact.Measured(
        what.code(), what.label(), what.date(), comparator, value, unit, null);
  }

  private static SourceFact number(What what, double value) {
    return new SourceFact.Measured(what.code(), what.label(), what.date(), null, value, null, null);
  }

  private static SourceFact text(What what, @Nullable String text) {
    return new SourceFact.Measured(what.code(), what.label(), what.date(), null, null, null, text);
  }

  /// The words of a coded value, or its code where it has none.
  static @Nullable String word(CodeableConcept concept) {
    var label = Codes.label(concept);
    return label == null ? concept.getCodingFirstRep().getCode() : label;
  }

  /// mCODE disease status: LOINC 97509-4, and 88040-1 of its first version.
  private static Optional<SourceFact> event(Observation observation, @Nullable PartialDate date) {
    boolean status =
        CancerFacts.hasProfile(observation, "cancer-disease-status")
            || Codes.has(observation.getCode(), "97509-4");
    if (!status || !(observation.getValue() instanceof CodeableConcept value)) {
      return Optional.empty();
    }
    var tumour =
        observation.getFocus().isEmpty() ? null : References.id(observation.getFocusFirstRep());
    return Codes.snomed(value, Snomed.Role.STATUS)
        .map(Snomed.Entry::target)
        .map(type -> new SourceFact.TumourEvent(EventType.valueOf(type), tumour, date, List.of()));
  }

  /// Tobacco (LOINC 72166-2, smoking status) and occupation (LOINC 11341-5, history of occupation).
  private static Optional<SourceFact> exposure(What what, Observation observation) {
    if (!(observation.getValue() instanceof CodeableConcept value)) {
      return Optional.empty();
    }
    var kind =
        Codes.has(observation.getCode(), "72166-2")
            ? SourceFact.Exposed.Kind.TOBACCO
            : SourceFact.Exposed.Kind.OCCUPATION;
    boolean known =
        kind == SourceFact.Exposed.Kind.TOBACCO || Codes.has(observation.getCode(), "11341-5");
    return known
        ? Optional.of(
            new SourceFact.Exposed(
                kind, Codes.best(value).orElse(null), word(value), what.date(), null, null, null))
        : Optional.empty();
  }

  private @Nullable PartialDate date(Observation observation) {
    var effective = dates.date(observation.getEffective(), "effective");
    if (effective != null || !observation.hasIssued()) {
      return effective;
    }
    return faults.date(
        new DateTimeType(observation.getIssuedElement().getValueAsString()), "issued");
  }
}
