package org.oncoweave.ingest.text.note;

import java.time.LocalDate;
import java.util.Optional;

/// Makes notes of texts with one set of tables.
public record Reader(Lexicon lexicon, Words words, Spelling spelling) {

  public static Reader shipped() {
    return of(Lexicon.shipped());
  }

  /// With these terms, and the product's small sets of words.
  public static Reader of(Lexicon lexicon) {
    return new Reader(lexicon, Words.shipped(), new Spelling(lexicon));
  }

  public Note read(String text, Optional<String> language, Optional<LocalDate> date) {
    return new Note(spelling.mended(Scanned.read(Folded.of(text))), this, language, date);
  }
}
