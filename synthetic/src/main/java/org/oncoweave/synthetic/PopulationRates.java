package org.oncoweave.synthetic;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The cancer incidence of the invented population, by topography, sex, age and period: what second
/// primaries would be without tobacco and without any planted cause.
final class PopulationRates {
  private static final double PER = 100_000;
  private static final int YEARS = 5;
  private static final int OLDEST = 95;
  private static final int FIRST = 1990;
  private static final int LAST = 2025;

  private final Catalogue catalogue = new Catalogue();
  private final Risks risks = new Risks(catalogue);
  private final StringBuilder table = new StringBuilder("site,sex,age,period,rate\n");

  /// Writes them as a table of reference rates.
  void write(Path file) throws IOException {
    for (int sex = 0; sex < 2; sex++) {
      for (int age = 0; age <= OLDEST; age += YEARS) {
        var byCode = byCode(sex, age);
        for (int period = FIRST; period <= LAST; period += YEARS) {
          rows(byCode, sex, age, period);
        }
      }
    }
    Files.writeString(file, table, StandardCharsets.UTF_8);
  }

  private void rows(Map<String, Double> byCode, int sex, int age, int period) {
    double trend = SecondPrimaries.trend(period + YEARS / 2.0 - 2010);
    byCode.forEach((code, rate) ->
        table
            .append(code)
            .append(sex == 0 ? ",M," : ",F,")
            .append(age)
            .append(',')
            .append(period)
            .append(String.format(Locale.ROOT, ",%.4f\n", rate * trend * PER)));
  }

  // A site of several topographies shares its rate out as its tumours are.
  private Map<String, Double> byCode(int sex, int age) {
    int band = Risks.band(age + YEARS / 2.0);
    double[] share = risks.shares(sex, band);
    var rates = new TreeMap<String, Double>();
    for (var site : catalogue.sites) {
      double rate = risks.cancer(sex, band) * share[site.number()];
      site.forms()
          .topographies()
          .shares()
          .forEach(
              (code, part) -> rates.merge(code.code().substring(0, 3), rate * part, Double::sum));
    }
    return rates;
  }
}
