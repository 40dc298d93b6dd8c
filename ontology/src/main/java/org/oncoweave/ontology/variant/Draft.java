package org.oncoweave.ontology.variant;

import java.util.Optional;

/// A variant in the making.
final class Draft {
  final Reading reading;
  String gene;
  final int end;
  int codon;
  Optional<Protein> protein = Optional.empty();

  Draft(Reading reading, String gene, int end) {
    this.reading = reading;
    this.gene = gene;
    this.end = end;
  }
}
