package org.oncoweave.ingest.source.notes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.tables.Bytes;

/// A CSV file `manifest.csv` that says of each report its file, patient and date; delimiter `,`,
/// `;` or tab. Further columns: id, type, title, author, service, sex, birth.
record Manifest(Path file) {
  private static final String NAME = "manifest.csv";

  /// Other words for the columns.
  private static final Map<String, String> ALIASES =
      Map.of("path", "file", "fichier", "file", "patient_id", "patient", "ipp", "patient");

  static Optional<Manifest> find(Path path) {
    boolean itself = String.valueOf(path.getFileName()).equalsIgnoreCase(NAME);
    var file = itself ? path : path.resolve(NAME);
    return Files.isRegularFile(file) ? Optional.of(new Manifest(file)) : Optional.empty();
  }

  /// Hands over each row.
  ///
  /// @throws IOException if the file cannot be read
  void each(Consumer<Note> out) throws IOException {
    var charset = Bytes.encoding(file).orElse(StandardCharsets.ISO_8859_1);
    try (var reader =
        CsvReader.builder().fieldSeparator(delimiter()).ofCsvRecord(Bytes.open(file, charset))) {
      List<String> header = List.of();
      for (var record : reader) {
        if (header.isEmpty()) {
          header = header(record);
        } else {
          out.accept(note(header, record));
        }
      }
    }
  }

  private char delimiter() throws IOException {
    var charset = Bytes.encoding(file).orElse(StandardCharsets.ISO_8859_1);
    var line = "";
    try (var reader = new java.io.BufferedReader(Bytes.open(file, charset))) {
      var first = reader.readLine();
      line = first == null ? "" : first;
    }
    char best = ',';
    for (char candidate : new char[] {';', '\t'}) {
      if (line.indexOf(candidate) >= 0 && line.indexOf(best) < 0) {
        best = candidate;
      }
    }
    return best;
  }

  private static List<String> header(CsvRecord record) {
    var names = new ArrayList<String>();
    for (var cell : record.getFields()) {
      var name = cell.strip().toLowerCase(Locale.ROOT);
      names.add(ALIASES.getOrDefault(name, name));
    }
    return names;
  }

  private Note note(List<String> header, CsvRecord record) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
      values.put(header.get(i), record.getField(i).strip());
    }
    var name = values.getOrDefault("file", "");
    var id = values.getOrDefault("id", "").isEmpty() ? name : values.getOrDefault("id", name);
    var place = new Place(file.toString(), record.getStartingLineNumber());
    return new Note(id, below(name), values, place);
  }

  private @Nullable Path below(String name) {
    try {
      var folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
      var found = folder.resolve(name.replace('\\', '/')).normalize();
      return !name.isEmpty() && found.startsWith(folder) && Files.isRegularFile(found)
          ? found
          : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
