package org.oncoweave.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.cohort.Survival;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.survival.Survivals;
import org.oncoweave.model.Endpoint;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Survival with and without a variant or another feature, by treatment.
@Controller
class SurvivalController {
  private final Cohorts cohorts;
  private final Survivals survivals;

  SurvivalController(Cohorts cohorts, Survivals survivals) {
    this.cohorts = cohorts;
    this.survivals = survivals;
  }

  record Question(
      List<CriterionInput> criteria,
      @Nullable String text,
      String feature,
      @Nullable String treatment,
      Endpoint endpoint) {}

  record Group(
      boolean feature,
      @Nullable Boolean treatment,
      Count patients,
      Count deaths,
      @Nullable Double medianYears,
      List<Survivals.Point> points) {}

  record Told(Count patients, Count undated, List<Group> groups, @Nullable Double p) {}

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Told survival(@Arguments Question asked, @ContextValue Asker asker) {
    var question = new Cohorts.Question(asked.criteria(), asked.text());
    var cohort = cohorts.answer(question, asker.visibility());
    var answer =
        survivals.of(
            cohort, new Survivals.Asked(asked.endpoint(), asked.feature(), asked.treatment()));
    int least = Count.least(asker);
    boolean small =
        answer.groups().stream().anyMatch(group -> Count.isSmall(group.deaths(), asker));
    var groups =
        answer.groups().stream()
            .map(group -> group(group, asked.treatment() != null, least, asker))
            .toList();
    return new Told(
        Count.of(answer.patients(), asker),
        Count.of(answer.undated(), asker),
        groups,
        small || Double.isNaN(answer.p()) ? null : answer.p());
  }

  private static Group group(Survival.Group group, boolean treated, int least, Asker asker) {
    var curve = Survivals.curve(group, least);
    return new Group(
        group.with(),
        treated ? group.treated() : null,
        Count.of(group.patients(), asker),
        Count.of(group.deaths(), asker),
        curve.medianYears(),
        curve.points());
  }
}
