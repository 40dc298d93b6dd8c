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

/// Structural variants of a study, one row each, with a gene at one end or at both.
final class StudyStructures {
  private final StudyFiles files;
  private final Delivery delivery;
  private final Function<String, Optional<Sample>> samples;

  StudyStructures(StudyFiles files, Delivery delivery, Function<String, Optional<Sample>> samples) {
    this.files = files;
    this.delivery = delivery;
    this.samples = samples;
  }

  /// One end of a change.
  private record Site(Optional<String> gene, String written, String chromosome, long position) {
    @Nullable String knownChromosome() {
      return chromosome.isEmpty() ? null : chromosome;
    }

    @Nullable Long knownPosition() {
      return position == 0 ? null : Long.valueOf(position);
    }

    boolean isUnknown() {
      return gene.isEmpty() && !written.isEmpty();
    }
  }

  void row(ColumnTable.Row row) {
    var first = site(row, "Site1_");
    var second = site(row, "Site2_");
    var sample = samples.apply(row.cell("Sample_Id"));
    var fault = fault(row, sample.isEmpty(), first, second);
    var item =
        new Delivery.Item(
            "structures",
            id(row, first, second),
            sample.map(Sample::patient).orElse(""),
            row.place());
    if (fault != null || sample.isEmpty()) {
      var missing = new Fault(Reason.MISSING_VALUE, "Sample_Id", null);
      delivery.refuse(item, fault == null ? missing : fault, row.line());
      return;
    }
    delivery.record(
        item,
        List.of(fact(row, sample.get(), first, second)),
        row.attributes("Annotation", "Event_Info", "Site2_Effect_On_Frame", "Comments"));
  }

  private String id(ColumnTable.Row row, Site first, Site second) {
    var ends =
        List.of(
            first.written(),
            first.chromosome() + ":" + first.position(),
            second.written(),
            second.chromosome() + ":" + second.position());
    return files.study() + "/" + row.cell("Sample_Id") + "/" + String.join("/", ends);
  }

  private static Site site(ColumnTable.Row row, String prefix) {
    var symbol = row.cell(prefix + "Hugo_Symbol");
    var gene =
        GeneSymbol.of(
            symbol,
            List.of(
                row.cell(prefix + "Entrez_Gene_Id"), row.cell(prefix + "Ensembl_Transcript_Id")));
    var contig = row.cell(prefix + "Chromosome");
    var position = row.cell(prefix + "Position");
    return new Site(
        gene,
        symbol,
        GenomeBuild.chromosome(contig).orElse(contig),
        position.matches("\\d{1,10}") ? Long.parseLong(position) : 0);
  }

  private static @Nullable Fault fault(
      ColumnTable.Row row, boolean noSample, Site first, Site second) {
    if (row.isMalformed()) {
      return new Fault(Reason.MALFORMED_ROW, null, "more cells than the header");
    }
    var name = row.cell("Sample_Id");
    if (noSample) {
      var reason = name.isEmpty() ? Reason.MISSING_VALUE : Reason.UNKNOWN_SAMPLE;
      return new Fault(reason, "Sample_Id", name);
    }
    for (var site : new Site[] {first, second}) {
      if (site.isUnknown()) {
        return new Fault(Reason.UNKNOWN_GENE, "Site_Hugo_Symbol", site.written());
      }
    }
    boolean nowhere = first.gene().isEmpty() && second.gene().isEmpty();
    return nowhere ? new Fault(Reason.MISSING_VALUE, "Site1_Hugo_Symbol", null) : null;
  }

  private SourceFact fact(ColumnTable.Row row, Sample sample, Site first, Site second) {
    var build = GenomeBuild.named(row.cell("NCBI_Build")).or(files::build);
    var status = row.cell("SV_Status").toLowerCase(Locale.ROOT);
    var kind = row.cell("Class").toLowerCase(Locale.ROOT);
    boolean two = first.gene().isPresent() && second.gene().isPresent();
    return new SourceFact.Rearrangement(
        first.gene().orElse(null),
        second.gene().orElse(null),
        sample.name(),
        sample.date(),
        kind.isEmpty() ? (two ? "fusion" : "structure") : kind,
        build.map(GenomeBuild::word).orElse(null),
        first.knownChromosome(),
        first.knownPosition(),
        second.knownChromosome(),
        second.knownPosition(),
        status.matches("somatic|germline") ? status : null,
        sample.test());
  }
}
