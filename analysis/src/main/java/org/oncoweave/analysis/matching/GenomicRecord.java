package org.oncoweave.analysis.matching;

import java.util.Optional;
import java.util.Set;

/// One finding in a patient's tumour or blood; what is absent was not said.
public record GenomicRecord(
    Category category,
    String gene,
    Optional<ProteinChange> protein,
    Optional<String> exon,
    Optional<String> classification,
    Optional<Set<String>> copies,
    Optional<String> partner) {

  boolean isOf(String wanted) {
    return gene.equalsIgnoreCase(wanted)
        || (category == Category.SV && partner.filter(wanted::equalsIgnoreCase).isPresent());
  }
}
