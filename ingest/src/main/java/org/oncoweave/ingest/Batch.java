package org.oncoweave.ingest;

import java.util.ArrayList;
import java.util.List;

/// Entries that wait to be written together: so many of them, or so many characters of text,
/// whichever comes first; so that reports of any length need no more memory than rows.
final class Batch {
  private final int mostEntries;
  private final long mostCharacters;
  private List<Entry> entries = new ArrayList<>();
  private long characters;

  Batch(int mostEntries, long mostCharacters) {
    this.mostEntries = mostEntries;
    this.mostCharacters = mostCharacters;
  }

  void add(Entry entry) {
    entries.add(entry);
    characters += entry.characters();
  }

  boolean isFull() {
    return entries.size() >= mostEntries || characters >= mostCharacters;
  }

  /// Hands over what waits, and is empty.
  List<Entry> take() {
    var taken = entries;
    entries = new ArrayList<>();
    characters = 0;
    return taken;
  }
}
