package org.oncoweave.analysis.matching;

import java.util.BitSet;
import java.util.Set;

/// What one clinical field asks.
sealed interface ClinicalRule {
  Answer ask(Candidate candidate);

  record Diagnosis(BitSet wanted) implements ClinicalRule {
    @Override
    public Answer ask(Candidate candidate) {
      return candidate
          .diagnosis()
          .map(own -> Possibilities.compare(own, wanted))
          .orElse(Answer.UNKNOWN);
    }
  }

  /// A biomarker or the gender, by the name of its field.
  record State(String field, Set<String> wanted) implements ClinicalRule {
    public State {
      wanted = Set.copyOf(wanted);
    }

    @Override
    public Answer ask(Candidate candidate) {
      var own = candidate.states().get(field);
      return own == null ? Answer.UNKNOWN : Possibilities.compare(own, wanted);
    }
  }

  /// The list of a patient is complete unless it is empty.
  record DiseaseStatus(String wanted) implements ClinicalRule {
    @Override
    public Answer ask(Candidate candidate) {
      return candidate.diseaseStates().isEmpty()
          ? Answer.UNKNOWN
          : Answer.of(candidate.diseaseStates().contains(wanted));
    }
  }

  /// Age in years, a fraction counted in whole months, added as the calendar does; with a partial
  /// date of birth both ends must agree.
  record Age(Comparison comparison) implements ClinicalRule {
    private static final int MONTHS = 12;

    @Override
    public Answer ask(Candidate candidate) {
      if (candidate.born().isEmpty() || candidate.asOf().isEmpty()) {
        return Answer.UNKNOWN;
      }
      var day = candidate.asOf().get();
      var born = candidate.born().get();
      long months = Math.round(MONTHS * comparison.value());
      boolean first = comparison.holds(day.compareTo(born.first().plusMonths(months)));
      boolean last = comparison.holds(day.compareTo(born.last().plusMonths(months)));
      return first == last ? Answer.of(first) : Answer.UNKNOWN;
    }
  }

  record MutationalBurden(Comparison comparison) implements ClinicalRule {
    @Override
    public Answer ask(Candidate candidate) {
      return candidate.tmb().map(this::ask).orElse(Answer.UNKNOWN);
    }

    Answer ask(double own) {
      return Answer.of(comparison.holds(Double.compare(own, comparison.value())));
    }
  }
}
