package org.oncoweave.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.prediction.RiskModel;
import org.oncoweave.analysis.prediction.Validation;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.cohort.CriterionInput;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.Sex;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.exposure.FollowUp;
import org.oncoweave.ontology.exposure.FollowUp.Advice;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// The risk of a second primary, never without the validation of its model.
@Controller
class PredictionController {
  private static final int MOST_FACTORS = 12;
  private static final List<Double> YEARS = List.of(5.0, 10.0);

  private final Cohorts cohorts;
  private final FollowUp followUp = new FollowUp(Ontology.shipped());

  PredictionController(Cohorts cohorts) {
    this.cohorts = cohorts;
  }

  record RiskInput(
      List<String> factors,
      double age,
      Sex sex,
      List<String> carried,
      List<CriterionInput> criteria,
      RiskModel.Kind model) {}

  record Model(
      List<Factor> factors, Tried validation, List<RiskModel.Risk> risks, List<Advice> followUp) {}

  record Factor(@Nullable ConceptId concept, double hazardRatio) {}

  record Tried(
      Count patients,
      Count events,
      @Nullable Double concordance,
      double optimism,
      @Nullable Double area,
      @Nullable Double slope,
      List<Group> calibration,
      List<Benefit> decision) {}

  record Group(
      double predicted, @Nullable Double observed, @Nullable Double low, @Nullable Double high) {}

  record Benefit(double threshold, @Nullable Double model, @Nullable Double everybody) {}

  @QueryMapping
  @PreAuthorize("hasRole('AGGREGATE')")
  public Model riskModel(@Argument RiskInput input, @ContextValue Asker asker) {
    if (input.factors().size() > MOST_FACTORS || !(input.age() >= 0 && input.age() <= 120)) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "At most 12 factors; age 0 to 120");
    }
    var cohort = cohorts.answer(new Cohorts.Question(input.criteria(), null), asker.visibility());
    var model = fit(input, cohort);
    boolean[] carried = new boolean[input.factors().size()];
    for (int f = 0; f < carried.length; f++) {
      carried[f] = input.carried().contains(input.factors().get(f));
    }
    boolean man = input.sex() == Sex.MALE;
    return new Model(
        factors(input, model),
        tried(model.validation(), asker),
        YEARS.stream().map(years -> model.risk(input.age(), man, carried, years)).toList(),
        followUp.of(
            input.carried().stream().map(ConceptId::new).toList(), input.sex(), input.age()));
  }

  @SchemaMapping(typeName = "FollowUpAdvice")
  @PreAuthorize("hasRole('AGGREGATE')")
  public String what(Advice advice, @Argument Concepts.Language language) {
    return advice.what(language == Concepts.Language.FR);
  }

  @SchemaMapping(typeName = "FollowUpAdvice")
  @PreAuthorize("hasRole('AGGREGATE')")
  public String howOften(Advice advice, @Argument Concepts.Language language) {
    return advice.howOften(language == Concepts.Language.FR);
  }

  private static RiskModel fit(RiskInput input, Cohorts.Answer cohort) {
    var concepts = cohort.snapshot().concepts();
    var numbers = input.factors().stream().map(concepts::numberOf).toList();
    if (numbers.stream().anyMatch(number -> number < 0)) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A factor is no known concept");
    }
    if (input.factors().stream().anyMatch(factor -> isRare(factor, cohort))) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "A factor is carried by too few patients");
    }
    try {
      return RiskModel.of(cohort.part(), concepts.tree(), numbers, input.model());
    } catch (IllegalArgumentException e) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "Too few second primaries for a model that holds");
    }
  }

  private static boolean isRare(String factor, Cohorts.Answer cohort) {
    var concept = new ConceptId(factor);
    return cohort.snapshot().carriers(concept, cohort.visibility()) < Count.LEAST;
  }

  private static List<Factor> factors(RiskInput input, RiskModel model) {
    double[] ratios = model.hazardRatios();
    var factors = new ArrayList<Factor>();
    for (int j = 0; j < ratios.length; j++) {
      var concept = j < 2 ? null : new ConceptId(input.factors().get(j - 2));
      factors.add(new Factor(concept, ratios[j]));
    }
    return factors;
  }

  private static Tried tried(Validation of, Asker asker) {
    return new Tried(
        Count.of(of.patients(), asker),
        Count.of(of.events(), asker),
        finite(of.concordance()),
        of.optimism(),
        finite(of.area()),
        finite(of.slope()),
        of.calibration().stream().map(group -> group(group, Count.least(asker))).toList(),
        of.decision().stream()
            .map(b -> new Benefit(b.threshold(), finite(b.model()), finite(b.everybody())))
            .toList());
  }

  private static Group group(Validation.Group of, int least) {
    boolean told = of.events() >= least;
    return new Group(
        of.predicted(),
        told ? finite(of.observed()) : null,
        told ? finite(of.low()) : null,
        told ? finite(of.high()) : null);
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
