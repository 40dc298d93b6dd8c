package org.oncoweave.ingest.source.genomics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The rows of a MAF file (GDC MAF format 2.4 and its shorter kinds) to variants.
final class MafReading {
  private static final String[] KEPT = {
    "Variant_Classification", "Transcript_ID", "Exon_Number", "Consequence"
  };

  private final Delivery delivery;
  private final Function<String, Optional<Sample>> samples;
  private final Optional<GenomeBuild> usual;
  private final String prefix;

  /// `usual` is the build of rows that name none; `prefix` begins the keys.
  MafReading(
      Delivery delivery,
      Function<String, Optional<Sample>> samples,
      Optional<GenomeBuild> usual,
      String prefix) {
    this.delivery = delivery;
    this.samples = samples;
    this.usual = usual;
    this.prefix = prefix;
  }

  /// Whether a header is one of a MAF.
  static boolean isMaf(ColumnTable table) {
    return table.has("Hugo_Symbol") && table.has("Tumor_Sample_Barcode");
  }

  /// The alleles and the place of a row; empty parts where it has none.
  private record Site(
      Optional<GenomeBuild> build, String chromosome, long position, String ref, String alt) {
    boolean isPlaced() {
      return build.isPresent() && !chromosome.isEmpty() && position > 0;
    }

    String key() {
      return isPlaced()
          ? build.get().word() + ":" + chromosome + ":" + position + ":" + ref + ">" + alt
          : "";
    }
  }

  void row(ColumnTable.Row row) {
    var barcode = row.cell("Tumor_Sample_Barcode");
    var sample = samples.apply(barcode);
    var symbol = row.cell("Hugo_Symbol");
    var site = site(row);
    var gene = gene(row);
    if (gene.isEmpty() && GeneSymbol.isUncoded(row.first("Hugo_Symbol"))) {
      delivery.left("rows of " + row.place().file() + " lie in no gene that codes for a protein");
      return;
    }
    var name = name(gene.orElse(symbol), row);
    var item = item(row, sample, gene.orElse(symbol), new Named(site, name));
    var fault = fault(row, sample.isEmpty(), gene.isEmpty(), new Named(site, name));
    if (fault != null || sample.isEmpty()) {
      delivery.refuse(item, fault == null ? missing("Tumor_Sample_Barcode") : fault, row.line());
      return;
    }
    var fact = fact(row, sample.get(), gene.orElse(symbol), new Named(site, name));
    delivery.record(item, List.of(fact), row.attributes(KEPT));
  }

  private static Optional<String> gene(ColumnTable.Row row) {
    return GeneSymbol.of(
        row.cell("Hugo_Symbol"),
        List.of(
            row.cell("Entrez_Gene_Id"),
            row.cell("HGNC_ID"),
            row.cell("Gene"),
            row.cell("Transcript_ID")));
  }

  private record Named(Site site, VariantName name) {}

  private static VariantName name(String gene, ColumnTable.Row row) {
    var protein = row.first("HGVSp_Short", "HGVSp", "Protein_Change", "Amino_Acid_Change");
    return VariantName.of(gene, row.cell("HGVSc"), protein);
  }

  private Delivery.Item item(
      ColumnTable.Row row, Optional<Sample> sample, String gene, Named named) {
    var barcode = row.cell("Tumor_Sample_Barcode");
    var name = named.name();
    var what =
        named.site().isPlaced() ? named.site().key() : String.valueOf(name.c()) + "/" + name.p();
    var id = barcode.isEmpty() ? "" : prefix + barcode + "/" + gene + "/" + what;
    return new Delivery.Item("mutations", id, sample.map(Sample::patient).orElse(""), row.place());
  }

  private Site site(ColumnTable.Row row) {
    var build = GenomeBuild.named(row.cell("NCBI_Build")).or(() -> usual);
    var contig = row.cell("Chromosome");
    var ref = row.cell("Reference_Allele").toUpperCase(Locale.ROOT);
    var second = row.cell("Tumor_Seq_Allele2").toUpperCase(Locale.ROOT);
    var first = row.cell("Tumor_Seq_Allele1").toUpperCase(Locale.ROOT);
    boolean other = !first.isEmpty() && (second.isEmpty() || second.equals(ref));
    var alt = other ? first : second;
    var chromosome = GenomeBuild.chromosome(contig).orElse(contig);
    return new Site(build, chromosome, number(row.cell("Start_Position")), ref, alt);
  }

  private static long number(String text) {
    return text.matches("\\d{1,10}") ? Long.parseLong(text) : 0;
  }

  private static Fault missing(String column) {
    return new Fault(Reason.MISSING_VALUE, column, null);
  }

  private static @Nullable Fault fault(
      ColumnTable.Row row, boolean noSample, boolean noGene, Named named) {
    var whole = cellFault(row);
    if (whole != null) {
      return whole;
    }
    if (noSample) {
      var barcode = row.cell("Tumor_Sample_Barcode");
      return new Fault(Reason.UNKNOWN_SAMPLE, "Tumor_Sample_Barcode", barcode);
    }
    if (noGene) {
      return new Fault(Reason.UNKNOWN_GENE, "Hugo_Symbol", row.cell("Hugo_Symbol"));
    }
    var place = placeFault(row, named.site(), named.name());
    return place == null ? nameFault(row, named.name()) : place;
  }

  private static @Nullable Fault cellFault(ColumnTable.Row row) {
    if (row.isMalformed()) {
      return new Fault(Reason.MALFORMED_ROW, null, "more cells than the header");
    }
    for (var column : new String[] {"Hugo_Symbol", "Tumor_Sample_Barcode"}) {
      if (row.cell(column).isEmpty()) {
        return missing(column);
      }
    }
    return null;
  }

  private static @Nullable Fault nameFault(ColumnTable.Row row, VariantName name) {
    return name.fault()
        .map(reason -> {
          var written = row.first("HGVSp_Short", "HGVSp", "HGVSc");
          return new Fault(Reason.IMPOSSIBLE_NAME, "HGVSp_Short", written + " (" + reason + ")");
        })
        .orElse(null);
  }

  private static @Nullable Fault placeFault(ColumnTable.Row row, Site site, VariantName name) {
    boolean named = !name.isSilent();
    if (site.build().isEmpty()) {
      return named ? null : new Fault(Reason.NO_BUILD, "NCBI_Build", row.cell("NCBI_Build"));
    }
    if (site.chromosome().isEmpty()) {
      return named ? null : missing("Chromosome");
    }
    return siteFault(row, site, name);
  }

  private static @Nullable Fault siteFault(ColumnTable.Row row, Site site, VariantName name) {
    long length = site.build().map(build -> build.length(site.chromosome())).orElse(0L);
    if (length == 0 && !GenomeBuild.isBeside(site.chromosome())) {
      return new Fault(Reason.UNKNOWN_CHROMOSOME, "Chromosome", site.chromosome());
    }
    if (length > 0 && site.position() > length) {
      return new Fault(Reason.OFF_CHROMOSOME, "Start_Position", row.cell("Start_Position"));
    }
    return alleleFault(site, name);
  }

  private static @Nullable Fault alleleFault(Site site, VariantName name) {
    boolean bad =
        !site.ref().matches("[ACGTN]+|-")
            || site.ref().equals(site.alt())
            || !name.agrees(site.ref(), site.alt());
    return bad ? new Fault(Reason.WRONG_REFERENCE, "Reference_Allele", site.ref()) : null;
  }

  private static SourceFact fact(ColumnTable.Row row, Sample sample, String gene, Named named) {
    var site = named.site();
    boolean placed = site.isPlaced();
    var origin = row.cell("Mutation_Status").toLowerCase(Locale.ROOT);
    return new SourceFact.GeneVariant(
        gene,
        sample.name(),
        sample.date(),
        named.name().c(),
        named.name().p(),
        placed ? site.build().map(GenomeBuild::word).orElse(null) : null,
        placed ? site.chromosome() : null,
        placed ? site.position() : null,
        placed ? site.ref() : null,
        placed && !site.alt().isEmpty() ? site.alt() : null,
        fraction(row),
        origin.matches("somatic|germline") ? origin : null,
        orNull(row.first("CLIN_SIG", "ClinVar_CLNSIG")),
        sample.test());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable Double fraction(ColumnTable.Row row) {
    var alt = row.cell("t_alt_count");
    var ref = row.cell("t_ref_count");
    if (alt.matches("\\d{1,9}") && ref.matches("\\d{1,9}")) {
      double depth = Double.parseDouble(alt) + Double.parseDouble(ref);
      return depth > 0 ? Double.valueOf(Double.parseDouble(alt) / depth) : null;
    }
    var told = row.first("tumor_f", "t_vaf", "VAF", "tumor_vaf");
    if (!told.matches("\\d+(\\.\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(told);
    return value > 100 ? null : Double.valueOf(value > 1 ? value / 100 : value);
  }
}
