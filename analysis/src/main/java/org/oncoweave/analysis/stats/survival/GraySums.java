package org.oncoweave.analysis.stats.survival;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Score and variance of Gray's test in one stratum, in the terms of his paper: R_k, the risk sets
/// that count those with another event in part; c, the compensators; three sums of the variance.
final class GraySums {
  private final int groups;
  private final double rho;
  private final double[] atRisk;
  private final double[] incidence;
  private final double[] before;
  private final double[] after;
  private final double[] score;
  private final double[][] c;
  private final double[][] a;
  private final double[][] variance;
  private final double[][] crossed;
  private final double[] squared;
  private double all;
  private double allBefore;

  GraySums(int groups, double rho) {
    this.groups = groups;
    this.rho = rho;
    atRisk = new double[groups];
    incidence = new double[groups];
    before = new double[groups];
    after = new double[groups];
    score = new double[groups];
    c = new double[groups][groups];
    a = new double[groups][groups];
    variance = new double[groups][groups];
    crossed = new double[groups][groups];
    squared = new double[groups];
    Arrays.fill(before, 1);
    Arrays.fill(after, 1);
  }

  void walk(CompetingTimes times, int cause, int[] group) {
    for (int g : group) {
      atRisk[g]++;
    }
    int[] rows = IntStream.range(0, times.size()).toArray();
    var ends = new GroupTimes(times.time(), group, rows, _ -> true);
    var owns = new GroupTimes(times.time(), group, rows, i -> times.cause()[i] == cause);
    var censored = new GroupTimes(times.time(), group, rows, i -> times.cause()[i] == 0);
    for (double time : times.distinct()) {
      double[] gone = ends.at(groups, time);
      double[] own = owns.at(groups, time);
      double[] other = censored.at(groups, time);
      Arrays.setAll(other, g -> gone[g] - own[g] - other[g]);
      if (Arrays.stream(own).sum() + Arrays.stream(other).sum() > 0) {
        step(own, other);
      }
      for (int k = 0; k < groups; k++) {
        atRisk[k] -= gone[k];
        before[k] = after[k];
      }
      allBefore = all;
    }
  }

  private void step(double[] own, double[] other) {
    double events = Arrays.stream(own).sum();
    double hazards = 0;
    double risks = 0;
    double[] start = incidence.clone();
    for (int k = 0; k < groups; k++) {
      if (atRisk[k] > 0) {
        after[k] = before[k] * (atRisk[k] - own[k] - other[k]) / atRisk[k];
        incidence[k] += before[k] * own[k] / atRisk[k];
        hazards += atRisk[k] / before[k];
        risks += atRisk[k] * (1 - start[k]) / before[k];
      }
    }
    all = allBefore + events / hazards;
    compensate(events, hazards);
    for (int k = 0; k < groups; k++) {
      double part = atRisk[k] > 0 ? atRisk[k] * (1 - start[k]) / before[k] / risks : 0;
      score[k] += atRisk[k] > 0 ? Math.pow(1 - allBefore, rho) * (own[k] - events * part) : 0;
    }
    if (events > 0) {
      addOwn(events, hazards);
    }
    addOther(other);
  }

  private void compensate(double events, double hazards) {
    double weight = Math.pow(1 - allBefore, rho);
    for (int i = 0; i < groups; i++) {
      double share = atRisk[i] > 0 ? atRisk[i] / before[i] : 0;
      for (int j = 0; j < groups; j++) {
        double otherShare = atRisk[j] > 0 ? atRisk[j] / before[j] : 0;
        a[i][j] = weight * share * ((i == j ? 1 : 0) - otherShare / hazards);
        c[i][j] += a[i][j] == 0 ? 0 : a[i][j] * events / (hazards * (1 - allBefore));
      }
    }
  }

  private void addOwn(double events, double hazards) {
    for (int k = 0; k < groups; k++) {
      if (atRisk[k] > 0) {
        double rest = after[k] > 0 ? 1 - (1 - all) / after[k] : 1;
        double ties = events > 1 ? 1 - (events - 1) / (hazards * before[k] - 1) : 1;
        double mass = ties * before[k] * events / (hazards * atRisk[k]);
        double[] term = new double[groups];
        for (int i = 0; i < groups; i++) {
          term[i] = a[i][k] - rest * c[i][k];
        }
        add(k, rest, mass, term);
      }
    }
  }

  private void addOther(double[] other) {
    for (int k = 0; k < groups; k++) {
      if (after[k] > 0 && other[k] > 0) {
        double rest = (1 - all) / after[k];
        double ties = other[k] > 1 ? 1 - (other[k] - 1) / (atRisk[k] - 1) : 1;
        double mass = ties * before[k] * before[k] * other[k] / (atRisk[k] * atRisk[k]);
        double[] term = new double[groups];
        for (int i = 0; i < groups; i++) {
          term[i] = -rest * c[i][k];
        }
        add(k, rest, mass, term);
      }
    }
  }

  private void add(int k, double rest, double mass, double[] term) {
    squared[k] += rest * rest * mass;
    for (int i = 0; i < groups; i++) {
      crossed[i][k] += term[i] * rest * mass;
      for (int j = 0; j < groups; j++) {
        variance[i][j] += term[i] * term[j] * mass;
      }
    }
  }

  /// Adds the score and its variance, all groups but the last.
  void addTo(double[] scores, double[][] variances) {
    for (int i = 0; i < scores.length; i++) {
      scores[i] += score[i];
      for (int j = 0; j < scores.length; j++) {
        variances[i][j] += variance[i][j];
        for (int k = 0; k < groups; k++) {
          variances[i][j] += c[i][k] * c[j][k] * squared[k];
          variances[i][j] += c[i][k] * crossed[j][k] + c[j][k] * crossed[i][k];
        }
      }
    }
  }
}
