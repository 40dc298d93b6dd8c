package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an export says before it opens the graph.
class ExportCommandTest {
  private final Locale before = Locale.getDefault();
  @TempDir private Path home;

  @AfterEach
  void theLanguageIsAsBefore() {
    Locale.setDefault(before);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | line 2: there is no question metastases (diagnosis-date,
          fr | ligne 2 : il n'y a pas de question metastases (diagnosis-date,
          """)
  void aFaultOfASheetIsToldWithItsLine(String language, String said) throws IOException {
    Locale.setDefault(Locale.of(language));
    var sheet =
        Files.writeString(
            home.resolve("sheet.json"),
            "{\"columns\": [\n  {\"name\": \"a\", \"question\": \"metastases\"}]}\n");
    var run = run("sheet", "--sheet", sheet.toString());
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.text()).contains("sheet.json").contains(said);
    assertThat(home.resolve("out")).doesNotExist();
  }

  @Test
  void theOptionsOfASheetGoWithASheetAlone() throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    assertThat(run("sheet").text()).contains("needs --sheet");
    var typed = Files.writeString(home.resolve("typed.csv"), "patient,column,value,by,on\n");
    assertThat(run("csv", "--typed", typed.toString()).text()).contains("needs --sheet");
    assertThat(run("excel").text()).contains("csv, mcode, omop, osiris, registry, sheet");
    var earlier = Files.createDirectories(home.resolve("out"));
    Files.createFile(earlier.resolve("export-versions.tsv"));
    var sheet = Files.writeString(home.resolve("sheet.json"), "{}");
    assertThat(run("sheet", "--sheet", sheet.toString(), "--since", earlier.toString()).text())
        .contains("the same folder");
  }

  private record Said(int exit, String text) {}

  private Said run(String... arguments) {
    var err = new StringWriter();
    var all = new ArrayList<>(List.of("export", "--home", home.toString()));
    all.addAll(List.of("--out", home.resolve("out").toString()));
    all.addAll(List.of(arguments));
    int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(all.toArray(String[]::new));
    return new Said(exit, err.toString());
  }
}
