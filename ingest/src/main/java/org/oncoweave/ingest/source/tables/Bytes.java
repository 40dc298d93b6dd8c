package org.oncoweave.ingest.source.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// The characters of a file, compressed or not, in the one encoding that all of it is valid in.
public final class Bytes {
  static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int BUFFER = 1 << 16;
  private static final char BOM = '\ufeff';

  private Bytes() {}

  /// UTF-8 if the whole file is valid so, else Windows-1252 if valid so.
  public static Optional<Charset> encoding(Path file) throws IOException {
    for (var charset : new Charset[] {StandardCharsets.UTF_8, WINDOWS}) {
      if (isValid(file, charset)) {
        return Optional.of(charset);
      }
    }
    return Optional.empty();
  }

  private static boolean isValid(Path file, Charset charset) throws IOException {
    var buffer = CharBuffer.allocate(BUFFER);
    try (var reader = strict(file, charset)) {
      while (reader.read(buffer) >= 0) {
        buffer.clear();
      }
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /// A reader that starts after the byte order mark, if there is one.
  public static Reader open(Path file, Charset charset) throws IOException {
    var reader = new java.io.BufferedReader(strict(file, charset), BUFFER);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return reader;
  }

  /// The whole text of a small file, such as a report.
  public static String text(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    return decoded(bytes).orElseGet(() -> new String(bytes, WINDOWS));
  }

  private static Optional<String> decoded(byte[] bytes) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(!text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Reader strict(Path file, Charset charset) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var stream = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    return new InputStreamReader(unzipped(stream), decoder);
  }

  private static InputStream unzipped(BufferedInputStream stream) throws IOException {
    stream.mark(2);
    boolean zipped = stream.read() == 0x1f && stream.read() == 0x8b;
    stream.reset();
    return zipped ? new GZIPInputStream(stream, BUFFER) : stream;
  }
}
