package org.oncoweave.ingest.source.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Lines of a stream of bytes, ended by LF, CR or both; memory is that of the longest line.
final class ByteLines {
  /// No resource is longer; a longer line is a file of another form.
  static final int LONGEST = 128 << 20;

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private byte[] line = new byte[1 << 12];
  private int size;
  private long number;
  private boolean otherEncoding;

  ByteLines(InputStream in) {
    this.in = in;
  }

  /// The next line, or null at the end of the stream.
  @Nullable String next() throws IOException {
    size = 0;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      append(stop);
      at = stop;
      if (stop < end) {
        at++;
        break;
      }
    }
    number++;
    return any ? text() : null;
  }

  long number() {
    return number;
  }

  /// Whether any line was not UTF-8 and was read as Windows-1252.
  boolean otherEncoding() {
    return otherEncoding;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  private void append(int stop) throws IOException {
    int length = stop - at;
    if (size + length > LONGEST) {
      throw new IOException("line " + (number + 1) + " is longer than " + LONGEST + " bytes");
    }
    if (size + length > line.length) {
      line = Arrays.copyOf(line, Math.max(size + length, line.length * 2));
    }
    System.arraycopy(buffer, at, line, size, length);
    size += length;
  }

  private String text() {
    int from = number == 1 && size >= 3 && line[0] == (byte) 0xef && line[1] == (byte) 0xbb ? 3 : 0;
    var fast = new String(line, from, size - from, StandardCharsets.UTF_8);
    if (fast.indexOf('\ufffd') < 0) {
      return fast;
    }
    try {
      var strict = StandardCharsets.UTF_8.newDecoder();
      return strict.decode(ByteBuffer.wrap(line, from, size - from)).toString();
    } catch (CharacterCodingException notUtf8) {
      otherEncoding = true;
      return new String(line, from, size - from, WINDOWS);
    }
  }
}
