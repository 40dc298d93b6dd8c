package org.oncoweave.analysis.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncoweave.analysis.matching.Reason.Wanted;

/// The conditions that one record must meet together; an absent one is free.
record FindingRule(
    Optional<ProteinChange> change,
    Optional<ProteinChange> residue,
    Optional<String> classification,
    Optional<String> exon,
    Optional<Set<String>> copies,
    Optional<String> partner) {

  /// The conditions by their names in CTML.
  List<Wanted> wanted() {
    var wanted = new ArrayList<Wanted>();
    put(wanted, "protein_change", change.map(ProteinChange::toString));
    put(wanted, "wildcard_protein_change", residue.map(ProteinChange::toString));
    put(wanted, "variant_classification", classification);
    put(wanted, "exon", exon);
    copies.ifPresent(
        states -> states.stream().sorted().forEach(one -> wanted.add(new Wanted("cnv_call", one))));
    put(wanted, "fusion_partner_hugo_symbol", partner);
    return wanted;
  }

  private static void put(List<Wanted> wanted, String property, Optional<String> value) {
    value.ifPresent(text -> wanted.add(new Wanted(property, text)));
  }

  Answer ask(Category category, String gene, List<GenomicRecord> records, Panel panel) {
    var found = Answer.NO_MATCH;
    for (var record : records) {
      if (record.category() == category && concerns(record, gene)) {
        found = found.or(fits(record, gene));
      }
    }
    boolean silent = found == Answer.NO_MATCH && !isSeen(category, gene, panel);
    return silent ? Answer.UNKNOWN : found;
  }

  private boolean concerns(GenomicRecord record, String gene) {
    return record.isOf(gene)
        || (record.partner().isEmpty() && partner.filter(record::isOf).isPresent());
  }

  private Answer fits(GenomicRecord record, String gene) {
    return compare(change, record.protein(), (wanted, own) -> own.is(wanted))
        .and(compare(residue, record.protein(), (wanted, own) -> own.isAt(wanted)))
        .and(
            compare(
                classification,
                record.classification(),
                (wanted, own) -> Answer.of(wanted.equalsIgnoreCase(own))))
        .and(compare(exon, record.exon(), (wanted, own) -> Answer.of(wanted.equals(own))))
        .and(compare(copies, record.copies(), (wanted, own) -> Possibilities.compare(own, wanted)))
        .and(partnerOf(record, gene));
  }

  @FunctionalInterface
  private interface Test<T> {
    Answer ask(T wanted, T own);
  }

  private static <T> Answer compare(Optional<T> wanted, Optional<T> own, Test<T> test) {
    if (wanted.isEmpty()) {
      return Answer.MATCH;
    }
    return own.map(value -> test.ask(wanted.get(), value)).orElse(Answer.UNKNOWN);
  }

  // The pair is the same whichever side is named first; a gene may be its own partner.
  private Answer partnerOf(GenomicRecord record, String gene) {
    if (partner.isEmpty()) {
      return Answer.MATCH;
    }
    if (record.partner().isEmpty()) {
      return Answer.UNKNOWN;
    }
    var other = partner.get();
    var mine = record.partner().get();
    return Answer.of(
        (record.gene().equalsIgnoreCase(gene) && mine.equalsIgnoreCase(other))
            || (record.gene().equalsIgnoreCase(other) && mine.equalsIgnoreCase(gene)));
  }

  /// Whether the assay would have seen such a finding.
  boolean isSeen(Category category, String gene, Panel panel) {
    return switch (category) {
      case MUTATION ->
          panel.reads(gene, exon, change.or(() -> residue).flatMap(ProteinChange::position));
      case CNV -> panel.counts(gene);
      case SV -> panel.seesFusionsOf(gene) || partner.filter(panel::seesFusionsOf).isPresent();
    };
  }
}
