package org.oncoweave.ingest.source.genomics;

import htsjdk.variant.variantcontext.Allele;
import htsjdk.variant.variantcontext.VariantContext;
import java.util.List;
import java.util.Optional;

/// Whether the healthy and the tumour sample of a file are what they are called. What a person has
/// on both chromosomes is in every cell, so a tumour without it is of somebody else; and a tumour
/// has changes that its healthy sample lacks, not the other way round.
final class SamePerson {
  private static final int LEAST_SITES = 20;
  private static final double MOST_STRANGE = 0.05;

  private final List<Sample> samples;
  private final boolean paired;
  private int onBoth;
  private int lacking;
  private int onlyNormal;
  private int onlyTumour;

  SamePerson(List<Sample> samples) {
    this.samples = samples;
    this.paired =
        samples.stream().anyMatch(Sample::normal) && samples.stream().anyMatch(s -> !s.normal());
  }

  void see(VariantContext line) {
    if (!paired || line.getNAlleles() != 2) {
      return;
    }
    var allele = line.getAlternateAllele(0);
    boolean inNormal = has(line, allele, true);
    boolean inTumour = has(line, allele, false);
    if (isOnBoth(line)) {
      onBoth++;
      lacking += inTumour ? 0 : 1;
    } else if (inNormal != inTumour) {
      onlyNormal += inNormal ? 1 : 0;
      onlyTumour += inTumour ? 1 : 0;
    }
  }

  private boolean isOnBoth(VariantContext line) {
    return samples.stream()
        .filter(Sample::normal)
        .anyMatch(sample -> line.getGenotype(sample.name()).isHomVar());
  }

  private boolean has(VariantContext line, Allele allele, boolean normal) {
    return samples.stream()
        .filter(sample -> sample.normal() == normal)
        .anyMatch(sample -> Genotypes.has(line.getGenotype(sample.name()), allele, 1));
  }

  /// What is odd about the samples, in words; empty where nothing is.
  Optional<String> doubt() {
    if (onBoth >= LEAST_SITES && lacking > onBoth * MOST_STRANGE) {
      return Optional.of(
          "the tumour lacks %d of %d changes that the healthy sample has on both chromosomes; they may be of two people"
              .formatted(lacking, onBoth));
    }
    if (onlyNormal >= LEAST_SITES && onlyTumour < onlyNormal * MOST_STRANGE) {
      return Optional.of(
          "%d changes are in the healthy sample alone and %d in the tumour alone; the two may be swapped"
              .formatted(onlyNormal, onlyTumour));
    }
    return Optional.empty();
  }
}
