package org.oncoweave.api.scan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.correlation.DoseCurve;
import org.oncoweave.analysis.correlation.DoseLadder;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.exposure.DoseLevels;
import org.oncoweave.ontology.exposure.DoseLevels.Ladder;

/// How a line goes with a dose, as the schema writes it; what rests on small numbers is left out.
public record Dose(
    Unit unit,
    List<Band> bands,
    Closer.@Nullable Hazard trend,
    double stepSize,
    List<DoseCurve.Point> curve,
    @Nullable Double nonlinearP) {
  private static final DoseLevels LEVELS = new DoseLevels();

  public Dose {
    bands = List.copyOf(bands);
    curve = List.copyOf(curve);
  }

  /// A band of dose; `to` null: without end.
  public record Band(
      double from,
      @Nullable Double to,
      int patients,
      int observed,
      @Nullable Double ratio,
      @Nullable Double ciLow,
      @Nullable Double ciHigh) {}

  /// The unit of the dose.
  public String unit(Language language) {
    return language == Language.FR ? unit.french : unit.english;
  }

  /// What a dose is counted in.
  public record Unit(String french, String english) {
    /// Of the duration of an exposure.
    static final Unit YEARS = new Unit("années d’exposition", "years of exposure");

    static Unit of(Ladder ladder) {
      return new Unit(ladder.unitFrench(), ladder.unitEnglish());
    }
  }

  /// The dose of a feature, if it has one.
  static Optional<Ladder> ladder(ConceptId feature) {
    return LEVELS.ladder(feature);
  }

  /// The same by the numbers of the matrix; empty where a level has none, since nobody reached it.
  static Optional<DoseLadder> numbered(Ladder ladder, Concepts concepts) {
    int base = concepts.numberOf(ladder.base().curie());
    var steps =
        ladder.levels().stream()
            .map(level ->
                new DoseLadder.Step(concepts.numberOf(level.getValue().curie()), level.getKey()))
            .takeWhile(step -> step.concept() >= 0)
            .toList();
    return base < 0 || steps.isEmpty()
        ? Optional.empty()
        : Optional.of(new DoseLadder(base, steps));
  }

  // One hidden band next to a told sum could be worked out: all or none.
  static Dose of(Unit unit, DoseCurve curve, int least) {
    boolean told = curve.bands().stream().allMatch(band -> band.observed() >= least);
    var bands = curve.bands().stream().map(Dose::band).toList();
    return new Dose(
        unit,
        told ? bands : List.of(),
        curve.trend().map(Closer.Hazard::of).orElse(null),
        curve.stepSize(),
        told ? curve.curve() : List.of(),
        ScanLine.finite(curve.nonlinearP()));
  }

  private static Band band(DoseCurve.Band of) {
    return new Band(
        of.from(),
        ScanLine.finite(of.to()),
        of.patients(),
        of.observed(),
        ScanLine.finite(of.ratio()),
        ScanLine.finite(of.ciLow()),
        ScanLine.finite(of.ciHigh()));
  }
}
