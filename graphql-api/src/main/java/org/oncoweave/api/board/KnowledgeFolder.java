package org.oncoweave.api.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.oncoweave.analysis.therapy.KnowledgeBase;
import org.oncoweave.ontology.TumourTree;

/// The folder `knowledge` of a centre: one folder for each release, with what it was made of, so
/// that a later release can be compared with it.
final class KnowledgeFolder {
  private static final String AUTHORISATIONS = "authorisations.tsv";

  private final Path home;

  KnowledgeFolder(Path home) {
    this.home = home;
  }

  /// The statements of a release; none where its folder is gone.
  KnowledgeBase read(int release) throws IOException {
    return KnowledgeBase.read(files(folder(release)), TumourTree.shipped());
  }

  boolean has(int release) {
    return Files.isDirectory(folder(release));
  }

  private Path folder(int release) {
    return home.resolve("knowledge").resolve(Integer.toString(release));
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// What was put aside for a release; `refused` names the files that hold no knowledge.
  record Prepared(List<String> files, List<String> refused) {}

  /// Copies the shipped authorisations and the readable files of `conf/knowledge` into the folder
  /// of a release, in the place of whatever an unfinished try left there.
  Prepared prepare(int release) throws IOException {
    remove(release);
    var folder = Files.createDirectories(folder(release));
    KnowledgeBase.writeAuthorisations(folder.resolve(AUTHORISATIONS));
    var kept = new ArrayList<>(List.of(AUTHORISATIONS));
    var refused = new ArrayList<String>();
    for (var file : ConfFolder.files(home, "knowledge")) {
      var name = String.valueOf(file.getFileName());
      if (isKnowledge(file)) {
        // A centre's own table of that name stands for the shipped one.
        Files.deleteIfExists(folder.resolve(name));
        Files.copy(file, folder.resolve(name));
        kept.add(name);
      } else {
        refused.add(name);
      }
    }
    return new Prepared(kept.stream().distinct().toList(), refused);
  }

  private static boolean isKnowledge(Path file) {
    try {
      return KnowledgeBase.read(List.of(file), TumourTree.shipped()).size() > 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  void remove(int release) throws IOException {
    for (var file : files(folder(release))) {
      Files.delete(file);
    }
    Files.deleteIfExists(folder(release));
  }
}
