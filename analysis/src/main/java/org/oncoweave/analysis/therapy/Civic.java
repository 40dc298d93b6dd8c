package org.oncoweave.analysis.therapy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
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

/// Reads the evidence table of CIViC: one line an evidence item, columns by their names.
final class Civic {
  private static final Pattern EXON = Pattern.compile("EXON (\\d+) ([A-Z ]+)");
  private static final Pattern CODON = Pattern.compile("[A-Z]\\d+");
  private static final Pattern SHIFT = Pattern.compile("([A-Z]\\d+)FS");
  private static final Pattern CHANGE = Pattern.compile("[A-Z*]\\d+[A-Z*_>=].*");

  private final Map<String, Integer> columns = new HashMap<>();
  private final Diseases diseases;

  Civic(String header, Diseases diseases) {
    this.diseases = diseases;
    var names = header.split("\t", -1);
    for (int i = 0; i < names.length; i++) {
      columns.put(names[i].strip(), i);
    }
  }

  static boolean is(String header) {
    return header.contains("evidence_id") && header.contains("evidence_direction");
  }

  Optional<Statement> read(String line) {
    var row = line.split("\t", -1);
    var effect = Effect.of(cell(row, "evidence_direction"), cell(row, "clinical_significance"));
    var drugs = drugs(cell(row, "drugs"));
    if (effect.isEmpty() || drugs.isEmpty()) {
      return Optional.empty();
    }
    var how = cell(row, "drug_interaction_type");
    var disease = cell(row, "disease");
    return Optional.of(
        new Statement(
            "CIVIC:EID" + cell(row, "evidence_id"),
            drugs,
            how.isEmpty() ? "Single" : how,
            effect.get(),
            cell(row, "evidence_level"),
            disease,
            diseases.civic(disease).orElseGet(BitSet::new),
            targets(GeneAliases.symbol(cell(row, "gene")), cell(row, "variant")),
            Map.of()));
  }

  private String cell(String[] row, String name) {
    var at = columns.get(name);
    var text = at == null || at >= row.length ? "" : row[at].strip();
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1).replace("\"\"", "\"")
        : text;
  }

  private static List<String> drugs(String cell) {
    return Arrays.stream(cell.split(",")).map(String::strip).filter(d -> !d.isEmpty()).toList();
  }

  private static List<Target> targets(String gene, String variants) {
    var targets = new ArrayList<Target>();
    for (var name : variants.split("\\|")) {
      target(gene, name.strip().toUpperCase(Locale.ROOT)).ifPresent(targets::add);
    }
    return targets;
  }

  private static Optional<Target> target(String gene, String name) {
    var exon = EXON.matcher(name);
    if (exon.matches()) {
      int number = Integer.parseInt(exon.group(1));
      return ExonKind.named(exon.group(2)).map(kind -> new Target.InExon(gene, number, kind));
    }
    var pair = name.split("::");
    if (pair.length == 2) {
      return Optional.of(
          new Target.Fused(GeneAliases.symbol(pair[0]), GeneAliases.symbol(pair[1])));
    }
    return switch (name) {
      case "MUTATION" -> Optional.of(new Target.OfGene(gene, ChangeClass.ANY));
      case "FUSION", "FUSIONS", "REARRANGEMENT" -> Optional.of(new Target.Fused(gene, ""));
      case "AMPLIFICATION" -> Optional.of(new Target.CopyNumber(gene, "amplification"));
      default -> change(gene, name);
    };
  }

  private static Optional<Target> change(String gene, String name) {
    if (CODON.matcher(name).matches()) {
      return Optional.of(new Target.Codon(gene, name, false));
    }
    var shift = SHIFT.matcher(name);
    if (shift.matches()) {
      return Optional.of(new Target.Codon(gene, shift.group(1), true));
    }
    return CHANGE.matcher(name).matches()
        ? ProteinNames.upper(name).map(change -> new Target.Exact(gene, change))
        : Optional.empty();
  }
}
