package org.oncoweave.analysis.stats.survival;

import java.util.Comparator;
import java.util.stream.IntStream;

/// How well a risk told at the beginning parts those who meet the first cause by a time from all
/// others, those whom another cause took among them: the chance that of a pair of them the case has
/// the higher risk. Who is censored before counts through those who are alike but followed, by the
/// inverse of the chance to be followed (Blanche, Dartigues and Jacqmin-Gadda, Stat Med
/// 2013;32:5381, second definition; without another cause, Uno and others, JASA 2007;102:527).
public final class TimeDependentAuc {
  private TimeDependentAuc() {}

  /// The area at a time; NaN without a case or without others.
  public static double at(CompetingTimes times, double[] risk, double until) {
    double[] followed = followed(times, until);
    int[] byRisk = ascending(risk.length, Comparator.comparingDouble(i -> risk[i]));
    double cases = 0;
    double others = 0;
    double won = 0;
    int from = 0;
    while (from < byRisk.length) {
      double tiedCases = 0;
      double tiedOthers = 0;
      int to = from;
      for (; to < byRisk.length && risk[byRisk[to]] == risk[byRisk[from]]; to++) {
        int i = byRisk[to];
        double weight = followed[i] > 0 ? 1 / followed[i] : 0;
        tiedCases += isCase(times, i, until) ? weight : 0;
        tiedOthers += isCase(times, i, until) ? 0 : weight;
      }
      won += tiedCases * (others + tiedOthers / 2);
      cases += tiedCases;
      others += tiedOthers;
      from = to;
    }
    return won / (cases * others);
  }

  private static int[] ascending(int size, Comparator<Integer> order) {
    return IntStream.range(0, size).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
  }

  private static boolean isCase(CompetingTimes times, int i, double until) {
    return times.time()[i] <= until && times.cause()[i] == 1;
  }

  // The chance of each to be followed until what is known of them; 0: censored before. Whoever
  // meets
  // something on the day of a censoring met it first.
  private static double[] followed(CompetingTimes times, double until) {
    double[] time = times.time();
    int[] cause = times.cause();
    int[] order =
        ascending(
            time.length,
            Comparator.<Integer>comparingDouble(i -> time[i]).thenComparing(i -> cause[i] == 0));
    double[] chance = new double[time.length];
    double still = 1;
    for (int at = 0; at < order.length; at++) {
      int i = order[at];
      boolean later = time[i] > until;
      chance[i] = later || cause[i] != 0 ? still : 0;
      if (!later && cause[i] == 0) {
        still *= 1 - 1.0 / (order.length - at);
      }
    }
    return chance;
  }
}
