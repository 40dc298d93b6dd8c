package org.oncoweave.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.oncoweave.api.OncoWeaveServer;
import org.oncoweave.api.ServerSettings;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.Import;
import org.oncoweave.synthetic.Settings;
import org.oncoweave.synthetic.SyntheticHospital;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave demo`: a synthetic hospital, loaded and served, until Ctrl-C.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(names = "--patients", defaultValue = "2000", descriptionKey = "demo.patients")
  private long patients;

  @Option(names = "--port", defaultValue = "8080", descriptionKey = "demo.port")
  private int port;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var console = Console.of(spec);
    var folder = home.home().resolve("demo");
    Files.createDirectories(folder);
    var graph = GraphConnection.open(home.graphIn(folder));
    try {
      fill(console, graph, folder);
      VocabularyGraph.publish(graph, home.vocabularies());
      var server = start(console, graph, folder);
      welcome(console, server, folder);
      Serving.untilStopped(server, graph);
      return Exit.DONE;
    } catch (IOException | RuntimeException failure) {
      graph.close();
      throw failure;
    }
  }

  /// Makes and loads the hospital unless both were done; a demo that was cut goes on.
  private void fill(Console console, GraphConnection graph, Path folder) throws IOException {
    var hospital = folder.resolve("hospital-" + patients);
    var made = hospital.resolve("made");
    var loaded = folder.resolve("loaded-" + patients);
    if (Files.exists(loaded)) {
      return;
    }
    if (Files.notExists(made)) {
      console.say(Messages.say("demo.making", patients));
      var label = Messages.say("synth.progress");
      SyntheticHospital.write(
          Settings.of(patients, 1, hospital).withoutPatientTruth(),
          (done, total) -> console.progress(label, done, total));
      SyntheticHospital.writeRates(folder.resolve("reference_rates.csv"));
      Files.createFile(made);
    }
    console.say(Messages.say("demo.loading"));
    var label = Messages.say("demo.progress");
    var vocabularies = home.vocabularies().inUse();
    new Import(graph, Clock.system(ZoneId.systemDefault()))
        .with(vocabularies)
        .run(List.of(hospital), read -> console.progress(label, read, 0));
    Files.createFile(loaded);
  }

  /// On the port asked for, or on a free one if that is taken.
  private OncoWeaveServer start(Console console, GraphConnection graph, Path folder) {
    var settings =
        ServerSettings.onLoopback(folder, port, graph)
            .with(home.vocabularies())
            .with(new HomeHistories(folder, home.vocabularies(), graph));
    try {
      return OncoWeaveServer.start(settings);
    } catch (PortInUseException e) {
      console.say(Messages.say("demo.taken", Integer.toString(port)));
      return OncoWeaveServer.start(settings.onAnyPort());
    }
  }

  private static void welcome(Console console, OncoWeaveServer server, Path folder)
      throws IOException {
    var accounts = DemoAccounts.open(server.accounts(), folder);
    console.say(Messages.say("demo.at", Integer.toString(server.port())));
    accounts.forEach((name, password) ->
        console.say(Messages.say("demo.account", name, password, DemoAccounts.role(name))));
    console.say(Messages.say("demo.look"));
    console.say(Messages.say("serve.stop"));
  }
}
