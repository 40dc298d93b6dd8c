package org.oncoweave.ingest.source.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;
import org.oncoweave.ingest.source.Reason;
import org.oncoweave.ingest.source.Refusal;
import org.oncoweave.ingest.source.RefusedFile;
import org.oncoweave.ingest.source.Sink;
import org.oncoweave.model.ContentHash;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.SourceFact;
import org.oncoweave.model.SourceRecord;

/// Reads the rows of one file whose form is known.
final class TableReading {
  private static final SortedMap<String, String> NONE =
      Collections.unmodifiableSortedMap(new TreeMap<>());

  private final TableFile file;
  private final TableFile.Form form;
  private final int[] places;
  private final boolean hasUnknown;

  TableReading(TableFile file, TableFile.Form form) {
    this.file = file;
    this.form = form;
    this.places =
        form.header().stream()
            .mapToInt(name -> file.table().places().getOrDefault(name, -1))
            .toArray();
    this.hasUnknown = Arrays.stream(places).anyMatch(place -> place < 0);
  }

  TableFile file() {
    return file;
  }

  /// What is done with each record of the file after the header.
  interface Step {
    void take(CsvRecord record);
  }

  /// Runs through the file; what stops it is said to the sink.
  void each(Sink sink, Step step) {
    long line = 1;
    try (var reader = file.open(form.charset(), form.delimiter())) {
      boolean header = true;
      for (var record : reader) {
        line = record.getStartingLineNumber();
        if (!TableFile.isBlank(record)) {
          if (!header) {
            step.take(record);
          }
          header = false;
        }
      }
    } catch (IOException | UncheckedIOException | CsvParseException e) {
      sink.refuseFile(
          new RefusedFile(
              file.shown(),
              file.table().name(),
              "cannot be read after line " + line,
              "Deliver the file again, whole"));
    }
  }

  /// The identifier of a record, null for those that have none.
  @Nullable String id(CsvRecord record) {
    return record.getFieldCount() == places.length ? Row.id(file.table(), cells(record)) : null;
  }

  void read(CsvRecord record, Rows rows) {
    var place = new Place(file.shown(), record.getStartingLineNumber());
    if (record.getFieldCount() != places.length) {
      rows.sink().refuse(malformed(record, place), false);
      return;
    }
    var row = new Row(file.table(), cells(record), attributes(record), place);
    var id = row.id();
    boolean repeated = id != null && rows.repeated().isRepeated(id);
    var fault = rows.checks().fault(row);
    if (id == null || fault != null) {
      rows.sink().refuse(refusal(row, id, fault), repeated);
    } else if (row.table().name().equals("documents")) {
      document(row, id, rows, repeated);
    } else {
      rows.sink().record(record(row, id, List.of(RowFacts.of(row))), place, repeated);
    }
  }

  /// What the rows of a table are read with.
  record Rows(Sink sink, Checks checks, RepeatedIds repeated) {}

  private void document(Row row, String id, Rows rows, boolean repeated) {
    var text = new DocumentText(file.folder()).find(row);
    if (text.fault() != null) {
      rows.sink().refuse(refusal(row, id, text.fault()), repeated);
    } else {
      var fact = RowFacts.report(row, text.text());
      rows.sink().record(record(row, id, List.of(fact)), row.place(), repeated);
    }
  }

  private static SourceRecord record(Row row, String id, List<SourceFact> facts) {
    boolean person = row.table().name().equals("patients");
    var patient = person ? row.cell("id") : row.cell("patient");
    return SourceRecord.of(
        row.key(id),
        patient.isEmpty() ? null : new PatientId(Row.bounded(patient)),
        facts,
        row.attributes());
  }

  private static Refusal refusal(Row row, @Nullable String id, Refusal.@Nullable Fault fault) {
    boolean person = row.table().name().equals("patients");
    var patient = person ? row.cell("id") : row.cell("patient");
    var stands = fault == null ? new Refusal.Fault(Reason.MISSING_VALUE, "id", null) : fault;
    var hash = ContentHash.of(row.content());
    return new Refusal(
        "tables",
        row.table().name(),
        id,
        patient.isEmpty() ? null : Row.bounded(patient),
        row.place(),
        stands,
        hash);
  }

  private Refusal malformed(CsvRecord record, Place place) {
    var cells = record.getFields().stream().map(TableFile::trim).toList();
    var fault =
        new Refusal.Fault(
            Reason.MALFORMED_ROW,
            null,
            record.getFieldCount() + " cells where the header has " + places.length);
    var hash = ContentHash.of(cells);
    return new Refusal("tables", file.table().name(), null, null, place, fault, hash);
  }

  private String[] cells(CsvRecord record) {
    var cells = new String[file.table().columns().size()];
    Arrays.fill(cells, "");
    for (int i = 0; i < places.length; i++) {
      if (places[i] >= 0) {
        cells[places[i]] = TableFile.trim(record.getField(i));
      }
    }
    return cells;
  }

  private SortedMap<String, String> attributes(CsvRecord record) {
    if (!hasUnknown) {
      return NONE;
    }
    var attributes = new TreeMap<String, String>();
    for (int i = 0; i < places.length; i++) {
      var value = places[i] < 0 ? TableFile.trim(record.getField(i)) : "";
      if (!value.isEmpty()) {
        attributes.put(form.header().get(i), value);
      }
    }
    return attributes;
  }

  /// Columns that the form does not know, in the order of the file.
  List<String> unknownColumns() {
    var unknown = new ArrayList<String>();
    for (int i = 0; i < places.length; i++) {
      if (places[i] < 0 && !unknown.contains(form.header().get(i))) {
        unknown.add(form.header().get(i));
      }
    }
    return unknown;
  }
}
