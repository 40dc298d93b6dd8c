package org.oncoweave.app.export;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.oncoweave.graph.GraphConnection;
import org.oncoweave.ingest.Import;
import org.oncoweave.ingest.Progress;

/// Invented deliveries of centres, and what exports of them hold.
public final class Centres {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

  private Centres() {}

  public static Path folder(String name) throws URISyntaxException {
    return Path.of(Objects.requireNonNull(Centres.class.getResource(name)).toURI());
  }

  public static void load(GraphConnection graph, Path folder) throws IOException {
    new Import(graph, CLOCK).run(List.of(folder), Progress.SILENT);
  }

  /// Name and text of each CSV file.
  public static Set<String> content(Path folder) throws IOException {
    var content = new TreeSet<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
        content.add(file.getFileName() + "\n" + Files.readString(file));
      }
    }
    return content;
  }
}
