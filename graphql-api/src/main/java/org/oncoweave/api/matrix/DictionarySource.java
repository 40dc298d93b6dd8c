package org.oncoweave.api.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.oncoweave.ontology.store.Vocabularies;

/// The [Dictionary] of the vocabularies in use, read anew when the centre loads another release.
final class DictionarySource {
  private final Vocabularies vocabularies;
  private int version;
  private Dictionary latest;

  DictionarySource(Vocabularies vocabularies) {
    this.vocabularies = vocabularies;
    this.version = version();
    this.latest = read();
  }

  private int version() {
    try {
      return vocabularies.version().number();
    } catch (IOException e) {
      throw new UncheckedIOException("The version of the vocabularies cannot be read", e);
    }
  }

  private Dictionary read() {
    try {
      return Dictionary.of(vocabularies.inUse());
    } catch (IOException e) {
      throw new UncheckedIOException("The loaded vocabularies cannot be read", e);
    }
  }

  boolean hasChanged() {
    return version() != version;
  }

  Dictionary latest() {
    int now = version();
    if (now != version) {
      latest = read();
      version = now;
    }
    return latest;
  }
}
