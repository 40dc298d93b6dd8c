package org.oncoweave.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// The folder of one graph store, and the files beside it by which programs find its server:
/// `server.lock` (held while the server lives), `password` and `server.address` (both 0600).
final class StoreFolder {
  private static final int PASSWORD_BYTES = 24;

  private final Path folder;

  StoreFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  Path neo4jHome() {
    return folder.resolve("neo4j");
  }

  /// The lock of this store, or nothing when another server holds it. It dies with the process.
  Optional<FileLock> lock() throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var lock = channel.tryLock();
    if (lock == null) {
      channel.close();
    }
    return Optional.ofNullable(lock);
  }

  Optional<String> findPassword() throws IOException {
    var file = folder.resolve("password");
    return Files.exists(file)
        ? Optional.of(Files.readString(file, StandardCharsets.US_ASCII).strip())
        : Optional.empty();
  }

  /// 192 random bits in hexadecimal: a first character such as `-` would be an option to Neo4j.
  static String anyPassword() {
    var bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  void keepPassword(String password) throws IOException {
    writePrivately("password", password);
  }

  void publish(int port) throws IOException {
    writePrivately("server.address", port + " " + ProcessHandle.current().pid());
  }

  void withdraw() throws IOException {
    Files.deleteIfExists(folder.resolve("server.address"));
  }

  /// Written beside and moved, so that nobody ever reads half a file.
  private void writePrivately(String name, String content) throws IOException {
    var draft = folder.resolve(name + ".new");
    Files.deleteIfExists(draft);
    if (draft.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(draft, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(draft, content, StandardCharsets.US_ASCII);
    Files.move(
        draft,
        folder.resolve(name),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }
}
