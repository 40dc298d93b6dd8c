package org.oncoweave.ingest.source.fhir;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import tools.jackson.core.JacksonException;

/// The files of a delivery, and the resources of each.
final class FhirFiles {
  private static final String FIX = "Export the file again from its source, then import it again";

  private FhirFiles() {}

  /// All files in the order of the paths, those named after Patient first in each.
  static List<Path> list(List<Path> paths, Sink sink) {
    var files = new ArrayList<Path>();
    for (var path : paths) {
      try {
        files.addAll(list(path));
      } catch (IOException | UncheckedIOException unreadable) {
        sink.refuseFile(new RefusedFile(path.toString(), null, "the folder cannot be read", FIX));
      }
    }
    return files;
  }

  static List<Path> list(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return isFhirName(path) ? List.of(path) : List.of();
    }
    try (var tree = Files.walk(path)) {
      return tree.filter(file -> Files.isRegularFile(file) && isFhirName(file))
          .sorted(Comparator.comparingInt(FhirFiles::rank).thenComparing(Comparator.naturalOrder()))
          .toList();
    }
  }

  static InputStream open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return name(file).endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  /// Hands on each resource; what ends the reading early is said to the sink.
  static void each(Path file, Consumer<RawResource> out, Sink sink) {
    try (var in = open(file)) {
      if (name(file).replaceFirst("\\.gz$", "").endsWith(".json")) {
        new ResourceStream(file.toString(), out).read(in);
      } else {
        lines(file, in, out, sink);
      }
    } catch (JacksonException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
      refuse(file, "no JSON from line " + line + " on; what came before it was read", sink);
    } catch (IOException unreadable) {
      refuse(file, "cannot be read to its end: " + unreadable.getMessage(), sink);
    }
  }

  private static void lines(Path file, InputStream in, Consumer<RawResource> out, Sink sink)
      throws IOException {
    var lines = new ByteLines(in);
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        out.accept(new RawResource(line, new Place(file.toString(), lines.number()), null));
      }
    }
    if (lines.otherEncoding()) {
      sink.notice(file + " is not all UTF-8; those lines were read as Windows-1252");
    }
  }

  private static void refuse(Path file, String reason, Sink sink) {
    sink.refuseFile(new RefusedFile(file.toString(), null, reason, FIX));
  }

  private static boolean isFhirName(Path file) {
    var name = name(file).replaceFirst("\\.gz$", "");
    return name.endsWith(".ndjson") || name.endsWith(".json") || name.endsWith(".jsonl");
  }

  private static int rank(Path file) {
    return name(file).startsWith("patient") ? 0 : 1;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
