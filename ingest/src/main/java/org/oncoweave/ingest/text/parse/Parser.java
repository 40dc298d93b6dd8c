package org.oncoweave.ingest.text.parse;

import org.oncoweave.ingest.text.note.Note;

/// Reads one kind of fact.
interface Parser {
  void read(Note note, Found found);
}
