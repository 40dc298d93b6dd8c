package org.oncoweave.api;

import java.util.List;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.incidence.Incidence;
import org.oncoweave.api.incidence.Ratios;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Second primaries observed and expected.
@Controller
class IncidenceController {
  private final Cohorts cohorts;
  private final Incidence incidence;

  IncidenceController(Cohorts cohorts, Incidence incidence) {
    this.cohorts = cohorts;
    this.incidence = incidence;
  }

  record SecondPrimaries(Count patients, List<Ratios> ratios) {}

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public SecondPrimaries secondPrimaries(
      @Argument List<CriterionInput> criteria,
      @Argument int entryDelayDays,
      @ContextValue Asker asker) {
    var cohort = cohorts.answer(new Cohorts.Question(criteria, null), asker.visibility());
    return new SecondPrimaries(
        Count.of(cohort.patients().getCardinality(), asker),
        incidence.of(cohort, entryDelayDays, Count.least(asker)));
  }
}
