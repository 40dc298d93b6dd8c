package org.oncoweave.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.PatientMatrix;
import org.oncoweave.analysis.cohort.CohortQuery;
import org.oncoweave.analysis.cohort.Criterion;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.matrix.Snapshot;
import org.oncoweave.api.scan.OutcomeInput;
import org.oncoweave.graph.PatientGraph;
import org.oncoweave.graph.PatientGraph.Step;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Page;
import org.oncoweave.model.dossier.Patient;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What stands behind a feature that goes with an outcome: numbers from the matrix, the way from
/// the patients' graph.
@Controller
class ExplainController {
  /// So many of the exposed who met the outcome are walked: enough to see the ways, soon done.
  private static final int WALKED = 200;

  private final Matrix matrix;
  private final PatientGraph graph;
  private final PatientController pages;

  ExplainController(Matrix matrix, PatientGraph graph, PatientController pages) {
    this.matrix = matrix;
    this.graph = graph;
    this.pages = pages;
  }

  record Explanation(
      ConceptId feature,
      OutcomeInput outcome,
      double lagYears,
      Count exposed,
      Count cases,
      Count exposedCases,
      Count exposedWithoutOutcome,
      Count casesNotExposed,
      List<String> keys,
      Map<CounterExample, List<String>> against) {}

  /// Who speaks against a link.
  enum CounterExample {
    EXPOSED_WITHOUT_OUTCOME,
    CASES_NOT_EXPOSED
  }

  record PathStep(String from, String relationship, String to, Count patients) {}

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Explanation explain(
      @Argument String feature,
      @Argument OutcomeInput outcome,
      @Argument double lagYears,
      @ContextValue Asker asker) {
    var now = matrix.latest();
    var people = now.matrix(asker.visibility());
    var query = new CohortQuery(people, now.concepts().tree());
    var exposed = query.answer(new Criterion.Has(number(feature, now), OptionalInt.empty())).met();
    var cases = query.answer(new Criterion.Had(outcome.read(now.concepts()))).met();
    var both = RoaringBitmap.and(exposed, cases);
    var spared = RoaringBitmap.andNot(exposed, cases);
    var others = RoaringBitmap.andNot(cases, exposed);
    var allExposed = Count.of(exposed.getCardinality(), asker);
    var allCases = Count.of(cases.getCardinality(), asker);
    return new Explanation(
        new ConceptId(feature),
        outcome,
        lagYears,
        allExposed,
        allCases,
        Count.of(both.getCardinality(), asker),
        Count.part(spared.getCardinality(), allExposed, asker),
        Count.part(others.getCardinality(), allCases, asker),
        keys(both, people),
        Map.of(
            CounterExample.EXPOSED_WITHOUT_OUTCOME, keys(spared, people),
            CounterExample.CASES_NOT_EXPOSED, keys(others, people)));
  }

  // Those who were followed longest say most: they come first.
  private static List<String> keys(RoaringBitmap patients, PatientMatrix people) {
    return patients.stream()
        .boxed()
        .sorted(Comparator.comparingLong((Integer p) -> -followed(people, p)))
        .map(people::key)
        .toList();
  }

  private static long followed(PatientMatrix people, int p) {
    boolean isKnown =
        people.index(p) != PatientMatrix.UNKNOWN
            && people.endOfFollowUp(p) != PatientMatrix.UNKNOWN;
    return isKnown ? (long) people.endOfFollowUp(p) - people.index(p) : -1;
  }

  private static int number(String feature, Snapshot now) {
    int number = now.concepts().numberOf(feature);
    if (number < 0) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "The feature is no known concept");
    }
    return number;
  }

  @SchemaMapping(typeName = "Explanation")
  @PreAuthorize("hasRole('AGGREGATE')")
  public List<PathStep> path(Explanation explained, @ContextValue Asker asker) {
    var concepts = matrix.latest().concepts();
    var walked = explained.keys().subList(0, Math.min(WALKED, explained.keys().size()));
    var steps =
        graph.steps(walked, concepts.withDescendants(explained.feature()), asker.visibility());
    var path = new ArrayList<PathStep>();
    for (var step : steps) {
      if (step.patients() >= Count.least(asker)) {
        steps(step, explained).map(s -> seenBy(asker, s, step)).forEach(path::add);
      }
    }
    return path;
  }

  private static PathStep seenBy(Asker asker, String[] ends, Step step) {
    return new PathStep(ends[0], ends[1], ends[2], Count.of(step.patients(), asker));
  }

  private static Stream<String[]> steps(Step step, Explanation explained) {
    var to =
        new String[][] {
          {"Patient", step.first(), step.label()},
          {step.label(), step.second(), step.concept()},
          {step.concept(), "IS_A", explained.feature().curie()}
        };
    boolean isFeature = step.concept().equals(explained.feature().curie());
    return Stream.of(to).limit(isFeature ? 2 : 3);
  }

  @SchemaMapping(typeName = "Explanation")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Connection<Patient> patients(
      Explanation explained,
      @Argument int first,
      @Argument @Nullable String after,
      @ContextValue Asker asker) {
    return page(explained.keys(), Connection.slice(first, after), asker);
  }

  record CounterQuestion(CounterExample kind, int first, @Nullable String after) {}

  @SchemaMapping(typeName = "Explanation")
  @PreAuthorize("hasRole('PSEUDONYMISED')")
  public Connection<Patient> counterExamples(
      Explanation explained, @Arguments CounterQuestion asked, @ContextValue Asker asker) {
    var keys = explained.against().getOrDefault(asked.kind(), List.of());
    return page(keys, Connection.slice(asked.first(), asked.after()), asker);
  }

  private Connection<Patient> page(List<String> keys, Page.Slice slice, Asker asker) {
    var page = new Page<>(slice.of(keys), Math.min(slice.offset(), keys.size()), keys.size());
    return pages.page(page, "explain", asker);
  }
}
