package org.oncoweave.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.oncoweave.api.OncoWeaveServer;
import org.oncoweave.api.ServerSettings;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ontology.store.Vocabularies;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `oncoweave serve`: the page and GraphQL over the graph of a centre, until Ctrl-C.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.oncoweave.app.messages")
final class ServeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private HomeOption home;

  @Option(names = "--port", defaultValue = "8080", descriptionKey = "serve.port")
  private int port;

  @Option(names = "--address", defaultValue = "127.0.0.1", descriptionKey = "serve.address")
  private String address;

  @Option(names = "--development", descriptionKey = "serve.development")
  private boolean development;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var console = Console.of(spec);
    var graph = home.open();
    try {
      // While an import runs it is the import that brings them.
      var used = home.vocabularies();
      var _ = ImportLock.whileHeld(home.home(), () -> VocabularyGraph.publish(graph, used));
      var server = OncoWeaveServer.start(settings(used, graph));
      console.say(Messages.say("serve.at", address, Integer.toString(server.port())));
      server
          .findFirstPassword()
          .ifPresent(password -> console.say(Messages.say("serve.admin", password)));
      console.say(Messages.say("serve.stop"));
      Serving.untilStopped(server, graph);
      return Exit.DONE;
    } catch (PortInUseException e) {
      graph.close();
      console.problem(Messages.say("serve.taken", Integer.toString(port)));
      return Exit.FAILED;
    } catch (IOException | RuntimeException failure) {
      graph.close();
      throw failure;
    }
  }

  private ServerSettings settings(Vocabularies used, GraphConnection graph) {
    var histories = new HomeHistories(home.home(), used, graph);
    return new ServerSettings(home.home(), address, port, graph, used, development, histories);
  }
}
