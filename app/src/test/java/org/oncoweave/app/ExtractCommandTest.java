package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractCommandTest {
  @TempDir private Path folder;
  private final StringWriter said = new StringWriter();

  @Test
  void theTermsOfAFolderAreRead() throws IOException {
    var tables = Files.createDirectories(folder.resolve("terms"));
    Files.writeString(tables.resolve("drug.tsv"), "# Ours.\n=taxol\ttaxolou\n");
    assertThat(run("Traitement par taxolou.", "--lexicon", tables.toString())).isZero();
    assertThat(answer()).contains("\"atc\":\"L01CD01\"");
    assertThat(run("Traitement par taxolou.")).isZero();
    assertThat(answer()).doesNotContain("L01CD01");
  }

  @Test
  void theTermsOfTheHomeFolderAreRead() throws IOException {
    var tables = Files.createDirectories(folder.resolve("home/conf/lexicon"));
    Files.writeString(tables.resolve("drug.tsv"), "# Ours.\n-\ttaxol\n");
    assertThat(run("Traitement par taxol.", "--home", folder.resolve("home").toString())).isZero();
    assertThat(answer()).doesNotContain("L01CD01");
  }

  @Test
  void aFaultOfATableIsToldByFileLineAndReasonBeforeAnythingIsRead() throws IOException {
    var tables = Files.createDirectories(folder.resolve("terms"));
    Files.writeString(tables.resolve("drug.tsv"), "# Ours.\n=nothing known\ttaxolou\n");
    assertThat(run("Traitement par taxolou.", "--lexicon", tables.toString())).isEqualTo(1);
    assertThat(said.toString()).contains("drug.tsv").contains("2").contains("nothing known");
    assertThat(folder.resolve("out.jsonl")).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsNamed() throws IOException {
    assertThat(run("Rien.", "--lexicon", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(said.toString()).contains("none");
  }

  private String answer() throws IOException {
    return Files.readString(folder.resolve("out.jsonl"));
  }

  private int run(String text, String... more) throws IOException {
    var in = folder.resolve("in.jsonl");
    Files.writeString(in, "{\"id\":\"1\",\"text\":\"%s\"}\n".formatted(text));
    var arguments = new ArrayList<>(List.of("extract", "--input", in.toString(), "--output"));
    arguments.add(folder.resolve("out.jsonl").toString());
    arguments.addAll(List.of(more));
    var out = new PrintWriter(said);
    return Main.commandLine().setOut(out).setErr(out).execute(arguments.toArray(String[]::new));
  }
}
