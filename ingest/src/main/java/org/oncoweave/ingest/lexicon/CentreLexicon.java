package org.oncoweave.ingest.lexicon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.oncoweave.ingest.text.TextExtractor;
import org.oncoweave.ingest.text.note.Lexicon;

/// The terms by which a centre reads its texts: those of the product with the changes of its own
/// tables. See docs/lexicon.md.
public final class CentreLexicon {
  private static final String FOLDER = "conf/lexicon";

  private final Lexicon lexicon;
  private final String digest;

  private CentreLexicon(Lexicon lexicon, String digest) {
    this.lexicon = lexicon;
    this.digest = digest;
  }

  /// The product's terms alone.
  public static CentreLexicon shipped() {
    return new CentreLexicon(Lexicon.shipped(), "");
  }

  /// Those of a home folder; the product's alone where it has no tables.
  public static CentreLexicon under(Path home) throws IOException {
    var folder = home.resolve(FOLDER);
    return Files.isDirectory(folder) ? in(folder) : shipped();
  }

  /// Those of a folder of tables; throws LexiconFault with all that is wrong in them.
  public static CentreLexicon in(Path folder) throws IOException {
    var lexicon = Lexicon.shipped();
    var reading = new TableReading(lexicon);
    var digest = sha256();
    for (var file : tables(folder)) {
      byte[] bytes = Files.readAllBytes(file);
      var name = String.valueOf(file.getFileName());
      digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
      reading.read(name, bytes);
    }
    if (!reading.problems().isEmpty()) {
      throw new LexiconFault(reading.problems());
    }
    return new CentreLexicon(lexicon, HexFormat.of().formatHex(digest.digest()));
  }

  private static List<Path> tables(Path folder) throws IOException {
    var tables = new ArrayList<Path>();
    try (var files = Files.newDirectoryStream(folder, "*.tsv")) {
      files.forEach(tables::add);
    }
    tables.sort(null);
    return tables;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  public TextExtractor extractor() {
    return TextExtractor.of(lexicon);
  }

  /// A hash of the centre's tables; empty where there are none.
  public String digest() {
    return digest;
  }
}
