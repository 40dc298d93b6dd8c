package org.oncoweave.app;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// A home folder as one file and back: store, keys, accounts and audit, whole or not at all.
///
/// The lock of the store is held meanwhile, so that nothing writes while it is copied.
final class HomeArchive {
  private static final Set<String> LEFT_OUT =
      Set.of("graph/server.lock", "graph/server.address", "graph/store_lock");
  private static final int PATIENCE_SECONDS = 20;

  private HomeArchive() {}

  /// A program has the store open.
  static final class InUseException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// Writes all files of `home` to `archive`, readable by the owner alone; returns how many.
  static int write(Path home, Path archive) throws IOException, InterruptedException {
    try (var channel = lockFile(home);
        var _ = lock(channel)) {
      var draft = archive.resolveSibling(archive.getFileName() + ".part");
      Files.deleteIfExists(draft);
      Files.createFile(
          draft,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      var files = files(home);
      try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
        zip.setLevel(Deflater.BEST_SPEED);
        for (var file : files) {
          zip.putNextEntry(new ZipEntry(name(home, file)));
          Files.copy(file, zip);
          zip.closeEntry();
        }
      }
      Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
      return files.size();
    }
  }

  /// Unpacks `archive` to `home`, which must not be there yet; the sums of the archive are checked
  /// on the way, and a broken one leaves nothing behind.
  static int read(Path archive, Path home) throws IOException {
    var draft = home.resolveSibling(home.getFileName() + ".part");
    Files.createDirectories(draft);
    int count = 0;
    try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        var target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
          throw new IOException("The archive names a file outside: " + entry.getName());
        }
        Files.createDirectories(target.getParent());
        Files.copy(zip, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        count++;
      }
    }
    if (count == 0) {
      Files.delete(draft);
      throw new IOException("Not an archive of OncoWeave: " + archive);
    }
    Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
    return count;
  }

  private static List<Path> files(Path home) throws IOException {
    try (Stream<Path> all = Files.walk(home)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !LEFT_OUT.contains(name(home, file)))
          .sorted()
          .toList();
    }
  }

  private static String name(Path home, Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }

  private static FileChannel lockFile(Path home) throws IOException {
    var store = Files.createDirectories(home.resolve("graph"));
    return FileChannel.open(
        store.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// A graph-server ends itself some seconds after its last connection: worth a short wait.
  private static FileLock lock(FileChannel channel) throws IOException, InterruptedException {
    for (int second = 0; second <= PATIENCE_SECONDS; second++) {
      var lock = channel.tryLock();
      if (lock != null) {
        return lock;
      }
      Thread.sleep(1_000);
    }
    throw new InUseException();
  }
}
