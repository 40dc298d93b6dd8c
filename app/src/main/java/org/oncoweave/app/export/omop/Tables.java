package org.oncoweave.app.export.omop;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.oncoweave.app.export.ColumnFile;
import org.oncoweave.model.ConceptId;

/// The files of the tables, the numbers of their rows, and the source codes that a centre maps.
final class Tables implements Closeable {
  private static final Map<String, List<String>> COLUMNS =
      ColumnFile.shipped(Tables.class, "cdm54.tsv");
  private static final String CODES = "source_to_concept_map";
  private static final int LONGEST = 50;

  private final Map<String, ColumnFile> files = new HashMap<>();
  private final TreeSet<String> codes = new TreeSet<>();

  Tables(Path folder) throws IOException {
    for (var table : COLUMNS.entrySet()) {
      var file = folder.resolve(table.getKey() + ".csv");
      files.put(table.getKey(), new ColumnFile(file, table.getValue()));
    }
  }

  ColumnFile.Row row(String table) {
    return Objects.requireNonNull(files.get(table), table).row();
  }

  /// A number that only the table and the key decide: the same in every export. 62 bits, so that
  /// ten million rows meet with a chance of one in a hundred thousand.
  static long id(String table, String key) {
    var sum = digest((table + "\n" + key).getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(sum).getLong() >>> 2;
  }

  private static byte[] digest(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// The code of a concept, which is remembered for the map of source codes.
  @Nullable String code(@Nullable ConceptId concept) {
    return concept == null ? null : code(concept.scheme(), concept.code());
  }

  String code(String vocabulary, String code) {
    var cut = cut(code);
    codes.add(vocabulary + "\t" + cut);
    return Objects.requireNonNull(cut);
  }

  /// As long as the model allows.
  static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  @Override
  public void close() throws IOException {
    for (var code : codes) {
      int tab = code.indexOf('\t');
      row(CODES)
          .put("source_code", code.substring(tab + 1))
          .put("source_concept_id", Concepts.NONE)
          .put("source_vocabulary_id", code.substring(0, tab))
          .put("target_concept_id", Concepts.NONE)
          .put("target_vocabulary_id", "None")
          .put("valid_start_date", "1970-01-01")
          .put("valid_end_date", "2099-12-31")
          .write();
    }
    for (var file : files.values()) {
      file.close();
    }
  }
}
