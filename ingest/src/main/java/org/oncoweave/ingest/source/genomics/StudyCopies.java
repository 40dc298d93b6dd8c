package org.oncoweave.ingest.source.genomics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.SourceFact;

/// Discrete copy numbers, one cell a gene and a sample, as a matrix or a row each. Genes with their
/// usual two copies make no record: that they were looked at is said of the sample.
final class StudyCopies {
  private static final String TYPE = "copies";

  /// The values of GISTIC and their words; -1.5 is a call between the two losses.
  private static final Map<String, String> CALLS =
      Map.of(
          "-2", "Homozygous Deletion",
          "-1.5", "Homozygous Deletion",
          "-1", "Heterozygous Deletion",
          "0", "",
          "1", "Low Amplification",
          "2", "High Amplification");

  private static final Set<String> NO_SAMPLES =
      Set.of("hugo_symbol", "entrez_gene_id", "cytoband", "gene symbol", "locus id");

  private final StudyFiles files;
  private final Delivery delivery;
  private final Set<String> genes = new HashSet<>();

  StudyCopies(StudyFiles files, Delivery delivery) {
    this.files = files;
    this.delivery = delivery;
  }

  /// A first look: of which genes copies are counted.
  void look(Path file, ColumnTable table) throws IOException {
    table.each(row -> genes.add(row.cell("Hugo_Symbol")));
  }

  Set<String> genes() {
    return genes;
  }

  void read(ColumnTable table, Function<String, Optional<Sample>> samples) throws IOException {
    boolean isLong = table.has("Sample_Id") && table.has("Value");
    var header = table.header();
    table.each(row -> {
      if (row.isMalformed()) {
        refuse(row, "", new Fault(Reason.MALFORMED_ROW, null, "more cells than the header"));
      } else if (isLong) {
        cell(row, row.cell("Sample_Id"), row.cell("Value"), samples);
      } else {
        for (int i = 0; i < header.size(); i++) {
          if (!NO_SAMPLES.contains(header.get(i).strip().toLowerCase(java.util.Locale.ROOT))) {
            cell(row, header.get(i).strip(), row.cell(i), samples);
          }
        }
      }
    });
  }

  private void cell(
      ColumnTable.Row row, String name, String value, Function<String, Optional<Sample>> samples) {
    var call = CALLS.get(value.replaceFirst("\\.0+$", ""));
    var symbol = row.cell("Hugo_Symbol");
    if (value.isEmpty() || (call != null && call.isEmpty())) {
      delivery.left("cells of " + row.place().file() + " say two copies, or nothing");
      return;
    }
    var gene = GeneSymbol.of(symbol, List.of(row.cell("Entrez_Gene_Id")));
    var sample = samples.apply(name);
    if (call == null) {
      refuse(row, name, new Fault(Reason.UNKNOWN_VALUE, "Value", value));
    } else if (sample.isEmpty()) {
      refuse(row, name, new Fault(Reason.UNKNOWN_SAMPLE, "Sample_Id", name));
    } else if (gene.isEmpty()) {
      refuse(row, name, new Fault(Reason.UNKNOWN_GENE, "Hugo_Symbol", symbol));
    } else {
      var fact = new SourceFact.CopyNumber(gene.get(), name, null, call, null, sample.get().test());
      var item = item(row, name + "/" + gene.get(), sample.get().patient());
      delivery.record(item, List.of(fact), new TreeMap<>());
    }
  }

  private Delivery.Item item(ColumnTable.Row row, String what, String patient) {
    return new Delivery.Item(TYPE, files.study() + "/" + what, patient, row.place());
  }

  private void refuse(ColumnTable.Row row, String sample, Fault fault) {
    var what = sample + "/" + row.cell("Hugo_Symbol");
    delivery.refuse(item(row, what, ""), fault, row.line());
  }
}
