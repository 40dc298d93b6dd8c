package org.oncoweave.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What leaves the graph and comes back into another is the same, but for the losses that
/// docs/exports.md declares; an export after an export writes what changed.
class ExportIT {
  @TempDir private Path folder;
  private Path hospital;
  private Path first;

  @BeforeEach
  void load() throws Exception {
    hospital = folder.resolve("hospital");
    first = Files.createDirectory(folder.resolve("first"));
    run(first, "synth", "--out", hospital, "--patients", 30, "--reports", "NONE");
    run(first, "import", hospital);
  }

  @Test
  void tumoursComeBackFromTablesAndFromMcode() throws Exception {
    var csv = export(first, "csv", "csv");
    export(first, "mcode", "mcode");
    var wanted = column(csv.resolve("tumours.csv"), "patient,topography,date,morphology,laterality");
    assertThat(wanted).hasSizeGreaterThan(20);
    for (var form : List.of("csv", "mcode")) {
      var other = Files.createDirectory(folder.resolve("from-" + form));
      run(other, "import", folder.resolve(form));
      var again = export(other, "csv", "again-" + form);
      assertThat(
              column(again.resolve("tumours.csv"), "patient,topography,date,morphology,laterality"))
          .as(form)
          .isEqualTo(wanted);
      if (form.equals("csv")) {
        assertThat(column(again.resolve("events.csv"), "patient,type,date,sites"))
            .isEqualTo(column(csv.resolve("events.csv"), "patient,type,date,sites"));
      }
    }
  }

  @Test
  void anExportAfterAnExportWritesWhatChanged() throws Exception {
    var before = export(first, "registry", "before");
    assertThat(Files.readAllLines(before.resolve("registry.csv"))).hasSizeGreaterThan(20);
    var same = folder.resolve("same");
    run(first, "export", "registry", "--out", same, "--since", before);
    assertThat(Files.readAllLines(same.resolve("registry.csv"))).hasSize(1);
    var row = Files.readAllLines(hospital.resolve("tumours.csv")).get(1).split(",", -1);
    var more = Files.createDirectory(folder.resolve("more"));
    Files.writeString(
        more.resolve("tumours.csv"),
        "id,patient,topography,date\nnew," + row[1] + ",C44.3,2020-02-03\n");
    run(first, "oppose", row[1].equals("S0000001") ? "S0000002" : "S0000001");
    run(first, "import", more);
    var after = folder.resolve("after");
    run(first, "export", "registry", "--out", after, "--since", before);
    assertThat(column(after.resolve("registry.csv"), "patient")).containsExactly(row[1]);
    assertThat(Files.readAllLines(after.resolve("export-gone.tsv"))).hasSize(1);
  }

  private Path export(Path home, String form, String name) throws Exception {
    var out = folder.resolve(name);
    run(home, "export", form, "--out", out);
    return out;
  }

  private static void run(Path home, Object... words) throws Exception {
    var said = Program.run(home, Arrays.stream(words).map(Object::toString).toList());
    assertThat(said.exit()).as(said.text()).isZero();
  }

  /// The cells of these columns, row by row, as a set.
  private static TreeSet<String> column(Path file, String names) throws IOException {
    var lines = Files.readAllLines(file);
    var header = List.of(lines.getFirst().split(",", -1));
    var rows = new TreeSet<String>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = line.split(",", -1);
      var wanted = new ArrayList<String>();
      for (var name : names.split(",", -1)) {
        wanted.add(cells[header.indexOf(name)]);
      }
      rows.add(String.join(" ", wanted));
    }
    return rows;
  }
}
