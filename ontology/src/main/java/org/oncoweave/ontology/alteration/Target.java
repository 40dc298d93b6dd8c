package org.oncoweave.ontology.alteration;

import java.util.List;
import java.util.Optional;

/// What a statement asks of the tumour.
public sealed interface Target {
  Optional<Scope> reaches(Alteration found);

  /// What a statement asks that names this finding.
  static Target of(Alteration found) {
    var gene = found.gene();
    return switch (found.kind()) {
      case "fusion" -> new Fused(gene, found.partner());
      case "amplification", "homozygous_deletion" -> new CopyNumber(gene, found.kind());
      case "msi", "tmb", "hrd" -> new Status(found.kind(), found.value());
      case "mutation" -> new OfGene(gene, ChangeClass.ANY);
      case "activating" -> new OfGene(gene, ChangeClass.ACTIVATING);
      case "truncating" -> new OfGene(gene, ChangeClass.TRUNCATING);
      case "hotspot" -> new Codon(gene, found.residue(), false);
      case "itd" -> new Repeated(gene);
      case "exon_deletion" -> new InExon(gene, found.exon(), ExonKind.DELETION);
      case "exon_insertion" -> new InExon(gene, found.exon(), ExonKind.INSERTION);
      case "exon_skipping" -> new InExon(gene, found.exon(), ExonKind.SKIPPING);
      case "exon_mutation" -> new InExon(gene, found.exon(), ExonKind.MUTATION);
      default -> new Exact(gene, found.upperChange());
    };
  }

  /// The genes that a finding must be of, any of them; none: it is no finding of a gene.
  default List<String> genes() {
    return switch (this) {
      case Exact(var gene, _) -> List.of(gene);
      case Codon(var gene, _, _) -> List.of(gene);
      case InExon(var gene, _, _) -> List.of(gene);
      case OfGene(var gene, _) -> List.of(gene);
      case CopyNumber(var gene, _) -> List.of(gene);
      case Repeated(var gene) -> List.of(gene);
      case Fused(var gene, var partner) ->
          partner.isEmpty() ? List.of(gene) : List.of(gene, partner);
      case Status _ -> List.of();
      case OfOrigin(_, var target) -> target.genes();
    };
  }

  /// A change as a whole, in upper case: `V600E`, `E746_A750DEL`.
  record Exact(String gene, String change) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.isChangeOf(gene) && found.upperChange().equals(change)
          ? Optional.of(Scope.EXACT)
          : Optional.empty();
    }
  }

  /// A residue such as `V600`; `shift` asks for a frameshift there.
  record Codon(String gene, String residue, boolean shift) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.isChangeOf(gene)
              && found.residue().equals(residue)
              && found.is("frameshift") == shift
          ? Optional.of(Scope.CODON)
          : Optional.empty();
    }
  }

  /// An exon with the kind of change asked for; the kind may be any.
  record InExon(String gene, int exon, ExonKind kind) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.gene().equals(gene) && kind.holds(found, exon)
          ? Optional.of(Scope.EXON)
          : Optional.empty();
    }
  }

  /// Any change of the gene, or any of one class.
  record OfGene(String gene, ChangeClass kind) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.gene().equals(gene) && found.isMutation() && kind.holds(found)
          ? Optional.of(Scope.GENE)
          : Optional.empty();
    }
  }

  /// `AMPLIFICATION` or `HOMOZYGOUS DELETION` of the gene.
  record CopyNumber(String gene, String event) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.gene().equals(gene) && found.is(event)
          ? Optional.of(Scope.EXACT)
          : Optional.empty();
    }
  }

  /// An internal tandem duplication of the gene.
  record Repeated(String gene) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.gene().equals(gene) && found.is("itd")
          ? Optional.of(Scope.EXACT)
          : Optional.empty();
    }
  }

  /// A pair of genes, in either order; an empty partner is any.
  record Fused(String gene, String partner) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      boolean fits =
          partner.isEmpty()
              ? found.gene().equals(gene) || found.partner().equals(gene)
              : found.pairs(gene, partner);
      return found.is("fusion") && fits ? Optional.of(Scope.FUSION) : Optional.empty();
    }
  }

  /// Microsatellites or the burden of mutations, at or above a number.
  record Status(String name, double atLeast) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.is(name) && found.value() >= atLeast
          ? Optional.of(Scope.STATUS)
          : Optional.empty();
    }
  }

  /// A germ-line statement needs a germ-line finding, a somatic one any other.
  record OfOrigin(boolean germline, Target target) implements Target {
    @Override
    public Optional<Scope> reaches(Alteration found) {
      return found.germline() == germline ? target.reaches(found) : Optional.empty();
    }
  }
}
