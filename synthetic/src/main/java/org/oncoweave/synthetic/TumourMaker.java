package org.oncoweave.synthetic;

import java.util.SplittableRandom;

/// Describes a new primary: where, what, how far, and what is measured at diagnosis.
final class TumourMaker {
  private static final Site.Tnm NO_TNM = new Site.Tnm("", "", "", 1);
  private static final Site.Subtype PLAIN =
      new Site.Subtype("", 1, java.util.List.of(), java.util.List.of());
  private static final String MIDDLE_LOBE = "C34.2"; // the right lung alone has one

  private final Catalogue catalogue;

  TumourMaker(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  Life.Tumour make(Life life, Site site, int day, SplittableRandom random) {
    var stage = site.stages().pick(random);
    var tnm = site.tnm().get(stage);
    var subtypes = site.forms().subtypes();
    var place = site.forms().topographies().pick(random);
    var kind = site.forms().morphologies().pick(random);
    var side = side(life, site, random);
    var tumour =
        new Life.Tumour(
            life.tumours.size() + 1,
            site,
            place,
            kind,
            place.code().equals(MIDDLE_LOBE) ? "right" : side,
            grade(site, random),
            stage.equals("X") ? "" : stage,
            tnm == null ? NO_TNM : tnm.pick(random),
            subtypes.isEmpty() ? PLAIN : subtypes.pick(random),
            day);
    life.tumours.add(tumour);
    measure(life, tumour, random);
    sequence(life, tumour, random);
    return tumour;
  }

  /// A second breast cancer is on the other side.
  private static String side(Life life, Site site, SplittableRandom random) {
    if (!site.paired()) {
      return "";
    }
    var drawn = random.nextBoolean() ? "left" : "right";
    return life.tumours.stream()
        .filter(t -> t.site().number() == site.number())
        .map(t -> t.laterality().equals("left") ? "right" : "left")
        .findFirst()
        .orElse(drawn);
  }

  private static int grade(Site site, SplittableRandom random) {
    return site.systemic() ? 0 : 1 + (random.nextInt(10) + random.nextInt(10)) / 7;
  }

  private void measure(Life life, Life.Tumour tumour, SplittableRandom random) {
    for (var item : tumour.subtype().measures()) {
      var parts = item.split("=", 2);
      var measure = measure(parts[0]);
      int day = tumour.day() + random.nextInt(12);
      life.values.add(value(measure, parts[1], day, random));
    }
    life.values.add(value(measure("POIDS"), format(life.weight, 0), tumour.day(), random));
    life.values.add(value(measure("OMS"), "0..2", tumour.day(), random));
    life.values.add(value(measure("HB"), "10..15", tumour.day(), random));
  }

  /// A word stays; `low..high` is drawn, more often low than high.
  private static Life.Value value(
      Catalogue.Measure measure, String text, int day, SplittableRandom random) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      boolean word = !Character.isDigit(text.charAt(0));
      return new Life.Value(measure, text.replace('_', ' '), word, day);
    }
    double low = Double.parseDouble(text.substring(0, dots));
    double high = Double.parseDouble(text.substring(dots + 2));
    double at = random.nextDouble();
    double drawn =
        low > 0 && high / low > 20 ? low * Math.pow(high / low, at) : low + at * (high - low);
    return new Life.Value(measure, format(drawn, measure.decimals()), false, day);
  }

  static String format(double value, int decimals) {
    if (decimals == 0) {
      return Long.toString(Math.round(value));
    }
    long scale = decimals == 1 ? 10 : 100;
    long scaled = Math.round(value * scale);
    var rest = Long.toString(scaled % scale);
    return scaled / scale + "." + "0".repeat(decimals - rest.length()) + rest;
  }

  private void sequence(Life life, Life.Tumour tumour, SplittableRandom random) {
    for (var item : tumour.subtype().variants()) {
      int colon = item.indexOf(':');
      if (random.nextDouble() * 100 < Double.parseDouble(item.substring(colon + 1))) {
        var variant = catalogue.variants.get(item.substring(0, colon));
        if (variant == null) {
          throw new IllegalStateException("No variant " + item + " in variants.tsv");
        }
        int day = tumour.day() + 15 + random.nextInt(20);
        boolean inherited = variant.row().text("origin").equals("germline");
        double fraction =
            inherited ? 0.46 + random.nextDouble() * 0.08 : 0.05 + random.nextDouble() * 0.6;
        life.variants.add(new Life.Found(variant, tumour.rank(), day, fraction));
        return;
      }
    }
  }

  Catalogue.Measure measure(String key) {
    var measure = catalogue.measures.get(key);
    if (measure == null) {
      throw new IllegalStateException("No measure " + key + " in measures.tsv");
    }
    return measure;
  }

  /// A value seen again in follow-up: in its usual range, or high when the disease is back.
  Life.Value followUp(String key, boolean high, int day, SplittableRandom random) {
    var m = measure(key);
    double drawn = m.low() + random.nextDouble() * (m.high() - m.low());
    return new Life.Value(
        m,
        format(high ? m.high() * (1.5 + 8 * random.nextDouble()) : drawn, m.decimals()),
        false,
        day);
  }
}
