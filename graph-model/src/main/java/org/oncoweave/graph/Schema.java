package org.oncoweave.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.neo4j.driver.Driver;

/// Brings the graph's schema up to date with `cypher/migrations`, one program at a time.
final class Schema {
  /// Locks of files belong to the whole JVM; two threads must not ask at once.
  private static final Object ONE_A_JVM = new Object();

  private final Driver driver;

  Schema(Driver driver) {
    this.driver = driver;
  }

  /// In a home folder the file lock decides, so that a lock node left by a kill can be removed.
  void migrate(Path store) throws IOException {
    synchronized (ONE_A_JVM) {
      try (var channel =
              FileChannel.open(
                  store.resolve("schema.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("The lock of the schema was lost");
        }
        driver.executableQuery(Cypher.load("release_migration_lock")).execute();
        migrate();
      }
    }
  }

  /// On a server that others may migrate too.
  ///
  /// @throws MigrationsException if another migration goes on, or one was changed after its release
  void migrate() {
    var config =
        MigrationsConfig.builder().withLocationsToScan("classpath:cypher/migrations").build();
    var _ = new Migrations(config, driver).apply();
  }
}
