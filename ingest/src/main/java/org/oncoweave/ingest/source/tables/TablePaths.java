package org.oncoweave.ingest.source.tables;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;

/// Finds the files of the tables below the paths that the user gave.
record TablePaths(Sink sink) {
  List<TableFile> find(List<Path> paths) {
    var files = new ArrayList<TableFile>();
    for (var path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(folder(path));
      } else if (Files.exists(path)) {
        table(path).ifPresentOrElse(files::add, () -> refuse(path, "is not a table of the form"));
      } else {
        refuse(path, "is not there");
      }
    }
    return files;
  }

  private List<TableFile> folder(Path folder) {
    var files = new ArrayList<TableFile>();
    try (var list = Files.list(folder)) {
      for (var path : list.filter(Files::isRegularFile).sorted().toList()) {
        table(path).ifPresentOrElse(files::add, () -> sink.notice(path + ": left alone"));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      refuse(folder, "cannot be listed");
    }
    return files;
  }

  private void refuse(Path path, String reason) {
    sink.refuseFile(
        new RefusedFile(path.toString(), null, reason, "Check the path and its rights"));
  }

  static Optional<TableFile> table(Path path) {
    var name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    for (var ending : new String[] {".csv", ".csv.gz"}) {
      var table = name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : "";
      if (Table.all().containsKey(table)) {
        return Optional.of(new TableFile(Table.all().get(table), path, path.toString()));
      }
    }
    return Optional.empty();
  }
}
