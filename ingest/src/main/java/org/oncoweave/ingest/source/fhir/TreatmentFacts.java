package org.oncoweave.ingest.source.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Procedures: operations, courses of rays, other acts.
final class TreatmentFacts {
  private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";

  private final Faults faults;

  TreatmentFacts(Faults faults) {
    this.faults = faults;
  }

  /// Empty where nothing was done: planned, not done, entered in error.
  List<SourceFact> procedure(Procedure procedure) {
    var status = procedure.hasStatus() ? procedure.getStatus().toCode() : "unknown";
    if (List.of("preparation", "not-done", "entered-in-error").contains(status)) {
      return List.of();
    }
    boolean rays =
        CancerFacts.hasProfile(procedure, "radiotherapy-course")
            || CancerFacts.hasProfile(procedure, "cancer-related-radiation-procedure")
            || Codes.snomed(procedure.getCode(), Snomed.Role.RAYS).isPresent();
    if (rays) {
      return List.of(radiotherapy(procedure));
    }
    var code = Codes.required(procedure.getCode(), "code", faults);
    return code == null ? List.of() : List.of(act(procedure, code));
  }

  private SourceFact act(Procedure procedure, ConceptId code) {
    var operation = Codes.snomed(procedure.getCode(), Snomed.Role.SURGERY);
    boolean surgery =
        operation.isPresent()
            || CancerFacts.hasProfile(procedure, "cancer-related-surgical-procedure");
    var organ = site(procedure).or(() -> operation.flatMap(Snomed.Entry::concept)).orElse(null);
    return new SourceFact.Procedure(
        code,
        start(procedure),
        Codes.label(procedure.getCode()),
        organ,
        side(procedure),
        reason(procedure),
        surgery);
  }

  private SourceFact radiotherapy(Procedure procedure) {
    var start = start(procedure);
    var end =
        procedure.hasPerformedPeriod()
            ? faults.date(procedure.getPerformedPeriod().getEndElement(), "performedPeriod.end")
            : null;
    faults.checkOrder(start, end, "performedPeriod");
    var volume = mainVolume(procedure);
    return new SourceFact.Radiotherapy(
        start,
        end,
        site(procedure).orElse(null),
        volume.map(Volume::doseGy).orElse(null),
        volume.map(Volume::fractions).orElse(null),
        technique(procedure),
        null,
        reason(procedure));
  }

  /// One irradiated volume: dose in gray, fractions.
  private record Volume(@Nullable Double doseGy, @Nullable Integer fractions) {}

  /// The volume of most fractions, the first of equals: a boost has fewer.
  private static Optional<Volume> mainVolume(Procedure procedure) {
    return procedure.getExtension().stream()
        .filter(e -> e.getUrl().startsWith(MCODE + "radiotherapy-dose-delivered-to-volume"))
        .map(TreatmentFacts::volume)
        .reduce((a, b) -> fractions(b) > fractions(a) ? b : a);
  }

  private static int fractions(Volume volume) {
    return volume.fractions() == null ? 0 : volume.fractions();
  }

  private static Volume volume(Extension extension) {
    Double dose = null;
    Integer fractions = null;
    for (var part : extension.getExtension()) {
      if (part.getValue() instanceof Quantity quantity && quantity.hasValue()) {
        dose = gray(quantity);
      } else if (part.getUrl().startsWith("fractions")
          && part.getValue() instanceof UnsignedIntType number) {
        fractions = number.getValue();
      }
    }
    return new Volume(dose, fractions);
  }

  private static double gray(Quantity quantity) {
    var unit = quantity.hasCode() ? quantity.getCode() : String.valueOf(quantity.getUnit());
    double value = quantity.getValue().doubleValue();
    return unit.toLowerCase(Locale.ROOT).equals("cgy") ? value / 100 : value;
  }

  private static @Nullable String technique(Procedure procedure) {
    for (var extension : procedure.getExtension()) {
      if (extension.getUrl().startsWith(MCODE + "radiotherapy-modality")) {
        var words = extension.getExtension().stream().map(Extension::getValue).toList();
        var last = words.isEmpty() ? extension.getValue() : words.getLast();
        return last instanceof CodeableConcept concept ? Codes.label(concept) : null;
      }
    }
    return Codes.label(procedure.getCode());
  }

  private static Optional<ConceptId> site(Procedure procedure) {
    return procedure.getBodySite().stream()
        .flatMap(site -> CancerFacts.site(site).stream())
        .findFirst();
  }

  private static @Nullable String side(Procedure procedure) {
    return procedure.getBodySite().stream()
        .flatMap(site -> CancerFacts.side(site).stream())
        .findFirst()
        .orElse(null);
  }

  /// The cancer that the act treats: the first Condition it names as its reason.
  private static @Nullable String reason(Procedure procedure) {
    return procedure.getReasonReference().stream()
        .filter(r -> String.valueOf(r.getReference()).contains("Condition"))
        .map(References::id)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private @Nullable PartialDate start(Procedure procedure) {
    return date(procedure.getPerformed(), "performed");
  }

  /// The date of an element that may be a moment or a period.
  @Nullable PartialDate date(@Nullable Type element, String name) {
    return switch (element) {
      case DateTimeType moment -> faults.date(moment, name + "DateTime");
      case Period period -> faults.date(period.getStartElement(), name + "Period.start");
      case null, default -> null;
    };
  }

  /// The treatment's intent as the record words it; the extension was called otherwise in mCODE 1.
  static @Nullable String intent(DomainResource resource) {
    return Stream.of("procedure-intent", "treatment-intent")
        .flatMap(name -> Stream.ofNullable(resource.getExtensionByUrl(MCODE + name)))
        .flatMap(e -> e.getValue() instanceof CodeableConcept c ? Stream.of(c) : Stream.empty())
        .map(MeasureFacts::word)
        .findFirst()
        .orElse(null);
  }
}
