package org.oncoweave.ingest.source.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DomainResource;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.CancerCodes;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact;

/// Conditions: a primary cancer is a tumour, a secondary one a metastasis, all else a diagnosis.
final class CancerFacts {
  private static final String MCODE = "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-";

  private final Faults faults;

  CancerFacts(Faults faults) {
    this.faults = faults;
  }

  /// Empty where the record itself says that the patient does not have it.
  List<SourceFact> condition(Condition condition) {
    var verified = condition.getVerificationStatus();
    if (Codes.has(verified, "refuted") || Codes.has(verified, "entered-in-error")) {
      return List.of();
    }
    var code = Codes.required(condition.getCode(), "code", faults);
    if (code == null) {
      return List.of();
    }
    var known = Codes.snomed(condition.getCode(), Snomed.Role.TUMOUR, Snomed.Role.METASTASIS);
    var coded =
        code.scheme().equals("SNOMEDCT") ? known.flatMap(Snomed.Entry::concept).orElse(code) : code;
    boolean sure = !verified.hasCoding() || Codes.has(verified, "confirmed");
    return List.of(
        sure
            ? primary(condition, coded, known).orElseGet(() -> diagnosis(condition, coded, null))
            : diagnosis(condition, coded, "suspected"));
  }

  private Optional<SourceFact> primary(
      Condition condition, ConceptId code, Optional<Snomed.Entry> known) {
    boolean primary =
        hasProfile(condition, "primary-cancer-condition")
            || known.filter(entry -> entry.role() == Snomed.Role.TUMOUR).isPresent();
    return primary
        ? topography(condition, code).map(site -> tumour(condition, site, known))
        : Optional.empty();
  }

  private SourceFact diagnosis(Condition condition, ConceptId code, @Nullable String role) {
    return new SourceFact.Diagnosis(
        code,
        onset(condition),
        Codes.label(condition.getCode()),
        role,
        side(condition),
        condition.hasEncounter() ? References.id(condition.getEncounter()) : null);
  }

  private SourceFact tumour(
      Condition condition, ConceptId topography, Optional<Snomed.Entry> known) {
    var morphology =
        histology(condition).or(() -> known.flatMap(Snomed.Entry::morphology)).orElse(null);
    var stage =
        condition.getStage().stream()
            .map(s -> Codes.label(s.getSummary()))
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null);
    return new SourceFact.RegisteredTumour(
        topography,
        onset(condition),
        morphology,
        side(condition),
        null,
        null,
        null,
        null,
        stage,
        null,
        null);
  }

  /// The site: a body site of the table, else what the ICD-10 code says; blood cancers have none.
  private static Optional<ConceptId> topography(Condition condition, ConceptId code) {
    for (var site : condition.getBodySite()) {
      var found = site(site);
      if (found.isPresent()) {
        return found;
      }
    }
    return CancerCodes.site(code);
  }

  /// The ICD-O topography of a body site.
  static Optional<ConceptId> site(CodeableConcept site) {
    var best = Codes.best(site).filter(c -> c.scheme().equals("ICDO3"));
    return best.or(() -> Codes.snomed(site, Snomed.Role.SITE).flatMap(Snomed.Entry::concept));
  }

  private static Optional<ConceptId> histology(Condition condition) {
    var extension = condition.getExtensionByUrl(MCODE + "histology-morphology-behavior");
    if (extension == null || !(extension.getValue() instanceof CodeableConcept histology)) {
      return Optional.empty();
    }
    return Codes.best(histology)
        .filter(c -> c.scheme().equals("ICDO3"))
        .or(() ->
            Codes.snomed(histology, Snomed.Role.MORPHOLOGY).flatMap(Snomed.Entry::morphology));
  }

  private static @Nullable String side(Condition condition) {
    for (var site : condition.getBodySite()) {
      var side = side(site);
      if (side.isPresent()) {
        return side.get();
      }
    }
    return null;
  }

  /// left, right or both: the mCODE qualifier, else the side that the site's own code names.
  static Optional<String> side(CodeableConcept site) {
    var candidates = new ArrayList<CodeableConcept>();
    for (var extension : site.getExtension()) {
      if (extension.getUrl().startsWith(MCODE + "laterality")
          && extension.getValue() instanceof CodeableConcept side) {
        candidates.add(side);
      }
    }
    candidates.add(site);
    return candidates.stream()
        .flatMap(c -> Codes.snomed(c, Snomed.Role.SIDE, Snomed.Role.SITE).stream())
        .flatMap(entry -> entry.side().stream())
        .findFirst();
  }

  private @Nullable PartialDate onset(Condition condition) {
    if (condition.hasOnsetDateTimeType()) {
      return faults.date(condition.getOnsetDateTimeType(), "onsetDateTime");
    }
    if (condition.hasOnsetPeriod()) {
      return faults.date(condition.getOnsetPeriod().getStartElement(), "onsetPeriod.start");
    }
    return faults.date(condition.getRecordedDateElement(), "recordedDate");
  }

  static boolean hasProfile(DomainResource resource, String name) {
    return resource.getMeta().getProfile().stream()
        .anyMatch(p -> p.hasValue() && p.getValue().contains("mcode-" + name));
  }
}
