package org.oncoweave.analysis.correlation;

import java.util.ArrayList;
import java.util.List;

/// How one line unfolds in time: its rate ratio by time since the exposure, and the cumulative
/// incidence of the outcome among exposed and unexposed, with death and other second primaries as
/// competing events.
public record LineCurves(
    List<Window> latency, double landmarkYears, Incidence exposed, Incidence unexposed) {
  /// Edges in years since the exposure; after the last one, without end.
  private static final double[] EDGES = {0, 1, 2, 5, 10};

  private static final double WITHOUT_END = 200;

  public LineCurves {
    latency = List.copyOf(latency);
  }

  /// Exposed time between two times since the exposure, against everybody else's time in the same
  /// strata; NaN where no ratio exists.
  public record Window(
      double fromYears,
      double toYears,
      int observed,
      double expected,
      double rateRatio,
      double ciLow,
      double ciHigh) {}

  /// A curve, year by year after the landmark.
  public record Incidence(int patients, int cases, List<Point> points) {
    public Incidence {
      points = List.copyOf(points);
    }
  }

  /// The chance up to this time, with its 95 % interval.
  public record Point(double years, double chance, double low, double high, int atRisk) {}

  static LineCurves of(Looks looks, int feature, Outcome outcome) {
    var landmark = new Landmark(looks, outcome);
    var since = looks.spells(feature, 0).column(looks.matrix().patients());
    return new LineCurves(
        latency(looks, feature, outcome),
        landmark.days() / Looks.YEAR,
        landmark.incidence(since, true),
        landmark.incidence(since, false));
  }

  private static List<Window> latency(Looks looks, int feature, Outcome outcome) {
    var contrast = looks.asScanned(outcome);
    var spells = looks.spells(feature, 0);
    var windows = new ArrayList<Window>();
    for (int i = 0; i < EDGES.length; i++) {
      double to = i + 1 < EDGES.length ? EDGES[i + 1] : WITHOUT_END;
      var score = contrast.score(spells.between(days(EDGES[i]), days(to)));
      windows.add(window(EDGES[i], to, score));
    }
    return windows;
  }

  private static int days(double years) {
    return (int) Math.round(years * Looks.YEAR);
  }

  private static Window window(double from, double to, Score score) {
    var effect =
        ScoreTest.effect(score.observed(), score.expected(), score.variance(), score.overlap());
    return new Window(
        from,
        to == WITHOUT_END ? Double.POSITIVE_INFINITY : to,
        score.observed(),
        score.expected(),
        effect.ratio(),
        effect.low(),
        effect.high());
  }
}
