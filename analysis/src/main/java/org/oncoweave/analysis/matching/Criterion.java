package org.oncoweave.analysis.matching;

import java.util.List;

/// One node of a trial's criteria, read once and asked of many patients.
sealed interface Criterion {
  Verdict ask(Candidate candidate);

  /// Met when all parts are; an empty list is met.
  record All(List<Criterion> parts) implements Criterion {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public Verdict ask(Candidate candidate) {
      return parts.size() == 1
          ? parts.getFirst().ask(candidate)
          : Verdict.all(parts.stream().map(part -> part.ask(candidate)).toList());
    }
  }

  /// Met when one part is; an empty list is not met.
  record Any(List<Criterion> parts) implements Criterion {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public Verdict ask(Candidate candidate) {
      return Verdict.any(parts.stream().map(part -> part.ask(candidate)).toList());
    }
  }

  /// The opposite; what is unknown stays so.
  record Not(Criterion part) implements Criterion {
    @Override
    public Verdict ask(Candidate candidate) {
      return part.ask(candidate).negated();
    }
  }

  /// One clinical field; `wanted` is what the trial wrote.
  record Clinical(String key, String wanted, ClinicalRule rule) implements Criterion {
    @Override
    public Verdict ask(Candidate candidate) {
      return Verdict.of(rule.ask(candidate), key);
    }
  }

  /// A finding of one kind in one gene exists, in one record that meets every condition.
  record Finding(Category category, String gene, FindingRule rule) implements Criterion {
    @Override
    public Verdict ask(Candidate candidate) {
      return Verdict.of(rule.ask(category, gene, candidate.records(), candidate.panel()), key());
    }

    String key() {
      return "genomic:" + gene + ":" + category;
    }
  }

  /// No mutation record of a gene that was read in full; a part of a gene never proves it.
  record WildType(String gene) implements Criterion {
    @Override
    public Verdict ask(Candidate candidate) {
      return Verdict.of(ask(candidate.records(), candidate.panel()), key());
    }

    String key() {
      return "genomic:" + gene + ":" + Category.MUTATION;
    }

    Answer ask(List<GenomicRecord> records, Panel panel) {
      boolean mutated =
          records.stream().anyMatch(r -> r.category() == Category.MUTATION && r.isOf(gene));
      var answer = panel.readsInFull(gene) ? Answer.MATCH : Answer.UNKNOWN;
      return mutated ? Answer.NO_MATCH : answer;
    }
  }
}
