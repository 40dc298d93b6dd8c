package org.oncoweave.app.export.osiris;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.ingest.source.genomics.CodedAnswer;
import org.oncoweave.model.dossier.Recorded.Variant;

/// Variants, copy numbers and fusions, each with the annotations that name its genes.
final class AlterationRows {
  private static final String FUSION = "OSIRIS:O15-3";
  private static final String COPIES = "OSIRIS:O15-4";
  private static final String VARIANT = "OSIRIS:O15-5";
  private static final String TYPE = "AlterationOnSample_AlterationType";
  private static final String ANALYSIS = "Analysis_Ref";
  private static final String ALTERATION = "alteration";

  private static final List<String> ENDS = List.of("5prime", "3prime");

  /// The status of the stretch, and the copies where the call names their number.
  private record Copies(String status, @Nullable Integer number) {}

  private static final Map<String, Copies> CALLS =
      Map.of(
          "High Amplification", new Copies("SO:0001880", null),
          "Low Amplification", new Copies("LOINC:LA14033-7", null),
          "Heterozygous Deletion", new Copies("LOINC:LA14034-5", 1),
          "Homozygous Deletion", new Copies("LOINC:LA14034-5", 0));

  private final PatientRows rows;
  private final SampleRows samples;

  AlterationRows(PatientRows rows, SampleRows samples) {
    this.rows = rows;
    this.samples = samples;
  }

  void write(Variant v) throws IOException {
    var kind = String.valueOf(v.kind());
    if (kind.equals("copy number")) {
      copies(v);
    } else if (kind.equals("fusion")) {
      fusion(v);
    } else if (v.kind() == null && v.gene() != null) {
      variant(v);
    }
  }

  private int analysis(Variant v) throws IOException {
    return samples.analysis(v.specimen(), v.test(), v.date());
  }

  private void variant(Variant v) throws IOException {
    int analysis = analysis(v);
    int number = rows.count(ALTERATION);
    rows.row("Variant", number)
        .put(ANALYSIS, analysis)
        .put(TYPE, VARIANT)
        .put("AlterationOnSample_Pathogenicity", coded("significance", v.significance()))
        .put("Alteration_Chromosome", coded("chromosome", v.chromosome()))
        .put("Alteration_GenomicStart", v.position())
        .put("Alteration_GenomicStop", stop(v))
        .put("Alteration_GenomeBuild", v.build())
        .put("Variant_ReferenceAllele", v.ref())
        .put("Variant_AlternativeAllele", v.alt())
        .put("VariantInSample_GenomicSourceClass", coded("origin", v.origin()))
        .write();
    annotation(number, VARIANT)
        .put("GenomeEntity_Symbol", v.gene())
        .put("Annotation_DNASequenceVariation", v.hgvsC())
        .put("Annotation_AminoAcidChange", v.hgvsP())
        .write();
  }

  /// The code of LOINC for the word, else the word.
  private static @Nullable String coded(String field, @Nullable String word) {
    return word == null
        ? null
        : CodedAnswer.code(field, word).map(code -> "LOINC:" + code).orElse(word);
  }

  private static @Nullable Integer stop(Variant v) {
    var ref = v.ref();
    return v.position() == null || ref == null
        ? null
        : Integer.valueOf(v.position() + Math.max(ref.length(), 1) - 1);
  }

  private ColumnFile.Row annotation(int alteration, String type) {
    return rows.next("Annotation")
        .put("Alteration_Ref", alteration)
        .put(TYPE, type)
        .put("GenomeEntity_Database", "HGNC");
  }

  private void copies(Variant v) throws IOException {
    var copies = CALLS.get(String.valueOf(v.call()));
    if (copies == null || v.gene() == null) {
      return;
    }
    int analysis = analysis(v);
    int number = rows.count(ALTERATION);
    rows.row("CopyNumber", number)
        .put(ANALYSIS, analysis)
        .put(TYPE, COPIES)
        .put("CNV_SegmentGenomicStatus", copies.status())
        .put("CNV_CopyNumber", copies.number())
        .write();
    annotation(number, COPIES).put("GenomeEntity_Symbol", v.gene()).write();
  }

  private void fusion(Variant v) throws IOException {
    var genes = new ArrayList<String>();
    for (var gene : new @Nullable String[] {v.gene(), v.partner()}) {
      if (gene != null) {
        genes.add(gene);
      }
    }
    if (genes.isEmpty()) {
      return;
    }
    int analysis = analysis(v);
    int number = rows.count(ALTERATION);
    rows.row("Fusion", number)
        .put(ANALYSIS, analysis)
        .put(TYPE, FUSION)
        .put("Fusion_Chromosome5prime", v.chromosome())
        .put("Fusion_Chromosome3prime", v.partnerChromosome())
        .write();
    for (int i = 0; i < genes.size(); i++) {
      annotation(number, FUSION)
          .put("GenomeEntity_Symbol", genes.get(i))
          .put("Annotation_FusionPrimeEnd", ENDS.get(i))
          .write();
    }
  }
}
