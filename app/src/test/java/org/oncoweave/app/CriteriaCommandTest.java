package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CriteriaCommandTest {
  @TempDir Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void aTrialIsReadAndABrokenLineIsNamed() throws IOException {
    int code =
        run(
            """
            {"id":"T1","lang":"fr","text":"Critères d'inclusion\\n- Âge ≥ 18 ans\\n- Selon l'avis du médecin"}
            {"id":"T2"
            """);
    assertThat(code).isEqualTo(3);
    assertThat(said.toString()).contains("line 2: no JSON");
    assertThat(Files.readString(folder.resolve("out.jsonl")))
        .contains("\"field\":\"age\"", "\"human\":true", "\"reason\":\"judgement\"");
  }

  @Test
  void aFileThatIsNotThereIsAFailureThatNamesIt() {
    int code = execute(folder.resolve("none.jsonl"));
    assertThat(code).isEqualTo(1);
    assertThat(said.toString()).contains("none.jsonl");
  }

  private int run(String trials) throws IOException {
    return execute(Files.writeString(folder.resolve("in.jsonl"), trials));
  }

  private int execute(Path input) {
    var out = new PrintWriter(said);
    return Main.commandLine()
        .setOut(out)
        .setErr(out)
        .execute(
            "criteria",
            "--input",
            input.toString(),
            "--output",
            folder.resolve("out.jsonl").toString());
  }
}
