package org.oncoweave.api;

import graphql.schema.DataFetchingEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.cohort.Suggestions;
import org.oncoweave.graph.DecisionGraph;
import org.oncoweave.graph.DecisionGraph.SavedCohort;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/// How many meet a question, what would narrow it, and which were saved.
@Controller
class CohortController {
  private static final String MAY_COUNT = "hasRole('COUNT')";
  private static final int MOST_SUGGESTIONS = 100;

  private final Cohorts cohorts;
  private final DecisionGraph decisions;
  private final InstantSource clock;
  private final JsonMapper json;

  CohortController(Cohorts cohorts, DecisionGraph decisions, InstantSource clock, JsonMapper json) {
    this.cohorts = cohorts;
    this.decisions = decisions;
    this.clock = clock;
    this.json = json;
  }

  record Cohort(Count count, List<Attrition> attrition) {}

  record Attrition(int criterion, Count left) {}

  record Suggested(ConceptId concept, FeatureRole role, Count count, double lift) {}

  record SuggestionsQuestion(
      List<CriterionInput> filter, @Nullable String text, @Nullable FeatureRole role, int first) {}

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public Cohort cohort(
      @Argument List<CriterionInput> criteria,
      @Argument @Nullable String text,
      @ContextValue Asker asker) {
    var answer = cohorts.answer(new Cohorts.Question(criteria, text), asker.visibility());
    var left = answer.left();
    var attrition =
        IntStream.range(1, left.size())
            .mapToObj(i -> new Attrition(i - 1, Count.of(left.get(i).getCardinality(), asker)))
            .toList();
    return new Cohort(Count.of(answer.patients().getCardinality(), asker), attrition);
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<Suggested> suggestions(
      @Arguments SuggestionsQuestion asked, @ContextValue Asker asker) {
    var question = new Cohorts.Question(asked.filter(), asked.text());
    var answer = cohorts.answer(question, asker.visibility());
    int least = Math.max(1, Count.least(asker));
    int first = Math.clamp(asked.first(), 1, MOST_SUGGESTIONS);
    return Suggestions.of(answer, asked.role(), least, first).stream()
        .map(s -> new Suggested(s.concept(), s.role(), Count.of(s.patients(), asker), s.lift()))
        .toList();
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<SavedCohort> savedCohorts(@ContextValue Asker asker) {
    return new ArrayList<>(decisions.savedBy(asker.name()));
  }

  record CohortInput(String name, List<CriterionInput> criteria, @Nullable String text) {}

  @MutationMapping
  @PreAuthorize(MAY_COUNT)
  public SavedCohort saveCohort(
      @Argument CohortInput input, @ContextValue Asker asker, DataFetchingEnvironment asked) {
    cohorts.answer(
        new Cohorts.Question(input.criteria(), input.text()), asker.visibility()); // or refused
    // As it was written, not as it was read: the page shows it again.
    Map<String, Object> written = asked.getArgument("input");
    var question = json.writeValueAsString(written);
    var id =
        UUID.nameUUIDFromBytes(
            (asker.name() + "\n" + input.name()).getBytes(StandardCharsets.UTF_8));
    var saved = new SavedCohort(id.toString(), input.name(), question, clock.instant().toString());
    decisions.save(asker.name(), saved);
    return saved;
  }
}
