package org.oncoweave.ingest.source.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// One delivered file of a table. `shown` is its name as the user gave it, `folder` the one below
/// which its documents lie.
record TableFile(Table table, Path path, String shown) {

  /// How the file is to be read: found from the whole of it (encoding) and from its header.
  record Form(Charset charset, char delimiter, List<String> header) {}

  /// Columns that the form does not know, repeated or nameless ones.
  static boolean isUnknown(Table table, String column) {
    return !table.places().containsKey(column);
  }

  Path folder() {
    var parent = path.toAbsolutePath().getParent();
    return parent == null ? path.toAbsolutePath() : parent;
  }

  CsvReader<CsvRecord> open(Charset charset, char delimiter) throws IOException {
    return reader(Bytes.open(path, charset), delimiter);
  }

  @SuppressWarnings("removal") // nothing else takes `"a"b` as the RFC's readers do
  private static CsvReader<CsvRecord> reader(Reader characters, char delimiter) {
    return CsvReader.builder()
        .fieldSeparator(delimiter)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowExtraCharsAfterClosingQuote(true)
        .allowUnclosedQuote(true)
        .maxBufferSize(1 << 28)
        .ofCsvRecord(characters);
  }

  /// The header and its delimiter: the one of three that finds most columns of the table.
  Form form(Charset charset) throws IOException {
    var best = new Form(charset, ',', List.of());
    long found = -1;
    for (char delimiter : new char[] {',', ';', '\t'}) {
      var header = header(charset, delimiter);
      long known = header.stream().distinct().filter(table.places()::containsKey).count();
      if (known > found) {
        found = known;
        best = new Form(charset, delimiter, header);
      }
    }
    return best;
  }

  private List<String> header(Charset charset, char delimiter) throws IOException {
    try (var reader = open(charset, delimiter)) {
      for (var record : reader) {
        if (!isBlank(record)) {
          return record.getFields().stream()
              .map(name -> trim(name).toLowerCase(Locale.ROOT))
              .toList();
        }
      }
      return List.of();
    }
  }

  static boolean isBlank(CsvRecord record) {
    return record.getFieldCount() == 1 && trim(record.getField(0)).isEmpty();
  }

  /// Cuts blanks of every kind, the no-break space too.
  static String trim(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && isSpace(cell.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || (c > 127 && Character.isWhitespace(c));
  }
}
