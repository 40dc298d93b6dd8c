package org.oncoweave.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// One program at a time writes records or vocabularies into the graph of a home folder.
final class ImportLock {
  private ImportLock() {}

  /// Work that writes into the graph.
  interface Work<T> {
    T run() throws IOException;
  }

  /// What the work gives; empty, and nothing done, while another program holds the lock.
  static <T> Optional<T> whileHeld(Path home, Work<T> work) throws IOException {
    Files.createDirectories(home);
    var file = home.resolve("import.lock");
    try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      return lock == null ? Optional.empty() : Optional.of(work.run());
    } catch (OverlappingFileLockException another) {
      return Optional.empty(); // another thread of this program holds it
    }
  }
}
