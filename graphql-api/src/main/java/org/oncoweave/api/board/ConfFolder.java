package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a centre puts below `conf` of its home folder.
final class ConfFolder {
  private static final Logger LOG = LoggerFactory.getLogger(ConfFolder.class);

  private ConfFolder() {}

  /// The files of one kind by name; none where there is no such folder.
  static List<Path> files(Path home, String kind) {
    var folder = home.resolve("conf").resolve(kind);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      LOG.warn("{} cannot be listed; nothing of it is used", folder);
      return List.of();
    }
  }
}
