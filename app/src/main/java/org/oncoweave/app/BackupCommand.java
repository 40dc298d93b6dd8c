package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `oncoweave backup`: the home folder as one file.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class BackupCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
  private Path archive;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var console = Console.of(spec);
    if (!Files.isDirectory(home.home())) {
      console.problem(Messages.say("backup.noHome", home.home()));
      return Exit.FAILED;
    }
    if (Files.exists(archive)) {
      console.problem(Messages.say("backup.there", archive));
      return Exit.WRONG_USAGE;
    }
    try {
      int files = HomeArchive.write(home.home(), archive.toAbsolutePath());
      console.say(Messages.say("backup.done", files, archive, Files.size(archive) >> 20));
      return Exit.DONE;
    } catch (HomeArchive.InUseException e) {
      console.problem(Messages.say("backup.inUse", home.home()));
      return Exit.FAILED;
    }
  }
}
