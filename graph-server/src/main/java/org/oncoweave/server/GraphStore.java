package org.oncoweave.server;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.neo4j.cli.ExecutionContext;
import org.neo4j.commandline.admin.security.SetInitialPasswordCommand;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.fleetmanagement.FleetManagementSettings;
import org.neo4j.kernel.api.net.NetworkConnectionTracker;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import picocli.CommandLine;

/// An open Neo4j Community store that listens for Bolt on a free port of the loopback address; it
/// reports nothing to its maker, neither usage nor state.
final class GraphStore implements AutoCloseable {
  private static final long PAGE_CACHE_BYTES = 512L << 20;
  private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

  /// By default a store that closes waits twice five seconds for callers that may still come.
  private static final Duration NO_WAIT = Duration.ZERO;

  private final DatabaseManagementService neo4j;
  private final GraphDatabaseAPI database;

  private GraphStore(DatabaseManagementService neo4j) {
    this.neo4j = neo4j;
    this.database = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
  }

  static GraphStore open(StoreFolder folder) throws IOException {
    if (folder.findPassword().isEmpty()) {
      setFirstPassword(folder);
    }
    var builder =
        new DatabaseManagementServiceBuilder(folder.neo4jHome())
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, PAGE_CACHE_BYTES)
            .setConfig(GraphDatabaseSettings.transaction_timeout, LONGEST_TRANSACTION)
            .setConfig(GraphDatabaseSettings.keep_logical_logs, "2 files")
            .setConfig(GraphDatabaseSettings.udc_enabled, false)
            .setConfig(FleetManagementSettings.fleet_manager_enabled, false)
            .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, NO_WAIT)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.server_bolt_telemetry_enabled, false)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0));
    return new GraphStore(builder.build());
  }

  /// Before the store is opened for the first time, so that the default password never works; kept
  /// only once it is set, so that a kill in between leaves nothing that does not fit.
  private static void setFirstPassword(StoreFolder folder) throws IOException {
    var conf = Files.createDirectories(folder.neo4jHome().resolve("conf"));
    var password = StoreFolder.anyPassword();
    int code =
        new CommandLine(
                new SetInitialPasswordCommand(new ExecutionContext(folder.neo4jHome(), conf)))
            .execute(password);
    if (code != 0) {
      throw new IOException("Neo4j refused a first password in " + folder.neo4jHome());
    }
    folder.keepPassword(password);
  }

  int port() {
    return database
        .getDependencyResolver()
        .resolveDependency(ConnectorPortRegister.class)
        .getLocalAddress(ConnectorType.BOLT)
        .getPort();
  }

  boolean hasConnections() {
    return !database
        .getDependencyResolver()
        .resolveDependency(NetworkConnectionTracker.class)
        .activeConnections()
        .isEmpty();
  }

  @Override
  public void close() {
    neo4j.shutdown();
  }
}
