package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an import says before it opens the graph.
class ImportCommandTest {
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
          en | Another import into | run this command again
          fr | Un autre import vers | relancer cette commande
          """)
  void aSecondImportIntoTheSameHomeIsToldToWait(String language, String what, String next)
      throws IOException {
    Locale.setDefault(Locale.of(language));
    var file = home.resolve("import.lock");
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      var said = run("import", "--home", home.toString(), "delivery");
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.text()).contains(what).contains(home.toString()).contains(next);
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | {patient} is missing | example: {patient}_{date:yyyyMMdd}_{type}.txt
          fr | {patient} is missing | exemple : {patient}_{date:yyyyMMdd}_{type}.txt
          """)
  void aWrongNamePatternIsWrongUsageWithAnExample(String language, String why, String example) {
    Locale.setDefault(Locale.of(language));
    var said = run("import", "--home", home.toString(), "--name-pattern", "{date}.txt", "reports");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.text()).contains(why).contains(example);
    assertThat(home).isEmptyDirectory();
  }

  @Test
  void theHelpShowsHowNamesAreWritten() {
    var out = new StringWriter();
    Main.commandLine().setOut(new PrintWriter(out)).execute("import", "--help");
    assertThat(out.toString()).contains("--name-pattern").contains("{date:yyyyMMdd}");
  }

  private record Said(int exit, String text) {}

  private static Said run(String... arguments) {
    var err = new StringWriter();
    int exit = Main.commandLine().setErr(new PrintWriter(err)).execute(arguments);
    return new Said(exit, err.toString());
  }
}
