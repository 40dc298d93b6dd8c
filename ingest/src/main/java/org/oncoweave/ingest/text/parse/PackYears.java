package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;

/// The pack-years of a clause, told or computed from packs a day and years.
final class PackYears {
  private PackYears() {}

  static void read(Found.Values values, Part part) {
    Optional<Number> packs = Smoking.packYears(part);
    if (packs.isPresent()) {
      values.with("pack_years", packs.get());
      return;
    }
    double packsADay = packsADay(part);
    int years = packsADay > 0 ? years(values, part) : 0;
    values.with("pack_years", years > 0 ? Numbers.plain(packsADay * years) : null);
  }

  // "pendant 30 ans", "de 1980 a 2000": then the last year is that of the end.
  private static int years(Found.Values values, Part part) {
    Optional<Matcher> years = part.find(Smoking.YEARS);
    if (years.isPresent()) {
      return Numbers.whole(years.get().group(1)).orElse(0);
    }
    Optional<Matcher> between = part.find(Smoking.BETWEEN);
    if (between.isEmpty()) {
      return ages(values, part);
    }
    int last = Integer.parseInt(between.get().group(2));
    values.with("quit_year", last).with("status", "former");
    return last - Integer.parseInt(between.get().group(1));
  }

  // "de 17 a 45 ans", "debute a 16 ans, arret a 46 ans"
  private static int ages(Found.Values values, Part part) {
    Optional<Matcher> ages = Part.sentence(part.note(), part.from()).find(Smoking.AGES);
    ages.ifPresent(_ -> values.with("status", "former"));
    return ages.map(m -> Integer.parseInt(m.group(2)) - Integer.parseInt(m.group(1))).orElse(0);
  }

  private static double packsADay(Part part) {
    Optional<Matcher> day = part.find(Smoking.PER_DAY);
    if (day.isPresent()) {
      return Smoking.packs(day.get().group(1)) + (day.get().group(2) == null ? 0 : 0.5);
    }
    return part.find(Smoking.CIGARETTES)
        .map(m -> Numbers.whole(m.group(1)).orElse(0) / 20.0)
        .orElse(0.0);
  }
}
