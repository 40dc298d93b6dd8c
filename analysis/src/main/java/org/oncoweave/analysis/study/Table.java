package org.oncoweave.analysis.study;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.oncoweave.analysis.study.Refused.Reason;

/// One table, read line by line and never held as a whole; columns are found by their names in the
/// header, whatever their order.
final class Table {
  private static final int BUFFER = 1 << 16;
  private static final int ISO_LENGTH = 10;

  private final String file;
  private final int[] column;
  private final long required;
  private final Refusals refusals;

  /// What takes one line.
  interface Lines {
    void take(Line line);
  }

  /// One line: its fields by the place of the column in the list that was asked for.
  final class Line {
    private final CsvRecord fields;

    private Line(CsvRecord fields) {
      this.fields = fields;
    }

    String text(int asked) {
      return fields.getField(column[asked]).strip();
    }

    /// Empty where the table has no such column, or the line no such field.
    String textIfAny(int asked) {
      int at = column[asked];
      return at < 0 || at >= fields.getFieldCount() ? "" : text(asked);
    }

    /// The epoch day of an ISO date; without one the line is refused.
    int day(int asked) {
      String text = text(asked);
      try {
        return isoDay(text);
      } catch (DateTimeException | NumberFormatException _) {
        throw refused(Reason.BAD_DATE, text);
      }
    }

    UnusableLine refused(Reason reason, String value) {
      return new UnusableLine(new Refused(file, fields.getStartingLineNumber(), reason, value));
    }

    Refused at(Reason reason, String value) {
      return new Refused(file, fields.getStartingLineNumber(), reason, value);
    }
  }

  /// Leaves the reading of one line.
  static final class UnusableLine extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refused refused;

    UnusableLine(Refused refused) {
      super(refused.value(), null, false, false);
      this.refused = refused;
    }
  }

  private Table(String file, int[] column, long required, Refusals refusals) {
    this.file = file;
    this.column = column;
    this.required = required;
    this.refusals = refusals;
  }

  /// Gives every usable line to `lines`; the others go to `refusals`. Columns with a `?` behind
  /// their names, the last ones, may be absent.
  static void read(Path path, List<String> columns, Refusals refusals, Lines lines)
      throws IOException {
    String file = String.valueOf(path.getFileName());
    try (var in = open(path);
        var reader =
            CsvReader.builder()
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in)) {
      var records = reader.iterator();
      if (!records.hasNext()) {
        throw new UnusableStudyException(
            new Refused(file, 1, Reason.MISSING_COLUMN, columns.getFirst()));
      }
      int[] column = find(records.next(), columns, file);
      long required = columns.stream().filter(name -> !name.endsWith("?")).count();
      new Table(file, column, required, refusals).pass(records, lines);
    } catch (CsvParseException e) {
      throw new UnusableStudyException(
          new Refused(file, 0, Reason.BROKEN_LINE, String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static InputStream open(Path path) throws IOException {
    InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    boolean zipped = path.toString().endsWith(".gz");
    return zipped ? new BufferedInputStream(new GZIPInputStream(raw, BUFFER), BUFFER) : raw;
  }

  private static int[] find(CsvRecord header, List<String> columns, String file) {
    var names = header.getFields().stream().map(String::strip).toList();
    return columns.stream()
        .mapToInt(name -> {
          int at = names.indexOf(name.replace("?", ""));
          if (at < 0 && !name.endsWith("?")) {
            throw new UnusableStudyException(new Refused(file, 1, Reason.MISSING_COLUMN, name));
          }
          return at;
        })
        .toArray();
  }

  private void pass(Iterator<CsvRecord> records, Lines lines) {
    int last = Arrays.stream(column).limit(required).max().orElse(0);
    while (records.hasNext()) {
      var line = new Line(records.next());
      if (line.fields.getFieldCount() <= last) {
        refusals.add(line.at(Reason.BROKEN_LINE, String.join(",", line.fields.getFields())));
        continue;
      }
      try {
        lines.take(line);
      } catch (UnusableLine e) {
        refusals.add(e.refused);
      }
    }
  }

  /// The epoch day of `yyyy-mm-dd`.
  static int isoDay(String text) {
    if (text.length() != ISO_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      throw new DateTimeException(text);
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    int month = Integer.parseInt(text, 5, 7, 10);
    int day = Integer.parseInt(text, 8, 10, 10);
    return (int) LocalDate.of(year, month, day).toEpochDay();
  }
}
