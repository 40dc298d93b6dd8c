package org.oncoweave.api.audit;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.access.Purpose;
import tools.jackson.databind.json.JsonMapper;

/// The file `audit.jsonl` of the home folder. A read whose line cannot be written is not answered:
/// the caller gets the exception instead of the patient.
public final class AuditTrail implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LATEST_BYTES = 4 << 20;

  private final Path file;
  private final FileChannel channel;
  private final InstantSource clock;

  private AuditTrail(Path file, FileChannel channel, InstantSource clock) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
  }

  /// One read of one patient; no word of what was read.
  public record Line(
      Instant at,
      String user,
      String patient,
      Purpose purpose,
      String question,
      String correlationId) {}

  public static AuditTrail open(Path home, InstantSource clock) {
    var file = home.resolve("audit.jsonl");
    try {
      Files.createDirectories(home);
      var channel =
          FileChannel.open(
              file,
              Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      return new AuditTrail(file, channel, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("No right to write " + file, e);
    }
  }

  /// Writes one line for each patient before any of them is shown.
  public void read(Asker asker, String question, Collection<String> patients) {
    var at = clock.instant();
    var lines = new StringBuilder();
    for (var patient : patients) {
      var line =
          new Line(at, asker.name(), patient, asker.purpose(), question, asker.correlationId());
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    append(lines.toString());
  }

  /// Writes one line for a decision on something that is no patient, a kept finding: its key stands
  /// where the patient would.
  public void decided(Asker asker, String decision, String about) {
    read(asker, decision, List.of("finding/" + about));
  }

  private synchronized void append(String lines) {
    try {
      var buffer = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audit line cannot be written", e);
    }
  }

  /// The latest lines that fit, the latest first, out of the last 4 MiB.
  public List<Line> latest(int first, Predicate<Line> fits) {
    var found = new ArrayList<Line>();
    var lines = tail().lines().toList();
    for (int i = lines.size() - 1; i >= 0 && found.size() < first; i--) {
      if (!lines.get(i).isBlank()) {
        var line = JSON.readValue(lines.get(i), Line.class);
        if (fits.test(line)) {
          found.add(line);
        }
      }
    }
    return found;
  }

  private String tail() {
    try (var reader = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, reader.length() - LATEST_BYTES);
      reader.seek(from);
      var bytes = new byte[(int) (reader.length() - from)];
      reader.readFully(bytes);
      var text = new String(bytes, StandardCharsets.UTF_8);
      return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
    } catch (IOException e) {
      throw new UncheckedIOException("The audit trail cannot be read", e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
