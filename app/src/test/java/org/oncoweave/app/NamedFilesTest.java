package org.oncoweave.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever a command reads or writes: a file that cannot be is told before anything is done.
@ResourceLock(Resources.LOCALE)
class NamedFilesTest {
  private static final String QUESTIONS = "{\"id\":\"1\",\"text\":\"EGFR L858R\"}\n";

  @TempDir Path folder;
  private final Locale before = Locale.getDefault();

  @BeforeEach
  void files() throws IOException {
    Locale.setDefault(Locale.ENGLISH);
    Files.createDirectory(folder.resolve("dir"));
    Files.createFile(folder.resolve("empty"));
    Files.writeString(folder.resolve("in"), QUESTIONS);
    Files.write(folder.resolve("latin"), new byte[] {'[', '"', (byte) 0xe9, '"', ']'});
  }

  @AfterEach
  void language() {
    Locale.setDefault(before);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "criteria --input DIR --output OUT",
        "correlate --patients DIR --tumours IN --events IN --tree IN --output OUT",
        "export sheet --out OUT --sheet DIR",
        "extract --input DIR --output OUT",
        "extract --show DIR",
        "match --cases DIR --output OUT",
        "match --trials IN --patients DIR --output OUT",
        "ontology load DIR",
        "ontology places DIR",
        "restore DIR",
        "stats --input DIR --output OUT",
        "therapies --knowledge DIR --input IN --output OUT",
        "therapies --knowledge IN DIR --input IN --output OUT",
        "trials --input IN DIR --output OUT",
        "variants --input DIR --output OUT"
      })
  void aFolderInThePlaceOfAFileToRead(String call) {
    assertThat(said(1, call)).contains("dir is a folder, and a file is read here").hasLineCount(1);
    assertThat(folder.resolve("out")).doesNotExist();
    Locale.setDefault(Locale.FRENCH);
    assertThat(said(1, call)).contains("dir est un dossier, alors qu'un fichier est lu ici");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "criteria --input IN --output DIR",
        "extract --input IN --output DIR",
        "match --cases IN --output DIR",
        "stats --input IN --output DIR",
        "therapies --authorisations --input IN --output DIR",
        "trials --input IN --output DIR",
        "variants --input IN --output DIR"
      })
  void aFolderInThePlaceOfAFileToWrite(String call) {
    assertThat(said(1, call)).contains("dir is a folder, and a file is written here");
    Locale.setDefault(Locale.FRENCH);
    assertThat(said(1, call)).contains("dir est un dossier, alors qu'un fichier est écrit ici");
  }

  @Test
  void aFileToReadThatIsNotThereOrEmpty() {
    assertThat(said(1, "variants --input NONE --output OUT")).contains("No file", "none");
    assertThat(said(1, "variants --input EMPTY --output OUT")).contains("empty is empty");
    Locale.setDefault(Locale.FRENCH);
    assertThat(said(1, "variants --input NONE --output OUT")).contains("Pas de fichier");
    assertThat(said(1, "variants --input EMPTY --output OUT")).contains("empty est vide");
  }

  @Test
  void aFileToWriteWithoutItsFolder() {
    assertThat(said(1, "variants --input IN --output NONE/x")).contains("there is no folder");
    Locale.setDefault(Locale.FRENCH);
    assertThat(said(1, "variants --input IN --output NONE/x")).contains("il n'y a pas de dossier");
  }

  @Test
  void whatIsReadIsNeverWrittenOver() throws IOException {
    assertThat(said(1, "variants --input IN --output IN")).contains("would be written over");
    assertThat(folder.resolve("in")).hasContent(QUESTIONS.strip());
    Locale.setDefault(Locale.FRENCH);
    assertThat(said(1, "variants --input IN --output IN")).contains("serait écrasé");
  }

  @Test
  void whatMayNotBeRead() throws IOException {
    var closed = folder.resolve("in");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(closed), "The superuser may read everything");
    assertThat(said(1, "variants --input IN --output OUT")).contains("No right to read");
  }

  @Test
  void whatIsNoUtf8IsSaidWhereALineCannotBeTakenAlone() {
    assertThat(said(1, "match --cases LATIN --output OUT")).contains("UTF-8");
    assertThat(said(1, "stats --input LATIN --output OUT")).contains("UTF-8");
  }

  @Test
  void whatIsWellGoesOn() {
    assertThat(said(0, "variants --input IN --output OUT")).contains("1 strings read");
  }

  private String said(int code, String call) {
    var words = call.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].matches("[A-Z]+(?:/x)?")) {
        words[i] = folder.resolve(words[i].toLowerCase(Locale.ROOT)).toString();
      }
    }
    var said = new StringWriter();
    var out = new PrintWriter(said);
    assertThat(Main.commandLine().setErr(out).setOut(out).execute(words)).isEqualTo(code);
    return said.toString();
  }
}
