package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeArchiveTest {
  @TempDir private Path folder;
  private Path home;
  private Path archive;

  @BeforeEach
  void aHome() throws IOException {
    home = folder.resolve("home");
    Files.createDirectories(home.resolve("graph"));
    archive = folder.resolve("centre.zip");
    Files.writeString(home.resolve("graph/neostore"), "nodes".repeat(10_000));
    Files.writeString(home.resolve("graph/server.address"), "7687 42");
    Files.writeString(home.resolve("audit.jsonl"), "{}\n");
  }

  @Test
  void whatIsBackedUpComesBackByteForByteWithoutTheAddressOfAServer() throws Exception {
    assertThat(HomeArchive.write(home, archive)).isEqualTo(2);
    var restored = folder.resolve("restored");
    HomeArchive.read(archive, restored);
    assertThat(restored.resolve("graph/neostore"))
        .hasSameBinaryContentAs(home.resolve("graph/neostore"));
    assertThat(restored.resolve("audit.jsonl")).hasContent("{}");
    assertThat(restored.resolve("graph/server.address")).doesNotExist();
  }

  @Test
  void aCutArchiveRestoresNothingAndSaysSo() throws Exception {
    HomeArchive.write(home, archive);
    var bytes = Files.readAllBytes(archive);
    Files.write(archive, Arrays.copyOf(bytes, bytes.length / 3));
    var said = new StringWriter();
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(said))
            .execute(
                "restore", archive.toString(), "--home", folder.resolve("restored").toString());
    assertThat(code).isEqualTo(1);
    assertThat(said.toString()).contains("centre.zip").contains("nothing was restored");
    assertThat(folder.resolve("restored")).doesNotExist();
  }

  @Test
  void aFolderThatIsThereIsNotOverwritten() throws Exception {
    HomeArchive.write(home, archive);
    int code =
        Main.commandLine()
            .setErr(new PrintWriter(new StringWriter()))
            .execute("restore", archive.toString(), "--home", home.toString());
    assertThat(code).isEqualTo(2);
    assertThat(home.resolve("graph/server.address")).exists();
  }
}
