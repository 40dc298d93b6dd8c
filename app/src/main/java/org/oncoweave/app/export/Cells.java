package org.oncoweave.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A CSV file by RFC 4180, with a header; a cell of what is unknown is empty.
public final class Cells implements Closeable {
  private final Writer out;
  private final int width;

  public Cells(Path file, String... header) throws IOException {
    this.out = Files.newBufferedWriter(file);
    this.width = header.length;
    row((Object[]) header);
  }

  public void row(@Nullable Object... cells) throws IOException {
    if (cells.length != width) {
      throw new IllegalArgumentException(cells.length + " cells, not " + width);
    }
    for (int i = 0; i < width; i++) {
      out.write(i == 0 ? "" : ",");
      out.write(cell(cells[i]));
    }
    out.write("\r\n");
  }

  private static String cell(@Nullable Object value) {
    var text = value == null ? "" : value.toString();
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
