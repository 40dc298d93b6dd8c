package org.oncoweave.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

/// The queries of the `cypher` module by name; each file is read once.
final class Cypher {
  private static final ConcurrentHashMap<String, String> READ = new ConcurrentHashMap<>();

  private Cypher() {}

  /// Writes go by keys, so a plan stays right while the graph grows; planning them again and again
  /// took half the time of a load.
  private static final String PLANNED_ONCE = "CYPHER replan=skip ";

  /// A write, `cypher/load/NAME.cypher`.
  static String load(String name) {
    return READ.computeIfAbsent("load/" + name, path -> PLANNED_ONCE + read(path));
  }

  /// A question, `cypher/read/NAME.cypher`.
  static String question(String name) {
    return READ.computeIfAbsent("read/" + name, Cypher::read);
  }

  private static String read(String path) {
    var resource = "/cypher/" + path + ".cypher";
    try (var in = Cypher.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("No query " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
