package org.oncoweave.analysis.matching;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oncoweave.analysis.matching.Reason.Join;
import org.oncoweave.analysis.matching.Reason.Wanted;

/// Criteria to the reasons of one patient. Groups of one part and groups of the same kind within
/// one another are read as one, as a person does.
final class Reasons {
  private final Candidate candidate;

  Reasons(Candidate candidate) {
    this.candidate = candidate;
  }

  Reason of(Criterion criterion) {
    return switch (criterion) {
      case Criterion.All(var parts) -> several(Join.ALL, criterion, parts);
      case Criterion.Any(var parts) -> several(Join.ANY, criterion, parts);
      case Criterion.Not(var part) ->
          new Reason.Several(Join.NOT, answer(criterion), List.of(of(part)));
      case Criterion.Clinical clinical -> of(clinical);
      case Criterion.Finding finding ->
          new Reason.One(
              finding.key(),
              finding.rule().wanted(),
              answer(finding),
              List.of(),
              finding.rule().isSeen(finding.category(), finding.gene(), candidate.panel()));
      case Criterion.WildType wildType ->
          new Reason.One(
              wildType.key(),
              List.of(new Wanted("wildtype", "True")),
              answer(wildType),
              List.of(),
              candidate.panel().readsInFull(wildType.gene()));
    };
  }

  private Answer answer(Criterion criterion) {
    return criterion.ask(candidate).answer();
  }

  private Reason several(Join join, Criterion criterion, List<Criterion> parts) {
    var reasons = new ArrayList<Reason>();
    for (var part : parts) {
      var reason = of(part);
      if (reason instanceof Reason.Several(var inner, var _, var within) && inner == join) {
        reasons.addAll(within);
      } else {
        reasons.add(reason);
      }
    }
    return reasons.size() == 1
        ? reasons.getFirst()
        : new Reason.Several(join, answer(criterion), reasons);
  }

  private Reason of(Criterion.Clinical clinical) {
    var key = clinical.key();
    var property = key.substring(key.indexOf(':') + 1);
    var wanted = List.of(new Wanted(property, clinical.wanted()));
    return new Reason.One(key, wanted, answer(clinical), known(clinical.rule()), false);
  }

  private List<String> known(ClinicalRule rule) {
    return switch (rule) {
      case ClinicalRule.Diagnosis _ -> List.of();
      case ClinicalRule.State(var field, var _) ->
          candidate.states().containsKey(field)
              ? candidate.states().get(field).stream().sorted().toList()
              : List.of();
      case ClinicalRule.DiseaseStatus _ -> candidate.diseaseStates().stream().sorted().toList();
      case ClinicalRule.Age _ -> ages();
      case ClinicalRule.MutationalBurden _ ->
          candidate.tmb().map(String::valueOf).stream().toList();
    };
  }

  private List<String> ages() {
    var day = candidate.asOf().orElse(null);
    var born = candidate.born().orElse(null);
    return day == null || born == null
        ? List.of()
        : Stream.of(born.last(), born.first())
            .map(birth -> Integer.toString(Period.between(birth, day).getYears()))
            .distinct()
            .toList();
  }
}
