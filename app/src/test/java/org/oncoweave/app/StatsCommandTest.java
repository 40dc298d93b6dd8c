package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsCommandTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void aGoodCaseIsAnsweredAndABadOneRefusedWithItsReason() throws IOException {
    int code =
        run(
            """
            {"cases":[{"id":"good","method":"table2x2","table":[4,2,1,5]},
                      {"id":"bad","method":"table2x2","table":[4,2,-1,5]},
                      {"id":"odd","method":"astrology"}]}
            """);
    assertThat(code).isEqualTo(3);
    assertThat(said.toString()).contains("bad", "4.0, 2.0, -1.0, 5.0", "odd");
    assertThat(Files.readString(folder.resolve("out.json")))
        .contains("\"good\"", "fisher_p")
        .doesNotContain("\"bad\"")
        .doesNotContain("\"odd\"");
  }

  @Test
  void aFileWithoutQuestionsIsAFailureThatSaysSo() throws IOException {
    assertThat(run("{\"cases\":")).isEqualTo(1);
    assertThat(said.toString()).contains("in.json");
  }

  private int run(String questions) throws IOException {
    var input = Files.writeString(folder.resolve("in.json"), questions);
    return Main.commandLine()
        .setErr(new PrintWriter(said))
        .setOut(new PrintWriter(said))
        .execute(
            "stats",
            "--input",
            input.toString(),
            "--output",
            folder.resolve("out.json").toString());
  }
}
