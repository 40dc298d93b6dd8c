package org.oncoweave.analysis.matching;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/// Makes the leaves of criteria ready for an index.
final class Leaves {
  private static final int MONTHS = 12;
  private final PatientIndex patients;

  Leaves(PatientIndex patients) {
    this.patients = patients;
  }

  Leaf of(ClinicalRule rule) {
    return switch (rule) {
      case ClinicalRule.Diagnosis diagnosis ->
          groups(
              patients.diagnoses,
              own ->
                  own.map(set -> Possibilities.compare(set, diagnosis.wanted()))
                      .orElse(Answer.UNKNOWN));
      case ClinicalRule.State state ->
          groups(patients.states(state.field()), own -> state(own, state.wanted()));
      case ClinicalRule.DiseaseStatus status ->
          groups(
              patients.diseaseStates,
              own -> own.isEmpty() ? Answer.UNKNOWN : Answer.of(own.contains(status.wanted())));
      case ClinicalRule.MutationalBurden burden ->
          groups(
              patients.burdens, own -> own.map(value -> burden.ask(value)).orElse(Answer.UNKNOWN));
      case ClinicalRule.Age age -> {
        long months = Math.round(MONTHS * age.comparison().value());
        yield new Leaf.OfAges(patients.ages, age.comparison(), months, patients.size());
      }
    };
  }

  private static Answer state(Set<String> own, Set<String> wanted) {
    return own.isEmpty() ? Answer.UNKNOWN : Possibilities.compare(own, wanted);
  }

  Leaf of(Criterion.Finding finding) {
    var rule = finding.rule();
    var gene = finding.gene();
    var category = finding.category();
    var byPanel = groups(patients.panels, panel -> rule.ask(category, gene, List.of(), panel));
    var marked = patients.found(category, gene);
    if (rule.partner().isPresent()) {
      marked = RoaringBitmap.or(marked, patients.found(category, rule.partner().get()));
    }
    return new Leaf.OfFindings(
        byPanel,
        marked,
        row -> rule.ask(category, gene, patients.records(row), patients.panels.of(row)));
  }

  Leaf of(Criterion.WildType wildType) {
    var gene = wildType.gene();
    return new Leaf.OfFindings(
        groups(patients.panels, panel -> wildType.ask(List.of(), panel)),
        patients.found(Category.MUTATION, gene),
        row -> wildType.ask(patients.records(row), patients.panels.of(row)));
  }

  private static <T> Leaf groups(Grouped<T> column, Function<T, Answer> question) {
    return new Leaf.OfGroups<>(column, column.answers(question));
  }
}
