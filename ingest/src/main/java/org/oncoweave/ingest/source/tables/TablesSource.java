package org.oncoweave.ingest.source.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.SilentSink;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.ingest.source.Source;

/// OncoWeave tables in folders or files: each file is read twice, once for its form and its
/// identifiers, once for its rows. Tables come in an order in which people precede their records;
/// within a table the order of the paths is kept.
public final class TablesSource implements Source {
  private final List<Path> paths;
  private final Checks checks;

  /// `today` is the day after which no date can lie.
  public TablesSource(List<Path> paths, LocalDate today) {
    this.paths = List.copyOf(paths);
    this.checks = new Checks(today);
  }

  /// Whether the path is a table by its name, or a folder that holds one.
  public static boolean recognises(Path path) {
    if (!Files.isDirectory(path)) {
      return TablePaths.table(path).isPresent();
    }
    try (var files = Files.list(path)) {
      return files.anyMatch(file -> TablePaths.table(file).isPresent());
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  @Override
  public String system() {
    return "tables";
  }

  @Override
  public void read(Sink sink) {
    var files = new TablePaths(sink).find(paths);
    for (var table : Table.all().values()) {
      read(files.stream().filter(file -> file.table().equals(table)).toList(), sink);
    }
  }

  private void read(List<TableFile> files, Sink sink) {
    var repeated = new RepeatedIds();
    var readings = new ArrayList<TableReading>();
    for (var file : files) {
      open(file, sink)
          .ifPresent(reading -> {
            remember(reading, repeated, sink);
            readings.add(reading);
          });
    }
    repeated.endFiles();
    var rows = new TableReading.Rows(sink, checks, repeated);
    for (var reading : readings) {
      reading.each(sink, record -> reading.read(record, rows));
    }
    sink.endOfType();
  }

  private static void remember(TableReading reading, RepeatedIds repeated, Sink sink) {
    repeated.startFile();
    // What stops the file is said when its rows are read.
    reading.each(
        new SilentSink(),
        record -> {
          var id = reading.id(record);
          if (id != null) {
            repeated.add(id);
          }
        });
    if (repeated.repeatedInFile() > 0) {
      var name = reading.file().shown();
      sink.notice(
          name + ": " + repeated.repeatedInFile() + " rows repeat an identifier; the last stands");
    }
  }

  private Optional<TableReading> open(TableFile file, Sink sink) {
    try {
      var charset = Bytes.encoding(file.path());
      if (charset.isEmpty()) {
        return refuse(file, sink, "is neither UTF-8 nor Windows-1252", "Save it as UTF-8");
      }
      var form = file.form(charset.get());
      if (charset.get().equals(Bytes.WINDOWS)) {
        sink.notice(file.shown() + ": not UTF-8, read as Windows-1252");
      }
      return check(file, form, sink);
    } catch (IOException | de.siegmar.fastcsv.reader.CsvParseException e) {
      return refuse(
          file, sink, "cannot be read to its end", "Check its rights; deliver it again, whole");
    }
  }

  private static Optional<TableReading> check(TableFile file, TableFile.Form form, Sink sink) {
    if (form.header().isEmpty()) {
      return refuse(file, sink, "has no header", "Name the columns in the first line");
    }
    var missing = file.table().missing(form.header());
    if (!missing.isEmpty()) {
      var names = String.join(", ", missing);
      return refuse(file, sink, "lacks the column " + names, "Add it or correct its name");
    }
    var twice = twice(file.table(), form.header());
    if (twice != null) {
      return refuse(file, sink, "has the column " + twice + " twice", "Keep one of the two");
    }
    var reading = new TableReading(file, form);
    if (!reading.unknownColumns().isEmpty()) {
      var names = String.join(", ", reading.unknownColumns());
      sink.notice(file.shown() + ": unknown columns kept as attributes: " + names);
    }
    return Optional.of(reading);
  }

  private static @Nullable String twice(Table table, List<String> header) {
    var seen = new LinkedHashSet<String>();
    for (var name : header) {
      if (table.places().containsKey(name) && !seen.add(name)) {
        return name;
      }
    }
    return null;
  }

  private static Optional<TableReading> refuse(
      TableFile file, Sink sink, String reason, String whatToDo) {
    sink.refuseFile(new RefusedFile(file.shown(), file.table().name(), reason, whatToDo));
    return Optional.empty();
  }
}
