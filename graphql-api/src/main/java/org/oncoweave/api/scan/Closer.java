package org.oncoweave.api.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.CloserLook;
import org.oncoweave.analysis.correlation.CloserLook.LeftOut;
import org.oncoweave.analysis.correlation.HazardAnswer;
import org.oncoweave.analysis.correlation.ModelAnswer;
import org.oncoweave.analysis.correlation.ScanRow;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;

/// A line asked in other ways, as the schema writes it; what rests on small numbers, or lets them
/// be worked out from the line itself, is left out.
public record Closer(
    @Nullable Hazard cox,
    ModelAnswer.@Nullable Missing coxMissing,
    @Nullable Hazard subdistribution,
    ModelAnswer.@Nullable Missing subdistributionMissing,
    double landmarkYears,
    List<Model> models,
    @Nullable Double eValue,
    @Nullable Double eValueOfInterval,
    List<Given> given,
    List<Without> without,
    List<Joint> joint,
    @Nullable Recorded recorded) {
  public Closer {
    models = List.copyOf(models);
    given = List.copyOf(given);
    without = List.copyOf(without);
    joint = List.copyOf(joint);
  }

  /// A ratio of hazards.
  public record Hazard(
      int events,
      @Nullable Double ratio,
      @Nullable Double ciLow,
      @Nullable Double ciHigh,
      @Nullable Double log10P,
      @Nullable Double proportionalP) {
    static @Nullable Hazard of(HazardAnswer of, int least) {
      return of.events() < least ? null : of.hazard().map(Hazard::of).orElse(null);
    }

    static ModelAnswer.@Nullable Missing missing(HazardAnswer of, int least) {
      return of.events() < least ? ModelAnswer.Missing.TOO_FEW_EVENTS : of.missing().orElse(null);
    }

    static Hazard of(org.oncoweave.analysis.correlation.Hazard of) {
      return new Hazard(
          of.events(),
          ScanLine.finite(of.ratio()),
          ScanLine.finite(of.ciLow()),
          ScanLine.finite(of.ciHigh()),
          ScanLine.finite(of.log10p()),
          ScanLine.finite(of.proportionalP()));
    }
  }

  /// What a model of odds or of rates says, or why it says nothing.
  public record Model(
      ModelAnswer.Kind kind,
      @Nullable Integer cases,
      @Nullable Integer controls,
      @Nullable Double personYears,
      @Nullable Double ratio,
      @Nullable Double ciLow,
      @Nullable Double ciHigh,
      @Nullable Double log10P,
      @Nullable Double dispersion,
      @Nullable Double overdispersionLog10P,
      ModelAnswer.@Nullable Missing missing) {
    static Model of(ModelAnswer of, int least) {
      return of.cases() < least ? untold(of.kind()) : told(of);
    }

    private static Model untold(ModelAnswer.Kind kind) {
      var few = ModelAnswer.Missing.TOO_FEW_EVENTS;
      return new Model(kind, null, null, null, null, null, null, null, null, null, few);
    }

    private static Model told(ModelAnswer of) {
      return new Model(
          of.kind(),
          of.cases(),
          Double.isNaN(of.years()) ? of.controls() : null,
          ScanLine.finite(of.years()),
          ScanLine.finite(of.ratio()),
          ScanLine.finite(of.ciLow()),
          ScanLine.finite(of.ciHigh()),
          ScanLine.finite(of.log10p()),
          ScanLine.finite(of.dispersion()),
          ScanLine.finite(of.log10Overdispersion()),
          of.missing().orElse(null));
    }
  }

  /// What is left of the line within groups by another finding.
  public record Given(ConceptId feature, @Nullable Definition definition, Repeated.Part left) {}

  /// The line without a part of the cohort: a first site, the first tumours of five years, or those
  /// who live in a place.
  public record Without(
      LeftOut what,
      @Nullable ConceptId site,
      @Nullable Integer firstYear,
      @Nullable ConceptId place,
      Repeated.Part rest) {}

  /// Two features together.
  public record Joint(
      ConceptId feature,
      @Nullable Definition definition,
      int events,
      @Nullable Double alone,
      @Nullable Double other,
      @Nullable Double both,
      @Nullable Double multiplicative,
      @Nullable Double multiplicativeP,
      @Nullable Double excess,
      @Nullable Double excessLow,
      @Nullable Double excessHigh) {}

  /// Those of whom something of the kind is recorded, and the others against them.
  public record Recorded(double share, Repeated.Part among, Repeated.@Nullable Part silent) {}

  static Closer of(CloserLook look, ScanRow row, ScanJob job, int least) {
    var concepts = job.cohort().snapshot().concepts();
    var models = look.models();
    return new Closer(
        Hazard.of(models.cox(), least),
        Hazard.missing(models.cox(), least),
        Hazard.of(models.subdistribution(), least),
        Hazard.missing(models.subdistribution(), least),
        models.landmarkYears(),
        models.others().stream().map(one -> Model.of(one, least)).toList(),
        ScanLine.finite(look.eValue()),
        ScanLine.finite(look.eValueOfInterval()),
        look.given().stream().map(g -> given(g, job)).toList(),
        look.without().stream()
            .filter(w -> told(w.rest().observed(), row, least))
            .map(w -> without(w, concepts))
            .toList(),
        look.joint().stream()
            .filter(j -> told(j.events(), row, least))
            .map(j -> joint(j, job))
            .toList(),
        look.recorded().map(r -> recorded(r, row, least)).orElse(null));
  }

  // A part and what it leaves of the line: both are told or none.
  private static boolean told(int part, ScanRow row, int least) {
    return part >= least && row.observed() - part >= least;
  }

  private static Without without(CloserLook.Without of, Concepts concepts) {
    return new Without(
        of.what(),
        of.what() == LeftOut.FIRST_SITE ? concepts.get(of.which()) : null,
        of.what() == LeftOut.FIRST_YEARS ? of.which() : null,
        of.what() == LeftOut.PLACE ? concepts.get(of.which()) : null,
        Repeated.Part.of(of.rest()));
  }

  private static Given given(CloserLook.Given of, ScanJob job) {
    return new Given(
        job.feature(of.concept()), job.definition(of.concept()), Repeated.Part.of(of.left()));
  }

  private static Joint joint(CloserLook.Joint of, ScanJob job) {
    return new Joint(
        job.feature(of.concept()),
        job.definition(of.concept()),
        of.events(),
        ScanLine.finite(of.alone()),
        ScanLine.finite(of.other()),
        ScanLine.finite(of.both()),
        ScanLine.finite(of.multiplicative()),
        ScanLine.finite(of.multiplicativeP()),
        ScanLine.finite(of.excess()),
        ScanLine.finite(of.excessLow()),
        ScanLine.finite(of.excessHigh()));
  }

  private static @Nullable Recorded recorded(CloserLook.Recorded of, ScanRow row, int least) {
    int among = of.among().observed();
    boolean told = among == row.observed() || told(among, row, least);
    boolean silent = of.silent().observed() >= least;
    return told
        ? new Recorded(
            of.share(), Repeated.Part.of(of.among()), silent ? Repeated.Part.of(of.silent()) : null)
        : null;
  }
}
