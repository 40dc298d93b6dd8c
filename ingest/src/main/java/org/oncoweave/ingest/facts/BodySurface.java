package org.oncoweave.ingest.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// The body surface of a patient in square metres, by the weight measured nearest and the last
/// height (Mosteller, N Engl J Med 1987;317:1098); where one is missing, the mean of adults in
/// chemotherapy, 1.79 (Sacco and others, PLoS ONE 2010;5:e8933).
final class BodySurface {
  private static final ConceptId WEIGHT = new ConceptId("LOINC:29463-7");
  private static final ConceptId HEIGHT = new ConceptId("LOINC:8302-2");
  private static final double MEAN = 1.79;
  private static final double MOSTELLER = 3600; // kilograms by centimetres
  private static final double LEAST_WEIGHT = 20;
  private static final double MOST_WEIGHT = 300;
  private static final double LEAST_HEIGHT = 100;
  private static final double MOST_HEIGHT = 230;

  private final TreeMap<Integer, Double> weights = new TreeMap<>();
  private final TreeMap<Integer, Double> heights = new TreeMap<>();

  private BodySurface() {}

  static BodySurface of(List<SourceRecord> records) {
    var surface = new BodySurface();
    for (var record : records) {
      for (var fact : record.facts()) {
        if (fact instanceof SourceFact.Measured measured) {
          surface.take(measured);
        }
      }
    }
    return surface;
  }

  private void take(SourceFact.Measured fact) {
    var value = fact.value();
    if (value == null) {
      return;
    }
    int day = Features.day(fact.date());
    if (WEIGHT.equals(fact.code()) && isWithin(value, LEAST_WEIGHT, MOST_WEIGHT)) {
      weights.put(day, value);
    }
    double height = Objects.equals(fact.unit(), "m") ? value * 100 : value;
    if (HEIGHT.equals(fact.code()) && isWithin(height, LEAST_HEIGHT, MOST_HEIGHT)) {
      heights.put(day, height);
    }
  }

  private static boolean isWithin(double value, double least, double most) {
    return value >= least && value <= most;
  }

  /// On a day; an unknown one takes the earliest weight.
  double on(int day) {
    if (weights.isEmpty() || heights.isEmpty()) {
      return MEAN;
    }
    return Math.sqrt(nearest(day) * heights.lastEntry().getValue() / MOSTELLER);
  }

  private double nearest(int day) {
    Map.Entry<Integer, Double> before = weights.floorEntry(day);
    Map.Entry<Integer, Double> after = weights.ceilingEntry(day);
    if (before == null || after == null) {
      return Objects.requireNonNull(before == null ? after : before).getValue();
    }
    boolean earlier = (long) day - before.getKey() <= (long) after.getKey() - day;
    return (earlier ? before : after).getValue();
  }
}
