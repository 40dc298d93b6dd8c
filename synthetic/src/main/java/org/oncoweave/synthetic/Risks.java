package org.oncoweave.synthetic;

import java.util.List;
import java.util.SplittableRandom;

/// Hazards by age and sex, and how cancers share them out.
final class Risks {
  private static final int BANDS = 8;
  private final double[][] cancer = new double[2][BANDS];
  private final double[][] death = new double[2][BANDS];
  private final double[][][] share;

  Risks(Catalogue catalogue) {
    for (int i = 0; i < BANDS; i++) {
      var row = catalogue.risks.get(i);
      cancer[0][i] = row.number("cancerM");
      cancer[1][i] = row.number("cancerF");
      death[0][i] = row.number("deathM");
      death[1][i] = row.number("deathF");
    }
    share = new double[2][BANDS][];
    for (int sex = 0; sex < 2; sex++) {
      for (int band = 0; band < BANDS; band++) {
        share[sex][band] = shares(catalogue.sites, sex, band);
      }
    }
  }

  private static double[] shares(List<Site> sites, int sex, int band) {
    var result = new double[sites.size()];
    double sum = 0;
    double age = band == 0 ? 20 : 15 + band * 10.0 + 10;
    for (var site : sites) {
      double away = (age - site.incidence().age()[sex]) / site.incidence().spread()[sex];
      double w =
          site.incidence().cases()[sex]
              / site.incidence().spread()[sex]
              * Math.exp(-away * away / 2);
      result[site.number()] = w;
      sum += w;
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /// Bands start at 0, 30, 40 ... 90 years.
  static int band(double age) {
    return age < 30 ? 0 : Math.min(BANDS - 1, (int) (age / 10) - 2);
  }

  double cancer(int sex, int band) {
    return cancer[sex][band];
  }

  double[] shares(int sex, int band) {
    return share[sex][band];
  }

  /// The day another cause than cancer kills, were there no end of follow-up.
  int otherDeath(Life life, double factor, SplittableRandom random) {
    double left = random.nextExponential();
    int day = life.index;
    while (day < Days.CUT_OFF + 3653) {
      double yearly = death[life.sex()][band(life.ageAt(day))] * factor;
      if (left < yearly) {
        return day + (int) (left / yearly * Days.YEAR);
      }
      left -= yearly;
      day += 365;
    }
    return Days.NEVER;
  }
}
