package org.oncoweave.analysis.stats.rate;

import java.util.HashMap;
import java.util.Map;

/// Reference rates by age band and calendar period, each band known by its lower edge.
public final class RateTable {
  private final double firstAge;
  private final double ageWidth;
  private final double firstPeriod;
  private final double periodWidth;
  private final Map<Long, Double> rates = new HashMap<>();

  /// An empty table.
  ///
  /// @param firstAge an edge of the age bands, `ageWidth` years apart
  /// @param firstPeriod an edge of the periods, `periodWidth` years apart
  public RateTable(double firstAge, double ageWidth, double firstPeriod, double periodWidth) {
    if (!(ageWidth > 0 && periodWidth > 0)) {
      throw new IllegalArgumentException("The bands of a rate table need a width");
    }
    this.firstAge = firstAge;
    this.ageWidth = ageWidth;
    this.firstPeriod = firstPeriod;
    this.periodWidth = periodWidth;
  }

  /// Sets the rate a person-year of the cell that holds this age and year.
  public void put(double age, double year, double rate) {
    rates.put(cell(age, year), rate);
  }

  /// Time and expectation between two ages of a person born then: person-years split at the edges
  /// of age and period. A cell without a rate adds nothing. Breslow and Day, Statistical Methods in
  /// Cancer Research II, 1987, 2.
  public Share follow(double birth, double entry, double exit) {
    double years = 0;
    double expected = 0;
    double now = entry;
    while (now < exit) {
      double ageEdge = edge(now, firstAge, ageWidth);
      double periodEdge = edge(birth + now, firstPeriod, periodWidth) - birth;
      double next = Math.min(exit, Math.max(Math.nextUp(now), Math.min(ageEdge, periodEdge)));
      double middle = (now + next) / 2;
      double rate = rates.getOrDefault(cell(middle, birth + middle), 0.0);
      years += rate > 0 ? next - now : 0;
      expected += (next - now) * rate;
      now = next;
    }
    return new Share(years, expected);
  }

  /// What a person brings to the cells that have a rate.
  public record Share(double years, double expected) {}

  // The first edge after a point.
  private static double edge(double now, double first, double width) {
    return first + width * (Math.floor((now - first) / width) + 1);
  }

  private long cell(double age, double year) {
    long band = (long) Math.floor((age - firstAge) / ageWidth);
    long period = (long) Math.floor((year - firstPeriod) / periodWidth);
    return (band << 32) ^ (period & 0xffffffffL);
  }
}
