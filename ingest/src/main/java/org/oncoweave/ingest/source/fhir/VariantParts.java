package org.oncoweave.ingest.source.fhir;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.genomics.CodedAnswer;
import org.oncoweave.ingest.source.genomics.GeneSymbol;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The components of an observation of a genomics report, by our names for them; codes of HL7
/// Genomics Reporting, mostly LOINC.
final class VariantParts {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("48004-6", "c"),
          Map.entry("48005-3", "p"),
          Map.entry("81290-9", "g"),
          Map.entry("81252-9", "variation"),
          Map.entry("62374-4", "build"),
          Map.entry("48000-4", "chromosome"),
          Map.entry("48001-2", "band"),
          Map.entry("81254-5", "position"),
          Map.entry("69547-8", "ref"),
          Map.entry("69551-0", "alt"),
          Map.entry("81258-6", "vaf"),
          Map.entry("82155-3", "copies"),
          Map.entry("48019-4", "change"),
          Map.entry("molecular-consequence", "change"),
          Map.entry("53034-5", "state"),
          Map.entry("48002-0", "origin"),
          Map.entry("53037-8", "significance"),
          Map.entry("81293-3", "region"));

  private static final String GENE = "48018-6";
  private static final Pattern HGVS = Pattern.compile("(?:.*:)?[cgmnp]\\..+");
  private static final Pattern BAND = Pattern.compile("(?i)(?:chr)?([1-9]|1\\d|2[0-2]|X|Y)[pq].*");
  private static final Pattern FUSION =
      Pattern.compile("(?i).*(fusion|translocation|rearrange|réarrange).*");
  private static final Pattern AMPLIFIED = Pattern.compile("(?i).*amplif.*");
  private static final Pattern GONE = Pattern.compile("(?i).*homozygous (deletion|loss).*");

  private final Map<String, Type> values = new HashMap<>();
  private final List<String> genes = new ArrayList<>();
  private @Nullable String strangeGene;

  private VariantParts() {}

  static VariantParts of(Observation observation) {
    var parts = new VariantParts();
    for (var component : observation.getComponent()) {
      if (Codes.has(component.getCode(), GENE) && component.hasValue()) {
        parts.addGene(component.getValue());
      } else if (component.hasValue()) {
        component.getCode().getCoding().stream()
            .map(coding -> NAMES.get(String.valueOf(coding.getCode())))
            .forEach(name -> parts.add(name, component.getValue()));
      }
    }
    return parts;
  }

  private void add(@Nullable String name, Type value) {
    if (name != null) {
      values.putIfAbsent(name, value);
    }
  }

  private void addGene(Type value) {
    var written = words(value).toList();
    var accessions = codes(value).toList();
    for (var word : written.isEmpty() ? accessions : written) {
      var gene = GeneSymbol.of(word, accessions);
      if (gene.isPresent()) {
        if (!genes.contains(gene.get())) {
          genes.add(gene.get());
        }
        return;
      }
    }
    strangeGene = written.isEmpty() ? String.join(" ", accessions) : written.getFirst();
  }

  /// Symbols of HGNC, in the order of the report.
  List<String> genes() {
    return List.copyOf(genes);
  }

  /// What is written in place of a gene and is none.
  Optional<String> strangeGene() {
    return genes.isEmpty() ? Optional.ofNullable(strangeGene) : Optional.empty();
  }

  private static Stream<String> words(Type value) {
    return switch (value) {
      case CodeableConcept concept ->
          Stream.concat(
              concept.getCoding().stream().filter(Coding::hasDisplay).map(Coding::getDisplay),
              Stream.ofNullable(concept.getText()));
      case StringType string -> Stream.ofNullable(string.getValue());
      default -> Stream.empty();
    };
  }

  private static Stream<String> codes(Type value) {
    return value instanceof CodeableConcept concept
        ? concept.getCoding().stream().filter(Coding::hasCode).map(Coding::getCode)
        : Stream.empty();
  }

  /// A name in HGVS form, as code or as words; else the words; empty where there are none.
  String text(String name) {
    var value = values.get(name);
    if (value == null) {
      return "";
    }
    var all = Stream.concat(codes(value), words(value)).toList();
    return all.stream()
        .filter(text -> HGVS.matcher(text).matches())
        .findFirst()
        .or(() -> words(value).findFirst())
        .orElse("");
  }

  /// The names of the change as they are written.
  String names() {
    return (text("c") + " " + text("p")).strip();
  }

  @Nullable String orNull(String name) {
    var text = text(name);
    return text.isEmpty() ? null : text;
  }

  /// What a coded answer means, else its words; null where it says nothing sure.
  @Nullable String word(String name) {
    var value = values.get(name);
    return value == null ? null : word(name, value);
  }

  private static @Nullable String word(String name, Type value) {
    var meant = codes(value).flatMap(code -> CodedAnswer.word(name, code).stream()).findFirst();
    var word = meant.or(() -> words(value).findFirst()).orElse("");
    return word.isEmpty() ? null : word;
  }

  /// What an observation says of a variant in a component, or as its value.
  static String significance(Observation observation) {
    var said = of(observation).word("significance");
    var value = observation.getValue();
    if (said != null) {
      return said;
    }
    var alone = value == null ? null : word("significance", value);
    return alone == null ? "" : alone;
  }

  @Nullable String chromosome() {
    var word = word("chromosome");
    var band = BAND.matcher(String.valueOf(word("band")));
    if (word == null) {
      return band.matches() ? band.group(1) : null;
    }
    return GenomeBuild.chromosome(word.replaceFirst("(?i)^chromosome\\s*", "")).orElse(word);
  }

  @Nullable String build() {
    var word = word("build");
    return word == null ? null : GenomeBuild.named(word).map(GenomeBuild::word).orElse(word);
  }

  @Nullable Long position() {
    return values.get("position") instanceof Range range && range.getLow().hasValue()
        ? Long.valueOf(range.getLow().getValue().longValue())
        : null;
  }

  /// Between 0 and 1, also where it is written in percent.
  @Nullable Double fraction() {
    if (!(values.get("vaf") instanceof Quantity quantity) || !quantity.hasValue()) {
      return null;
    }
    double value = quantity.getValue().doubleValue();
    boolean percent = "%".equals(quantity.getCode()) || "%".equals(quantity.getUnit());
    double fraction = percent || value > 1 ? value / 100 : value;
    return fraction >= 0 && fraction <= 1 ? Double.valueOf(fraction) : null;
  }

  boolean isFusion() {
    return FUSION.matcher(String.valueOf(word("change"))).matches();
  }

  /// Neither more nor fewer copies, and no other change.
  boolean isUsual() {
    return values.get("copies") instanceof Quantity || "wild type".equals(word("change"));
  }

  /// The call of a change of copies: by their number, else by the kind of change.
  Optional<String> call() {
    if (values.get("copies") instanceof Quantity quantity && quantity.hasValue()) {
      return CodedAnswer.call(quantity.getValue().doubleValue());
    }
    var change = String.valueOf(word("change"));
    if (AMPLIFIED.matcher(change).matches()) {
      return CodedAnswer.callOf("amplification", "");
    }
    if (GONE.matcher(change).matches()) {
      return CodedAnswer.callOf("loss", "homozygous");
    }
    return CodedAnswer.callOf(change, String.valueOf(word("state")));
  }
}
