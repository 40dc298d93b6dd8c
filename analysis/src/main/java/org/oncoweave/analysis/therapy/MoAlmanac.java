package org.oncoweave.analysis.therapy;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.alteration.ChangeClass;
import org.oncoweave.ontology.alteration.ExonKind;
import org.oncoweave.ontology.alteration.GeneAliases;
import org.oncoweave.ontology.alteration.ProteinNames;
import org.oncoweave.ontology.alteration.Target;
import tools.jackson.databind.JsonNode;

/// Reads an assertion of the Molecular Oncology Almanac in its classic form.
final class MoAlmanac {
  private static final Pattern CODON = Pattern.compile("p\\.[A-Z]\\d+");

  private final Diseases diseases;

  MoAlmanac(Diseases diseases) {
    this.diseases = diseases;
  }

  Optional<Statement> read(JsonNode row) {
    var effect = effect(row);
    var therapy = text(row, "therapy_name");
    if (effect.isEmpty() || therapy.isEmpty() || row.path("_deprecated").asBoolean(false)) {
      return Optional.empty();
    }
    var names =
        Arrays.stream(therapy.split(" \\+ ")).map(String::strip).filter(t -> !t.isEmpty()).toList();
    var disease = text(row, "disease");
    return target(row)
        .map(target ->
            new Statement(
                "MOALMANAC:" + text(row, "assertion_id"),
                names,
                names.size() > 1 ? "Combination" : "Single",
                effect.get(),
                text(row, "predictive_implication"),
                disease,
                diseases
                    .moalmanac(text(row, "oncotree_code"), disease, text(row, "oncotree_term"))
                    .orElseGet(BitSet::new),
                List.of(target),
                Map.of()));
  }

  private static Optional<Effect> effect(JsonNode row) {
    return switch (text(row, "therapy_resistance") + "/" + text(row, "therapy_sensitivity")) {
      case "1/" -> Optional.of(Effect.RESISTANCE);
      case "0/" -> Optional.of(Effect.RESISTANCE_NOT_SHOWN);
      case "/1" -> Optional.of(Effect.SENSITIVITY);
      case "/0" -> Optional.of(Effect.NO_BENEFIT_SHOWN);
      default -> Optional.empty();
    };
  }

  private static Optional<Target> target(JsonNode row) {
    return switch (text(row, "feature_type")) {
      case "Somatic Variant" -> change(row).map(target -> new Target.OfOrigin(false, target));
      case "Germline Variant" -> change(row).map(target -> new Target.OfOrigin(true, target));
      case "Copy Number" -> copyNumber(row);
      case "Rearrangement" -> Optional.of(new Target.Fused(gene(row, "gene1"), gene(row, "gene2")));
      case "Microsatellite Stability" ->
          text(row, "status").equals("MSI-High")
              ? Optional.of(new Target.Status("msi", 0))
              : Optional.empty();
      case "Mutational Burden" -> burden(text(row, "mutations_per_mb"));
      default -> Optional.empty();
    };
  }

  private static Optional<Target> copyNumber(JsonNode row) {
    var event =
        switch (text(row, "direction").toLowerCase(Locale.ROOT)) {
          case "amplification" -> "amplification";
          case "deletion" -> "homozygous_deletion";
          default -> "";
        };
    return event.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target.CopyNumber(gene(row, "gene"), event));
  }

  private static Optional<Target> burden(String perMegabase) {
    return perMegabase.isEmpty()
        ? Optional.empty()
        : Optional.of(new Target.Status("tmb", Double.parseDouble(perMegabase)));
  }

  private static Optional<Target> change(JsonNode row) {
    var gene = gene(row, "gene");
    var change = text(row, "protein_change");
    if (CODON.matcher(change).matches()) {
      return Optional.of(new Target.Codon(gene, change.substring(2), false));
    }
    if (!change.isEmpty()) {
      return ProteinNames.upper(change).map(name -> new Target.Exact(gene, name));
    }
    if (!text(row, "cdna_change").isEmpty() || !text(row, "rsid").isEmpty()) {
      return Optional.empty();
    }
    return broad(gene, text(row, "exon"), text(row, "variant_annotation"));
  }

  private static Optional<Target> broad(String gene, String exon, String annotation) {
    if (exon.isEmpty()) {
      return ChangeClass.named(annotation).map(kind -> new Target.OfGene(gene, kind));
    }
    int number = (int) Double.parseDouble(exon);
    return ExonKind.named(annotation).map(kind -> new Target.InExon(gene, number, kind));
  }

  private static String gene(JsonNode row, String field) {
    return GeneAliases.symbol(text(row, field));
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("").strip();
  }
}
