package org.oncoweave.ontology.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.oncoweave.ontology.OntologyFault;
import org.oncoweave.ontology.Words;
import tools.jackson.databind.json.JsonMapper;

/// The versions on disk: a file each, and one small file that says which is in use. Changing that
/// file, in one move, is the whole switch.
final class Versions {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private final Path folder;

  Versions(Path folder) {
    this.folder = folder;
  }

  /// A change of the versions, made while no other program makes one.
  interface Change<T> {
    T make() throws IOException;
  }

  <T> T alone(Change<T> change) throws IOException {
    Files.createDirectories(folder);
    try (var channel =
            FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = channel.tryLock()) {
      if (lock == null) {
        throw new OntologyFault(
            Words.say("Another program is changing the vocabularies; wait until it ends"));
      }
      return change.make();
    }
  }

  Version current() throws IOException {
    var file = folder.resolve("current");
    return Files.exists(file) ? read(Integer.parseInt(Files.readString(file).strip())) : read(0);
  }

  Version read(int number) throws IOException {
    return number == 0
        ? Version.SHIPPED
        : JSON.readValue(Files.readString(file(number)), Version.class);
  }

  private Path file(int number) {
    return folder.resolve("version-" + number + ".json");
  }

  /// The number of the next version: above all that were ever made.
  int next() {
    int number = 1;
    while (Files.exists(file(number))) {
      number++;
    }
    return number;
  }

  Path releases() {
    return folder.resolve("releases");
  }

  void write(Version version) throws IOException {
    replace(file(version.number()), JSON.writeValueAsString(version));
  }

  void use(Version version) throws IOException {
    replace(folder.resolve("current"), version.number() + "\n");
  }

  private static void replace(Path file, String text) throws IOException {
    var fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
