package org.oncoweave.api.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.model.dossier.Recorded.TestedGenes;

/// What is recorded where a trial asks: by the key of the criterion, `clinical:her2_status`,
/// `genomic:EGFR:MUTATION`.
final class Grounds {
  private static final String GENOMIC = "genomic";

  private final Dossier dossier;
  private final Recorded.Tumour tumour;
  private final Biomarkers biomarkers;

  Grounds(Dossier dossier, Recorded.Tumour tumour, Biomarkers biomarkers) {
    this.dossier = dossier;
    this.tumour = tumour;
    this.biomarkers = biomarkers;
  }

  /// What the answer rests on; empty where nothing is recorded, and for age and sex.
  List<Recorded> facts(String field) {
    var parts = field.split(":");
    if (isOfGene(parts)) {
      return List.copyOf(variants(parts[1], parts[2]));
    }
    return switch (parts[1]) {
      case "oncotree_primary_diagnosis" -> List.of(tumour);
      case "disease_status" -> course();
      default -> measurements(parts[1]);
    };
  }

  /// In which specimens the gene was looked at.
  List<TestedGenes> tests(String field) {
    var parts = field.split(":");
    return isOfGene(parts)
        ? dossier.tested().stream()
            .filter(one -> looked(one, parts[2]).all() || looked(one, parts[2]).has(parts[1]))
            .toList()
        : List.of();
  }

  private static boolean isOfGene(String... parts) {
    return parts[0].equals(GENOMIC) && parts.length == 3;
  }

  private static TestedGenes.Looked looked(TestedGenes specimen, String kind) {
    Function<TestedGenes, TestedGenes.Looked> of =
        switch (kind) {
          case CandidateForm.CNV -> TestedGenes::copies;
          case CandidateForm.SV -> TestedGenes::structures;
          default -> TestedGenes::mutations;
        };
    return of.apply(specimen);
  }

  private List<Recorded.Variant> variants(String gene, String kind) {
    return dossier.variants().stream()
        .filter(one -> CandidateForm.category(one).equals(kind))
        .filter(one -> isSame(gene, one.gene()) || isSame(gene, one.partner()))
        .toList();
  }

  private static boolean isSame(String gene, @Nullable String other) {
    return gene.equalsIgnoreCase(other);
  }

  private List<Recorded> course() {
    var facts = new ArrayList<Recorded>();
    CandidateForm.lastOfCourse(dossier, tumour).ifPresent(facts::add);
    if (facts.isEmpty() && tumour.stage() != null) {
      facts.add(tumour);
    }
    return facts;
  }

  private List<Recorded> measurements(String field) {
    return Stream.concat(biomarkers.measured(field).stream(), other(field))
        .limit(1)
        .flatMap(key -> dossier.measurements().stream().filter(one -> one.key().equals(key)))
        .map(Recorded.class::cast)
        .toList();
  }

  /// Microsatellites and repair are read from one another where only one was measured.
  private Stream<String> other(String field) {
    return switch (field) {
      case "ms_status" -> biomarkers.measured("mmr_status").stream();
      case "mmr_status" -> biomarkers.measured("ms_status").stream();
      default -> Stream.empty();
    };
  }
}
