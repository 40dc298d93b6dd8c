package org.oncoweave.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.oncoweave.ingest.lexicon.CentreLexicon;
import org.oncoweave.ingest.text.TextExtractor;

/// The terms of a centre, and in its home folder a mark of those by which its texts were last read.
record Reading(CentreLexicon lexicon, Path home) {
  private static final String MARK = "lexicon.sha256";

  TextExtractor extractor() {
    return lexicon.extractor();
  }

  /// Whether the texts in the graph were read by other terms.
  boolean hasChanged() {
    try {
      var mark = home.resolve(MARK);
      var last = Files.exists(mark) ? Files.readString(mark).strip() : "";
      return !last.equals(lexicon.digest());
    } catch (IOException e) {
      throw new UncheckedIOException("Reading the mark of the lexicon", e);
    }
  }

  /// Keeps that all texts are read by these terms now.
  void keep() {
    try {
      var draft = home.resolve(MARK + ".part");
      Files.writeString(draft, lexicon.digest() + "\n");
      Files.move(draft, home.resolve(MARK), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("Keeping the mark of the lexicon", e);
    }
  }
}
