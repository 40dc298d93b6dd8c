package org.oncoweave.analysis.pattern;

/// A place on the globe, in degrees; `concept` is the place that has them.
public record Point(int concept, double latitude, double longitude) {
  private static final double EARTH_KM = 6_371.0088;

  /// Along a great circle, in kilometres (haversine formula).
  double kilometresTo(Point other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double h =
        square(Math.sin(north / 2))
            + Math.cos(Math.toRadians(latitude))
                * Math.cos(Math.toRadians(other.latitude))
                * square(Math.sin(east / 2));
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
  }

  private static double square(double x) {
    return x * x;
  }
}
