package org.oncoweave.ingest.source.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal.Fault;

/// Finds the text of a document: in its row, or in a file below the folder of the table.
record DocumentText(Path folder) {
  /// A text, none, or why the row is kept out.
  record Found(@Nullable String text, @Nullable Fault fault) {}

  Found find(Row row) {
    var path = row.cell("path");
    if (path.isEmpty()) {
      return new Found(row.text("text"), null);
    }
    var file = file(path);
    if (file.isEmpty()) {
      return missing(path);
    }
    try {
      var text = row.text("text") != null ? row.text("text") : Bytes.text(file.get());
      return new Found(text == null || text.isBlank() ? null : text, null);
    } catch (IOException e) {
      return missing(path);
    }
  }

  private Optional<Path> file(String path) {
    try {
      var file = folder.resolve(path.replace('\\', '/')).normalize();
      boolean below = file.startsWith(folder.normalize()) && Files.isRegularFile(file);
      return below && file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }

  private static Found missing(String path) {
    return new Found(null, new Fault(Reason.FILE_NOT_FOUND, "path", path));
  }
}
