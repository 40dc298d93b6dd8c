package org.oncoweave.ingest.source.notes;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// Folders of reports as `.txt` files, with a `manifest.csv` or with patient and date in their
/// names. A report makes its patient known: sex and birth are unknown unless the manifest says.
///
/// Texts stream; memory holds the names of the files and the patients.
public final class NoteFolder implements Source {
  static final String SYSTEM = "folder";
  private static final String FIX = "Check the path, its rights and its form; then import again";

  private final List<Path> paths;
  private final LocalDate today;
  private final Optional<NamePattern> names;

  /// No date may lie after `today`.
  public NoteFolder(List<Path> paths, LocalDate today) {
    this(paths, today, Optional.empty());
  }

  /// With a pattern the names of the files say patient and date, and no manifest is looked for.
  public NoteFolder(List<Path> paths, LocalDate today, Optional<NamePattern> names) {
    this.paths = List.copyOf(paths);
    this.today = today;
    this.names = names;
  }

  /// Whether the path is a manifest, a text file, or a folder with one of them at any depth.
  public static boolean recognises(Path path) {
    if (Manifest.find(path).isPresent()) {
      return true;
    }
    try (var tree = Files.walk(path)) {
      return tree.anyMatch(NoteFolder::isText);
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  @Override
  public String system() {
    return SYSTEM;
  }

  @Override
  public void read(Sink sink) {
    var notes = new NoteRecords(today, sink);
    var readable = paths.stream().filter(path -> each(path, notes::announce)).toList();
    paths.stream()
        .filter(path -> !readable.contains(path))
        .map(path -> new RefusedFile(path.toString(), "reports", "cannot be read", FIX))
        .forEach(sink::refuseFile);
    notes.tellPeople();
    sink.endOfType();
    readable.forEach(path -> each(path, notes::tell));
    sink.endOfType();
  }

  /// Whether the path could be read to its end.
  private boolean each(Path path, Consumer<Note> out) {
    try {
      var manifest = names.isPresent() ? Optional.<Manifest>empty() : Manifest.find(path);
      if (manifest.isPresent()) {
        manifest.get().each(out);
      } else {
        files(path, out);
      }
      return true;
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      return false;
    }
  }

  private void files(Path path, Consumer<Note> out) throws IOException {
    var parent = path.toAbsolutePath().getParent();
    var folder = Files.isDirectory(path) || parent == null ? path.toAbsolutePath() : parent;
    try (var tree = Files.walk(path.toAbsolutePath())) {
      tree.filter(NoteFolder::isText).sorted().forEach(f -> out.accept(note(folder, f)));
    }
  }

  private Note note(Path folder, Path file) {
    return names.isPresent() ? names.get().read(folder, file) : FileNames.read(folder, file);
  }

  private static boolean isText(Path file) {
    var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return name.endsWith(".txt") && Files.isRegularFile(file);
  }
}
