package org.oncoweave.ingest.source.genomics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;
import org.oncoweave.model.SourceFact;
import org.oncoweave.ontology.variant.GeneNames;
import org.oncoweave.ontology.variant.GenomeBuild;

/// The variants, copy numbers and fusions of OSIRIS tables, each with its annotations, which name
/// the gene and the change.
final class OsirisAlterations {
  private static final String COUNT = "CNV_CopyNumber";
  private static final String KIND = "AlterationOnSample_AlterationType";

  /// The 5' end is the greater.
  private static final Comparator<ColumnTable.Row> FIRST_END =
      Comparator.comparing(said -> said.cell("Annotation_FusionPrimeEnd"));

  private final Delivery delivery;
  private final OsirisPeople people;
  private final Map<String, List<ColumnTable.Row>> annotations = new HashMap<>();

  OsirisAlterations(Delivery delivery, OsirisPeople people) {
    this.delivery = delivery;
    this.people = people;
  }

  void tell(Map<String, List<ColumnTable.Row>> tables) {
    for (var row : tables.getOrDefault("annotation", List.of())) {
      annotations
          .computeIfAbsent(OsirisPeople.key(row, "Alteration_Ref"), _ -> new ArrayList<>())
          .add(row);
    }
    tables.getOrDefault("variant", List.of()).forEach(this::variant);
    delivery.end();
    tables.getOrDefault("copynumber", List.of()).forEach(this::copies);
    delivery.end();
    tables.getOrDefault("fusion", List.of()).forEach(this::fusion);
    delivery.end();
  }

  private void variant(ColumnTable.Row row) {
    var item = OsirisPeople.item("variants", row);
    var site = Site.of(row);
    var said = annotation(row);
    var gene = said.flatMap(OsirisAlterations::gene).or(site::gene);
    if (gene.isEmpty()) {
      var written = said.map(s -> s.cell("GenomeEntity_Symbol")).orElse("");
      delivery.refuse(
          item, new Fault(Reason.UNKNOWN_GENE, "GenomeEntity_Symbol", written), row.line());
      return;
    }
    var name = name(gene.get(), said);
    var fault = site.fault(name);
    if (fault != null) {
      delivery.refuse(item, fault, row.line());
      return;
    }
    delivery.record(item, List.of(fact(row, gene.get(), site, name)), new TreeMap<>());
  }

  private static VariantName name(String gene, Optional<ColumnTable.Row> said) {
    return VariantName.of(
        gene,
        said.map(s -> s.cell("Annotation_DNASequenceVariation")).orElse(""),
        said.map(s -> s.cell("Annotation_AminoAcidChange")).orElse(""));
  }

  private SourceFact fact(ColumnTable.Row row, String gene, Site site, VariantName name) {
    var sample = people.analysed(row);
    boolean placed = site.build().isPresent();
    return new SourceFact.GeneVariant(
        gene,
        sample.name(),
        sample.date(),
        name.c(),
        name.p(),
        site.build().map(GenomeBuild::word).orElse(null),
        placed ? site.chromosome() : null,
        placed ? Long.valueOf(site.position()) : null,
        placed ? OsirisPeople.orNull(site.ref()) : null,
        placed ? OsirisPeople.orNull(site.alt()) : null,
        fraction(row),
        origin(row),
        word("significance", row.cell("AlterationOnSample_Pathogenicity")),
        sample.test());
  }

  private static @Nullable String origin(ColumnTable.Row row) {
    return word("origin", row.cell("VariantInSample_GenomicSourceClass"));
  }

  private static @Nullable String word(String field, String written) {
    var word = CodedAnswer.word(field, written).orElse(written.contains(":") ? "" : written);
    return OsirisPeople.orNull(word);
  }

  private static @Nullable Double fraction(ColumnTable.Row row) {
    var all = row.cell("VariantInSample_PositionReadDepth");
    var with = row.cell("VariantInSample_VariantReadDepth");
    if (!all.matches("[1-9]\\d{0,8}") || !with.matches("\\d{1,9}")) {
      return null;
    }
    double share = Double.parseDouble(with) / Double.parseDouble(all);
    return share <= 1 ? Double.valueOf(share) : null;
  }

  /// The annotation of the transcript that we know of the gene, else the first that names a change,
  /// else the first with a gene.
  private Optional<ColumnTable.Row> annotation(ColumnTable.Row row) {
    var all =
        annotations(row)
            .filter(said -> namesChange(said) || isOfSameKind(row, said))
            .filter(said -> gene(said).isPresent())
            .toList();
    return all.stream()
        .filter(OsirisAlterations::isOfKnownTranscript)
        .findFirst()
        .or(() -> all.stream().filter(OsirisAlterations::namesChange).findFirst())
        .or(() -> all.stream().findFirst());
  }

  private Stream<ColumnTable.Row> annotations(ColumnTable.Row row) {
    return annotations.getOrDefault(OsirisPeople.key(row, "Instance_Id"), List.of()).stream();
  }

  /// Variants, copy numbers and fusions are counted apart; a code of the kind tells whose an
  /// annotation is.
  private static boolean isOfSameKind(ColumnTable.Row row, ColumnTable.Row said) {
    var kind = said.cell(KIND);
    return !kind.contains(":") || kind.equals(row.cell(KIND));
  }

  private static boolean namesChange(ColumnTable.Row said) {
    return !said.first("Annotation_DNASequenceVariation", "Annotation_AminoAcidChange").isEmpty();
  }

  private static boolean isOfKnownTranscript(ColumnTable.Row said) {
    var transcript = said.cell("Annotation_ReferenceValue");
    return namesChange(said) && GeneNames.shipped().ofTranscript(transcript).equals(gene(said));
  }

  private static Optional<String> gene(ColumnTable.Row said) {
    return GeneSymbol.of(
        said.cell("GenomeEntity_Symbol"),
        List.of(said.cell("GenomeEntity_Id"), said.cell("Annotation_ReferenceValue")));
  }

  private void copies(ColumnTable.Row row) {
    var gene =
        annotations(row)
            .filter(said -> said.cell(KIND).equals(row.cell(KIND)) && !namesChange(said))
            .flatMap(said -> gene(said).stream())
            .findFirst();
    boolean counted = row.cell(COUNT).matches("\\d{1,4}(\\.\\d+)?");
    var change = CodedAnswer.word("change", row.cell("CNV_SegmentGenomicStatus")).orElse("");
    if (gene.isEmpty() || (!counted && change.isEmpty())) {
      delivery.left("copy numbers of a stretch without gene or number; they are not read");
      return;
    }
    var call =
        counted
            ? CodedAnswer.call(Double.parseDouble(row.cell(COUNT)))
            : CodedAnswer.callOf(change, "");
    if (call.isEmpty()) {
      delivery.left("copy numbers are the usual two");
      return;
    }
    delivery.record(
        OsirisPeople.item("copynumbers", row),
        List.of(copies(row, gene.get(), call.get())),
        new TreeMap<>());
  }

  private SourceFact copies(ColumnTable.Row row, String gene, String call) {
    var sample = people.analysed(row);
    return new SourceFact.CopyNumber(gene, sample.name(), sample.date(), call, null, sample.test());
  }

  /// Genes by the annotation of either end, in the order of the ends.
  private void fusion(ColumnTable.Row row) {
    var item = OsirisPeople.item("fusions", row);
    var genes =
        annotations(row)
            .filter(said -> !said.cell("Annotation_FusionPrimeEnd").isEmpty())
            .sorted(FIRST_END.reversed())
            .flatMap(said -> gene(said).stream())
            .distinct()
            .toList();
    if (genes.isEmpty()) {
      var fault = new Fault(Reason.MISSING_VALUE, "Annotation_FusionPrimeEnd", null);
      delivery.refuse(item, fault, row.line());
      return;
    }
    delivery.record(item, List.of(joined(row, genes)), new TreeMap<>());
  }

  private SourceFact joined(ColumnTable.Row row, List<String> genes) {
    var sample = people.analysed(row);
    return new SourceFact.Rearrangement(
        genes.getFirst(),
        genes.size() > 1 ? genes.get(1) : null,
        sample.name(),
        sample.date(),
        "fusion",
        null,
        OsirisPeople.orNull(row.cell("Fusion_Chromosome5prime")),
        null,
        OsirisPeople.orNull(row.cell("Fusion_Chromosome3prime")),
        null,
        null,
        sample.test());
  }

  /// Where a variant lies, and its alleles.
  private record Site(
      Optional<GenomeBuild> build, String chromosome, long position, String ref, String alt) {
    static Site of(ColumnTable.Row row) {
      var contig = row.cell("Alteration_Chromosome");
      var coded = CodedAnswer.word("chromosome", contig).orElse(contig);
      var start = row.cell("Alteration_GenomicStart");
      return new Site(
          GenomeBuild.named(row.cell("Alteration_GenomeBuild")),
          GenomeBuild.chromosome(coded).orElse(coded),
          start.matches("\\d{1,10}") ? Long.parseLong(start) : 0,
          row.cell("Variant_ReferenceAllele"),
          row.cell("Variant_AlternativeAllele"));
    }

    Optional<String> gene() {
      return build.flatMap(b -> GenePlaces.shipped().at(b, chromosome, position));
    }

    @Nullable Fault fault(VariantName name) {
      if (name.fault().isPresent()) {
        return new Fault(Reason.IMPOSSIBLE_NAME, "Annotation_AminoAcidChange", name.fault().get());
      }
      if (build.isEmpty()) {
        return name.isSilent() ? new Fault(Reason.NO_BUILD, "Alteration_GenomeBuild", null) : null;
      }
      long length = build.get().length(chromosome);
      if (length == 0) {
        return new Fault(Reason.UNKNOWN_CHROMOSOME, "Alteration_Chromosome", chromosome);
      }
      if (position > length) {
        return new Fault(
            Reason.OFF_CHROMOSOME, "Alteration_GenomicStart", String.valueOf(position));
      }
      return name.agrees(ref, alt)
          ? null
          : new Fault(Reason.WRONG_REFERENCE, "Variant_ReferenceAllele", ref);
    }
  }
}
