package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave restore`: a home folder out of a backup.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class RestoreCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", descriptionKey = "restore.file")
  private Path archive;

  @Override
  public Integer call() throws IOException {
    var console = Console.of(spec);
    if (Files.exists(home.home())) {
      console.problem(Messages.say("restore.there", home.home()));
      return Exit.WRONG_USAGE;
    }
    try {
      int files = HomeArchive.read(archive, home.home());
      console.say(Messages.say("restore.done", files, home.home()));
      return Exit.DONE;
    } catch (NoSuchFileException e) {
      throw e;
    } catch (ZipException | java.io.EOFException e) {
      console.problem(Messages.say("restore.broken", archive));
      return Exit.FAILED;
    }
  }
}
