package org.oncoweave.app.export.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.Cells;
import org.oncoweave.app.export.ExportedPatient;
import org.oncoweave.app.export.PatientWriter;
import org.oncoweave.app.export.sheet.Sheet.Column;

/// The filled sheet, its cells with what they rest on, what changed since the sheet before, and
/// what contradicts a person.
final class SheetWriter implements PatientWriter {
  static final String CELLS = "cells.csv";

  private final Sheet sheet;
  private final Typed typed;
  private final EarlierCells earlier;
  private final Cells rows;
  private final Cells cells;
  private final Cells changes;
  private final Cells contradictions;
  private final Path folder;

  SheetWriter(Path folder, Sheet sheet, Typed typed, @Nullable Path since) throws IOException {
    this.folder = folder;
    this.sheet = sheet;
    this.typed = typed;
    earlier = new EarlierCells(since == null ? null : since.resolve(CELLS));
    var header = Stream.concat(Stream.of("patient"), sheet.names().stream());
    rows = new Cells(folder.resolve("sheet.csv"), header.toArray(String[]::new));
    cells =
        file(
            CELLS,
            "patient,column,value,status,confidence,evidence,read_value,typed_value,typed_by,"
                + "typed_on,contradicts");
    changes = file("changes.csv", "patient,column,before,after,status");
    contradictions =
        file("contradictions.csv", "patient,column,typed,by,on,read,confidence,evidence");
  }

  private Cells file(String name, String header) throws IOException {
    return new Cells(folder.resolve(name), header.split(",", -1));
  }

  @Override
  public void write(ExportedPatient one) throws IOException {
    var id = one.patient().id();
    var filled = new LinkedHashMap<String, Filled>();
    var seen = new HashMap<List<String>, Seen>();
    for (var column : sheet.columns()) {
      var of = seen.computeIfAbsent(column.tumour(), tumour -> new Seen(one, tumour));
      filled.put(column.name(), filled(one, column, of));
    }
    var row = Stream.concat(Stream.of(id), filled.values().stream().map(Filled::value));
    rows.row(row.toArray());
    for (var cell : filled.entrySet()) {
      cell(id, cell.getKey(), cell.getValue());
    }
    changes(id, filled);
  }

  /// A cell: what is read of it, and what a person typed.
  private record Filled(
      String read, String confidence, String evidence, Typed.@Nullable Value typed) {
    String value() {
      return typed == null ? read : typed.value();
    }

    String status() {
      if (typed != null) {
        return "typed";
      }
      return read.isEmpty() ? "unknown" : "known";
    }

    boolean contradicts() {
      return typed != null && !read.isEmpty() && !Agreement.agree(typed.value(), read);
    }
  }

  private Filled filled(ExportedPatient one, Column column, Seen seen) {
    var answer = column.question().answer(seen, column);
    return new Filled(
        answer.map(Answer::value).orElse(""),
        answer.map(a -> a.confidence(one.conflicts())).orElse(""),
        answer.map(Answer::places).orElse(""),
        typed.of(one.patient().id(), column.name()).orElse(null));
  }

  private void cell(String id, String column, Filled f) throws IOException {
    var by = Optional.ofNullable(f.typed());
    cells.row(
        id,
        column,
        f.value(),
        f.status(),
        f.confidence(),
        f.evidence(),
        f.read(),
        by.map(Typed.Value::value).orElse(""),
        by.map(Typed.Value::by).orElse(""),
        by.map(Typed.Value::on).orElse(""),
        f.contradicts() ? "yes" : "");
    var t = f.typed();
    if (t != null && f.contradicts()) {
      contradictions.row(
          id, column, t.value(), t.by(), t.on(), f.read(), f.confidence(), f.evidence());
    }
  }

  /// Whoever comes before in the sheet before is gone; a cell that was not there is as unknown.
  private void changes(String id, Map<String, Filled> filled) throws IOException {
    Map<String, String> before = Map.of();
    for (var last = earlier.next(id); last.isPresent(); last = earlier.next(id)) {
      if (last.get().id().equals(id)) {
        before = last.get().values();
      } else {
        gone(last.get());
      }
    }
    for (var cell : filled.entrySet()) {
      var was = before.getOrDefault(cell.getKey(), "");
      var now = cell.getValue();
      if (!was.equals(now.value())) {
        changes.row(id, cell.getKey(), was, now.value(), now.status());
      }
    }
  }

  private void gone(EarlierCells.Patient patient) throws IOException {
    for (var cell : patient.values().entrySet()) {
      if (!cell.getValue().isEmpty()) {
        changes.row(patient.id(), cell.getKey(), cell.getValue(), "", "gone");
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var last = earlier.next(null); last.isPresent(); last = earlier.next(null)) {
      gone(last.get());
    }
    typed.write(folder);
    for (var open : List.of(earlier, rows, cells, changes, contradictions)) {
      open.close();
    }
  }
}
