package org.oncoweave.app;

import java.util.List;
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
    resourceBundle = "org.oncoweave.app.messages")
public final class Main {
  private static final List<Class<?>> COMMANDS =
      List.of(
          BackupCommand.class,
          BenchCommand.class,
          CorrelateCommand.class,
          CriteriaCommand.class,
          DemoCommand.class,
          DoctorCommand.class,
          ExportCommand.class,
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
          TherapiesCommand.class,
          TrialsCommand.class,
          VariantsCommand.class);

  /// What libraries tell of themselves is for a log, not for the terminal.
  private static final Logger LIBRARIES = Logger.getLogger("");

  private Main() {}

  public static void main(String[] args) {
    Locale.setDefault(language(System.getenv()));
    LIBRARIES.setLevel(Level.WARNING);
    Exit.with(commandLine(args).execute(args));
  }

  /// The command that is called, where it is one; else all of them: to read the options of all
  /// takes longer than many a command.
  static CommandLine commandLine(String... args) {
    var line = new CommandLine(new Main());
    var called = COMMANDS.stream().filter(c -> args.length > 0 && name(c).equals(args[0])).toList();
    (called.isEmpty() ? COMMANDS : called).forEach(c -> line.addSubcommand(c));
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(new NamedFiles())
        .setExecutionExceptionHandler(new Failures())
        .setParameterExceptionHandler(new Usage());
  }

  private static String name(Class<?> command) {
    return command.getAnnotation(Command.class).name();
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
