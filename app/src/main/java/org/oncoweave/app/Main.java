package org.oncoweave.app;

import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The one program: `oncoweave COMMAND`.
@Command(
    name = "oncoweave",
    mixinStandardHelpOptions = true,
    versionProvider = Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    resourceBundle = "org.oncoweave.app.messages",
    subcommands = {
      BackupCommand.class,
      BenchCommand.class,
      DemoCommand.class,
      CorrelateCommand.class,
      CriteriaCommand.class,
      DoctorCommand.class,
      ExtractCommand.class,
      HistoryCommand.class,
      ImportCommand.class,
      KnowledgeCommand.class,
      MatchCommand.class,
      OntologyCommand.class,
      OpposeCommand.class,
      RestoreCommand.class,
      ServeCommand.class,
      StatsCommand.class,
      StatusCommand.class,
      SynthCommand.class,
      ExportCommand.class,
      TherapiesCommand.class,
      TrialsCommand.class,
      VariantsCommand.class
    })
public final class Main {
  /// What libraries tell of themselves is for a log, not for the terminal.
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(language(System.getenv()));
    LIBRARIES.setLevel(Level.WARNING);
    Exit.with(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new Usage());
  }

  /// French for a French system, else English; `ONCOWEAVE_LANG` decides over both.
  static Locale language(Map<String, String> environment) {
    for (var name : new String[] {"ONCOWEAVE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
      @Nullable String value = environment.get(name);
      if (value != null && !value.isBlank()) {
        return value.startsWith("fr") ? Locale.FRENCH : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }
}
