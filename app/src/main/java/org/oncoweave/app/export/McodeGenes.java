package org.oncoweave.app.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.genomics.CodedAnswer;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.SourceFact.TestedGenes.Assay;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.Specimen;
import org.oncoweave.model.dossier.Recorded.Variant;
import org.oncoweave.ontology.variant.GeneIds;

/// Variants, changes of copies and fusions, and the genes that were looked at, as observations of
/// HL7 Genomics Reporting.
final class McodeGenes {
  private static final String VARIANT = "69548-6";
  private static final String REGION = "53041-0";
  private static final String GENE = "48018-6";
  private static final String CHANGE = "48019-4";
  private static final String STATE = "53034-5";
  private static final String HGNC = "http://www.genenames.org";
  private static final String SEQUENCE_ONTOLOGY = "http://www.sequenceontology.org";

  /// What a specimen is called that the source does not name.
  private static final String UNNAMED = "genomics";

  /// The change and the state that a call is written as.
  private record Call(String change, @Nullable String state) {}

  private static final Map<String, Call> CALLS =
      Map.of(
          "High Amplification", new Call("SO:0001880", null),
          "Low Amplification", new Call("SO:0001742", null),
          "Heterozygous Deletion", new Call("SO:0001743", "LA6706-1"),
          "Homozygous Deletion", new Call("SO:0001743", "LA6705-3"));

  private static final String FUSION = "SO:0001565";

  private final FhirParts parts;
  private final ExportedPatient one;
  private final Map<String, String> specimens = new HashMap<>();

  McodeGenes(FhirParts parts, ExportedPatient one) {
    this.parts = parts;
    this.one = one;
  }

  List<Resource> all() {
    var all = new ArrayList<Resource>();
    for (var specimen : one.all(Specimen.class)) {
      var label = specimen.label();
      if (label != null && !label.startsWith(UNNAMED)) {
        specimens.put(specimen.key(), label);
      }
      specimen.tested().stream()
          .filter(tested -> tested.assay() == Assay.MUTATION && !tested.genes().isEmpty())
          .forEach(tested -> all.add(region(specimen, tested)));
    }
    one.all(Variant.class).stream()
        .filter(variant -> variant.gene() != null)
        .forEach(variant -> all.add(variant(variant)));
    return all;
  }

  private Observation region(Specimen specimen, Recorded.Tested tested) {
    var key = specimen.key() + "/" + tested.panel() + tested.genes();
    var region = observation(key, REGION, "genomic-region-studied", day(specimen));
    specimen(region, specimen.key());
    tested.genes().forEach(gene -> gene(region, gene));
    text(region, "81293-3", tested.panel());
    return region;
  }

  /// The day of the specimen, or the one in the name that stands for its own.
  private static @Nullable PartialDate day(Specimen specimen) {
    var label = specimen.label();
    boolean dated = label != null && label.startsWith(UNNAMED + " ");
    return specimen.date() == null && dated
        ? PartialDate.parse(String.valueOf(label).substring(UNNAMED.length() + 1))
        : specimen.date();
  }

  private Observation variant(Variant told) {
    var variant = observation(told.key(), VARIANT, "genomic-variant", told.date());
    variant.setValue(FhirParts.coded(FhirParts.LOINC, "LA9633-4"));
    specimen(variant, told.specimen());
    if (told.test() != null) {
      variant.setMethod(new CodeableConcept().setText(told.test()));
    }
    gene(variant, told.gene());
    gene(variant, told.partner());
    names(variant, told);
    place(variant, told);
    coded(variant, "48002-0", "origin", told.origin());
    coded(variant, "53037-8", "significance", told.significance());
    if (told.vaf() != null) {
      var share = new Quantity().setValue(BigDecimal.valueOf(told.vaf()));
      add(variant, "81258-6", share.setSystem(FhirParts.UNITS).setCode("1"));
    }
    return variant;
  }

  private Observation observation(
      String key, String code, String profile, @Nullable PartialDate date) {
    var observation = parts.of(new Observation(), profile);
    observation.setId(FhirParts.id(key));
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(FhirParts.hl7("observation-category", "laboratory"));
    observation.setCode(FhirParts.coded(FhirParts.LOINC, code));
    observation.setSubject(parts.subject());
    FhirParts.dateTime(date).ifPresent(observation::setEffective);
    return observation;
  }

  /// The name of the specimen, which has no resource of its own: that would be an act more.
  private void specimen(Observation observation, @Nullable String key) {
    var label = key == null ? null : specimens.get(key);
    if (label != null) {
      var specimen = new Reference().setDisplay(label);
      specimen.getIdentifier().setValue(label);
      observation.setSpecimen(specimen);
    }
  }

  private static void gene(Observation observation, @Nullable String gene) {
    if (gene != null) {
      var named = new CodeableConcept().setText(gene);
      GeneIds.hgnc(gene).ifPresent(id -> named.addCoding().setSystem(HGNC).setCode(id));
      add(observation, GENE, named);
    }
  }

  /// HGVS of the coding or the whole sequence and of the protein; else the kind of change.
  private static void names(Observation variant, Variant told) {
    var c = told.hgvsC();
    if (c != null) {
      hgvs(variant, c.matches("(.*:)?g\\..*") ? "81290-9" : "48004-6", c);
    }
    if (told.hgvsP() != null) {
      hgvs(variant, "48005-3", told.hgvsP());
    }
    var call = told.call() == null ? null : CALLS.get(told.call());
    if (call != null) {
      add(variant, CHANGE, answer(call.change()));
      if (call.state() != null) {
        add(variant, STATE, answer(call.state()));
      }
    } else if ("fusion".equals(told.kind())) {
      add(variant, CHANGE, answer(FUSION));
    }
  }

  private static void hgvs(Observation variant, String code, String name) {
    add(variant, code, FhirParts.coded("http://varnomen.hgvs.org", name));
  }

  private static CodeableConcept answer(String code) {
    return FhirParts.coded(code.startsWith("SO:") ? SEQUENCE_ONTOLOGY : FhirParts.LOINC, code);
  }

  private static void place(Observation variant, Variant told) {
    coded(variant, "62374-4", "build", told.build());
    coded(variant, "48000-4", "chromosome", told.chromosome());
    if (told.position() != null) {
      var range = new Range();
      range.getLow().setValue(BigDecimal.valueOf(told.position()));
      add(variant, "81254-5", range);
    }
    text(variant, "69547-8", told.ref());
    text(variant, "69551-0", told.alt());
  }

  private static void coded(
      Observation observation, String code, String field, @Nullable String word) {
    if (word != null) {
      add(
          observation,
          code,
          CodedAnswer.code(field, word)
              .map(McodeGenes::answer)
              .orElseGet(() -> new CodeableConcept().setText(word)));
    }
  }

  private static void text(Observation observation, String code, @Nullable String text) {
    if (text != null) {
      add(observation, code, new StringType(text));
    }
  }

  private static void add(Observation observation, String code, Type value) {
    observation.addComponent().setCode(FhirParts.coded(FhirParts.LOINC, code)).setValue(value);
  }
}
