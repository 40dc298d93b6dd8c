package org.oncoweave.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Writes one CSV table cell by cell, through one buffer, without an object a cell.
final class CsvFile implements AutoCloseable {
  private static final int SIZE = 1 << 16;
  private static final boolean[] PLAIN = new boolean[128];

  static {
    Arrays.fill(PLAIN, true);
    for (char c : ",\"\n\r".toCharArray()) {
      PLAIN[c] = false;
    }
  }

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private int used;
  private boolean first = true;
  private long rows;

  CsvFile(Path folder, Table table, boolean gzip) throws IOException {
    var path = folder.resolve(table.file() + (gzip ? ".csv.gz" : ".csv"));
    var file = Files.newOutputStream(path);
    out = gzip ? new GZIPOutputStream(file, SIZE) : file;
    table.columns().forEach(this::cell);
    end();
    rows = 0;
  }

  CsvFile cell(String text) {
    separate();
    if (text.isEmpty()) {
      return this;
    }
    if (text.length() >= SIZE / 4 || !ascii(text)) {
      encoded(text);
    }
    return this;
  }

  /// Copies while the text is plain; else leaves the buffer as it was.
  private boolean ascii(String text) {
    room(text.length());
    int at = used;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 128 || !PLAIN[c]) {
        return false;
      }
      buffer[at++] = (byte) c;
    }
    used = at;
    return true;
  }

  private void encoded(String text) {
    boolean quote =
        text.indexOf(',') >= 0
            || text.indexOf('"') >= 0
            || text.indexOf('\n') >= 0
            || text.indexOf('\r') >= 0;
    var bytes =
        (quote ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < bytes.length; from += SIZE / 2) {
      int n = Math.min(SIZE / 2, bytes.length - from);
      room(n);
      System.arraycopy(bytes, from, buffer, used, n);
      used += n;
    }
  }

  CsvFile cell(long number) {
    return cell(Long.toString(number));
  }

  /// A day, empty when it never comes.
  CsvFile day(int day) {
    return cell(day == Days.NEVER ? "" : Days.iso(day));
  }

  /// A year, empty when unknown.
  CsvFile year(int year) {
    return cell(year < 0 ? "" : Integer.toString(year));
  }

  /// The key of a row: table letter, patient, running number.
  CsvFile id(char letter, Life life, int number) {
    return cell(letter + life.id.substring(1) + "-" + number);
  }

  void end() {
    room(1);
    buffer[used++] = '\n';
    first = true;
    rows++;
  }

  long rows() {
    return rows;
  }

  private void separate() {
    if (!first) {
      room(1);
      buffer[used++] = ',';
    }
    first = false;
  }

  private void room(int bytes) {
    if (used + bytes > SIZE) {
      flush();
    }
  }

  private void flush() {
    try {
      out.write(buffer, 0, used);
      used = 0;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
