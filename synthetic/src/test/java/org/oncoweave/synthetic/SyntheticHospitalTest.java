package org.oncoweave.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Laws that any synthetic hospital obeys.
class SyntheticHospitalTest {
  static final List<Long> SEEDS = List.of(1L, 42L, 20260101L);
  private static final Pattern YEAR = Pattern.compile(",([12][0-9]{3})(?:-[0-9-]{5})?(?=,)");
  private static final Catalogue CATALOGUE = new Catalogue();

  @TempDir Path folder;

  private Map<String, byte[]> written(Settings settings) throws IOException {
    SyntheticHospital.write(settings, Progress.SILENT);
    var files = new TreeMap<String, byte[]>();
    try (var paths = Files.walk(settings.out())) {
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        files.put(settings.out().relativize(path).toString(), Files.readAllBytes(path));
      }
    }
    return files;
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void theSameSettingsGiveTheSameBytes(long seed) throws IOException {
    var one = written(Settings.of(60, seed, folder.resolve("a")).gzipped(true));
    var two = written(Settings.of(60, seed, folder.resolve("b")).gzipped(true));
    assertThat(one.keySet()).isEqualTo(two.keySet()).contains("patients.csv.gz", "truth.json");
    one.forEach((file, bytes) -> assertThat(bytes).as(file).isEqualTo(two.get(file)));
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void nothingIsLaterThanTheCutOff(long seed) throws IOException {
    var last = LocalDate.ofEpochDay(Days.CUT_OFF);
    var files = written(Settings.of(3000, seed, folder).withoutPatientTruth());
    for (var table : List.of("residences", "exposures", "patients", "diagnoses")) {
      var text = new String(files.get(table + ".csv"), StandardCharsets.UTF_8);
      assertThat(YEAR.matcher(text).results().map(year -> Integer.parseInt(year.group(1))))
          .as(table)
          .isNotEmpty()
          .allMatch(year -> year <= last.getYear());
    }
  }

  @Test
  void aPatientDoesNotDependOnHowManyThereAre() throws IOException {
    var few = written(Settings.of(30, 5, folder.resolve("few")));
    var many = written(Settings.of(80, 5, folder.resolve("many")));
    for (var table : Table.values()) {
      if (table != Table.LOCAL_CODES) {
        var file = table.file() + ".csv";
        var start = new String(few.get(file), StandardCharsets.UTF_8);
        assertThat(new String(many.get(file), StandardCharsets.UTF_8)).as(file).startsWith(start);
      }
    }
  }

  @Test
  void tablesAreTheSameWithAndWithoutReports() throws IOException {
    var with = written(Settings.of(40, 5, folder.resolve("with")));
    var without =
        written(
            Settings.of(40, 5, folder.resolve("without"))
                .with(Settings.Reports.NONE)
                .withoutPatientTruth());
    for (var table : Table.values()) {
      if (table != Table.DOCUMENTS) {
        var file = table.file() + ".csv";
        assertThat(with.get(file)).as(file).isEqualTo(without.get(file));
      }
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void livesAreInOrder(long seed) {
    var maker = new LifeMaker(CATALOGUE, seed);
    for (int i = 1; i <= 2000; i++) {
      var life = maker.make(i);
      assertThat(life.birth).isLessThan(life.index);
      assertThat(life.index).isLessThanOrEqualTo(life.end);
      assertThat(life.end).isLessThanOrEqualTo(Days.CUT_OFF);
      assertThat(life.death == Days.NEVER || life.death == life.end).isTrue();
      assertThat(life.events).allMatch(e -> e.day() >= life.index && e.day() <= life.end);
      assertThat(life.drugs).allMatch(d -> d.day() >= life.index && d.day() <= life.end);
      assertThat(life.rays).allMatch(r -> r.day() <= r.end() && r.end() <= life.end);
      assertThat(life.tumours.getFirst().day()).isEqualTo(life.index);
      if (life.tumours.size() > 1) {
        assertThat(life.tumours.get(1).day()).isGreaterThan(life.index + 60);
      }
    }
  }

  @ParameterizedTest
  @FieldSource("SEEDS")
  void organsGoWithTheSex(long seed) {
    var ofMen = Set.of("prostate", "testicule");
    var ofWomen = Set.of("ovaire", "endometre", "col");
    var maker = new LifeMaker(CATALOGUE, seed);
    for (int i = 1; i <= 2000; i++) {
      var life = maker.make(i);
      var other = life.female ? ofMen : ofWomen;
      assertThat(life.tumours).noneMatch(t -> other.contains(t.site().key()));
    }
  }

  @Test
  void rowsHaveTheirOwnIdsAndAKnownPatient() throws IOException {
    var files = written(Settings.of(300, 9, folder).with(Settings.Reports.NONE));
    var patients = column(files.get("patients.csv"), 0);
    assertThat(patients).hasSize(300);
    for (var table : Table.values()) {
      if (table != Table.LOCAL_CODES && table != Table.PATIENTS) {
        var bytes = files.get(table.file() + ".csv");
        assertThat(new HashSet<>(column(bytes, 0)))
            .as(table.file())
            .hasSameSizeAs(column(bytes, 0));
        assertThat(patients).as(table.file()).containsAll(column(bytes, 1));
      }
    }
    assertThat(column(files.get("tumours.csv"), 0)).containsAll(column(files.get("events.csv"), 3));
  }

  private static List<String> column(byte @Nullable [] csv, int index) {
    return new String(Objects.requireNonNull(csv), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(l -> l.split(",", -1)[index])
        .toList();
  }

  @Test
  void aboutOneInAHundredIsOpposed() throws IOException {
    var summary =
        SyntheticHospital.write(
            Settings.of(5000, 3, folder).with(Settings.Reports.NONE), Progress.SILENT);
    assertThat(summary.counts().getOrDefault("opposed", 0L)).isBetween(30L, 75L);
    assertThat(summary.counts().getOrDefault("patients", 0L)).isEqualTo(5000);
  }
}
