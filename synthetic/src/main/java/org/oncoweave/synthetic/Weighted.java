package org.oncoweave.synthetic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/// A choice among values by their weights.
final class Weighted<T> {
  private final List<T> values;
  private final double[] upTo;

  Weighted(List<T> values, ToDoubleFunction<T> weight) {
    this.values = List.copyOf(values);
    this.upTo = new double[values.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += weight.applyAsDouble(values.get(i));
      upTo[i] = sum;
    }
  }

  /// Reads `A:30,B:70`.
  static Weighted<String> of(String text) {
    Function<String, String[]> cut = s -> s.split(":", -1);
    var parts = List.of(text.split(",", -1));
    var weights = parts.stream().mapToDouble(p -> Double.parseDouble(cut.apply(p)[1])).toArray();
    var names = parts.stream().map(p -> cut.apply(p)[0]).toList();
    return new Weighted<>(names, n -> weights[names.indexOf(n)]);
  }

  boolean isEmpty() {
    return upTo.length == 0 || upTo[upTo.length - 1] <= 0;
  }

  List<T> values() {
    return values;
  }

  /// The share of each value.
  Map<T, Double> shares() {
    var shares = new LinkedHashMap<T, Double>();
    for (int i = 0; i < upTo.length; i++) {
      double own = upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
      shares.merge(values.get(i), own / upTo[upTo.length - 1], Double::sum);
    }
    return shares;
  }

  T pick(RandomGenerator random) {
    double at = random.nextDouble() * upTo[upTo.length - 1];
    int i = 0;
    while (i < upTo.length - 1 && at >= upTo[i]) {
      i++;
    }
    return values.get(i);
  }
}
