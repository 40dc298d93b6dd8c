package org.oncoweave.analysis.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.oncoweave.analysis.study.CohortPlanter.Style;

/// Writes made-up cohorts to a folder, for a look by hand: folder, seed, patients, planted or null,
/// and hard where the traps are to be harder.
final class GenerateCohorts {
  private GenerateCohorts() {}

  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    var plan =
        new CohortPlanter.Plan(
            Long.parseLong(args[1]),
            Integer.parseInt(args[2]),
            args[3].equals("planted"),
            args.length > 4 ? Style.valueOf(args[4]) : Style.PLAIN);
    var cohort = CohortPlanter.make(plan);
    cohort.write(folder);
    Files.writeString(folder.resolve("truth.json"), truth(cohort));
  }

  private static String truth(PlantedCohort cohort) {
    var planted =
        cohort.effects.stream()
            .map(e ->
                "{\"kind\":\"%s\",\"code\":\"%s\",\"hr\":%s}"
                    .formatted(e.kind(), e.code(), e.ratio()))
            .collect(Collectors.joining(","));
    var proxies =
        cohort.proxies.entrySet().stream()
            .map(e -> "{\"code\":\"%s\",\"of\":\"%s\"}".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining(","));
    return "{\"planted\":[%s],\"proxies\":[%s],\"traps\":%s,\"negative_controls\":[]}"
        .formatted(planted, proxies, traps(cohort));
  }

  private static String traps(PlantedCohort cohort) {
    return "{\"immortal_time\":%s,\"follow_up_length\":%s,\"competing_death\":%s,\"reverse_causation\":[%s]}"
        .formatted(
            one(cohort, "immortal_time"),
            one(cohort, "follow_up_length"),
            one(cohort, "competing_death"),
            cohort.traps.entrySet().stream()
                .filter(e -> e.getValue().equals("reverse_causation"))
                .map(e -> "\"" + e.getKey() + "\"")
                .collect(Collectors.joining(",")));
  }

  private static String one(PlantedCohort cohort, String kind) {
    return cohort.traps.entrySet().stream()
        .filter(e -> e.getValue().equals(kind))
        .map(e -> "\"" + e.getKey() + "\"")
        .findFirst()
        .orElse("null");
  }
}
