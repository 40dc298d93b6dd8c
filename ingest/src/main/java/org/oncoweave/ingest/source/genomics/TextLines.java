package org.oncoweave.ingest.source.genomics;

import htsjdk.samtools.SAMException;
import htsjdk.samtools.util.BlockCompressedInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/// The lines of a file, plain, gzip or bgzip, none longer than a limit.
final class TextLines implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 4 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private byte[] pending = new byte[1 << 12];
  private int at;
  private int end;
  private long number;

  private TextLines(InputStream in) {
    this.in = in;
  }

  static TextLines open(Path file) throws IOException {
    var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    in.mark(2);
    boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    if (!zipped) {
      return new TextLines(in);
    }
    return new TextLines(
        isBlocked(in) ? new BlockCompressedInputStream(in) : new GZIPInputStream(in, BUFFER));
  }

  private static boolean isBlocked(InputStream in) throws IOException {
    return BlockCompressedInputStream.isValidFile(in);
  }

  /// Whether a bgzip file bears the block that ends it; other files always do.
  static boolean hasItsEnd(Path file) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
      if (!isBlocked(in)) {
        return true;
      }
    }
    return BlockCompressedInputStream.checkTermination(file)
        == BlockCompressedInputStream.FileTermination.HAS_TERMINATOR_BLOCK;
  }

  /// Thrown for a line beyond the limit.
  static final class LongLine extends IOException {
    private static final long serialVersionUID = 1;

    LongLine(long number) {
      super("line " + number + " is longer than " + (LONGEST >> 20) + " million characters");
    }
  }

  /// The next line without its end, or null after the last.
  @Nullable String next() throws IOException {
    int held = 0;
    while (true) {
      if (at == end && !fill()) {
        return held == 0 ? null : line(pending, 0, held);
      }
      int stop = stop();
      if (stop < end && held == 0) {
        int from = at;
        at = stop + 1;
        return line(buffer, from, stop);
      }
      held = hold(held, stop);
      if (stop < end) {
        at = stop + 1;
        return line(pending, 0, held);
      }
      at = end;
    }
  }

  private int stop() {
    int stop = at;
    while (stop < end && buffer[stop] != '\n') {
      stop++;
    }
    return stop;
  }

  private int hold(int held, int stop) throws IOException {
    int length = held + stop - at;
    if (length > LONGEST) {
      throw new LongLine(number + 1);
    }
    if (length > pending.length) {
      pending = Arrays.copyOf(pending, Math.max(length, 2 * pending.length));
    }
    System.arraycopy(buffer, at, pending, held, stop - at);
    return length;
  }

  private String line(byte[] bytes, int from, int to) {
    number++;
    boolean carriage = to > from && bytes[to - 1] == '\r';
    return new String(bytes, from, to - from - (carriage ? 1 : 0), StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    try {
      end = Math.max(0, in.read(buffer, 0, BUFFER));
      at = 0;
      return end > 0;
    } catch (SAMException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /// Of the line that was read last, from 1.
  long number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
