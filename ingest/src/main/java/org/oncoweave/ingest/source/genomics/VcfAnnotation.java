package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.VariantContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.variant.GeneNames;

/// What VEP (CSQ) or SnpEff (ANN) say of a variant: one effect for each transcript, of which the
/// one that a report would give is taken: picked, MANE Select, canonical, known to our tables, then
/// the gravest.
final class VcfAnnotation {
  private static final Pattern FIELD =
      Pattern.compile("##INFO=<ID=(CSQ|ANN|vep|BCSQ),.*Description=\"([^\"]*)\".*");
  private static final Map<String, String> MEANINGS = new HashMap<>();
  private static final List<String> IMPACTS = List.of("MODIFIER", "LOW", "MODERATE", "HIGH");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?:(?:up|down)stream_gene_variant|intergenic_(?:variant|region)|&|,)+");

  static {
    for (var row : ShippedTable.rowsBelowNames(VcfAnnotation.class, "annotation_fields.tsv", 2)) {
      MEANINGS.put(row.get(0), row.get(1));
    }
  }

  /// What a field may mean, by the words of the table.
  private enum Meaning {
    ALLELE,
    NUMBER,
    GENE,
    TRANSCRIPT,
    C,
    P,
    IMPACT,
    CONSEQUENCE,
    PICK,
    CANONICAL,
    MANE,
    SIGNIFICANCE,
    ACCESSION
  }

  private final String key;
  private final int[] places = new int[Meaning.values().length];

  private VcfAnnotation(String key, Map<String, Integer> named) {
    this.key = key;
    for (var meaning : Meaning.values()) {
      places[meaning.ordinal()] =
          named.getOrDefault(meaning.name().toLowerCase(Locale.ROOT), Integer.MAX_VALUE);
    }
  }

  /// One effect on one transcript.
  record Effect(String gene, String c, String p, String significance, List<String> accessions) {}

  static Optional<VcfAnnotation> of(List<String> head) {
    for (var line : head) {
      var field = FIELD.matcher(line);
      if (field.matches()) {
        return Optional.of(new VcfAnnotation(field.group(1), places(field.group(2))));
      }
    }
    return Optional.empty();
  }

  /// `… Format: Allele|Consequence|…`, or `'Allele | Annotation | …'`.
  private static Map<String, Integer> places(String description) {
    var list = description.substring(description.lastIndexOf(':') + 1).replace("'", "");
    var places = new HashMap<String, Integer>();
    var names = list.split("\\|", -1);
    for (int i = 0; i < names.length; i++) {
      var name = names[i].strip().toLowerCase(Locale.ROOT);
      places.putIfAbsent(MEANINGS.getOrDefault(name, name), i);
    }
    return places;
  }

  /// The effect of one alternate allele, counted from 1.
  Optional<Effect> effect(VariantContext variant, int number, String alt) {
    String[] best = null;
    int most = -1;
    for (var entry : variant.getAttributeAsStringList(key, "")) {
      var cells = entry.split("\\|", -1);
      if (isOf(cells, variant, number, alt) && !isOutside(cells)) {
        int weight = weight(cells);
        best = weight > most ? cells : best;
        most = Math.max(weight, most);
      }
    }
    return best == null ? Optional.empty() : Optional.of(effect(best));
  }

  private boolean isOutside(String[] cells) {
    var consequence = cell(cells, Meaning.CONSEQUENCE);
    boolean near = consequence.contains("stream") || consequence.contains("intergenic");
    return cell(cells, Meaning.GENE).isEmpty() || (near && OUTSIDE.matcher(consequence).matches());
  }

  private Effect effect(String[] cells) {
    var accessions = List.of(cell(cells, Meaning.ACCESSION), cell(cells, Meaning.TRANSCRIPT));
    return new Effect(
        cell(cells, Meaning.GENE),
        cell(cells, Meaning.C),
        cell(cells, Meaning.P),
        cell(cells, Meaning.SIGNIFICANCE),
        accessions);
  }

  private String cell(String[] cells, Meaning meaning) {
    int at = places[meaning.ordinal()];
    return at >= cells.length ? "" : cells[at].strip();
  }

  /// VEP cuts the base before an insertion or a deletion off its allele.
  private boolean isOf(String[] cells, VariantContext variant, int number, String alt) {
    if (variant.getNAlleles() == 2) {
      return true;
    }
    var counted = cell(cells, Meaning.NUMBER);
    if (!counted.isEmpty()) {
      return counted.equals(String.valueOf(number));
    }
    var allele = cell(cells, Meaning.ALLELE);
    return allele.equals(alt)
        || (alt.length() > 1 && allele.equals(alt.substring(1)))
        || (alt.length() == 1 && allele.equals("-"));
  }

  private int weight(String[] cells) {
    int weight = IMPACTS.indexOf(cell(cells, Meaning.IMPACT)) + 1;
    weight += GeneNames.shipped().ofTranscript(cell(cells, Meaning.TRANSCRIPT)).isPresent() ? 8 : 0;
    weight += cell(cells, Meaning.CANONICAL).equals("YES") ? 16 : 0;
    weight += cell(cells, Meaning.MANE).isEmpty() ? 0 : 32;
    return weight + (cell(cells, Meaning.PICK).equals("1") ? 64 : 0);
  }
}
