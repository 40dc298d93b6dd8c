package org.oncoweave.model.dossier;

import java.util.List;

/// Which patients a reader may see: the one rule about opposition, which every question about
/// patients takes.
public enum Visibility {
  /// Care goes on, whoever opposes research.
  EVERYONE,
  /// All that is not care: an opposed patient does not exist.
  NOT_OPPOSED;

  /// The values of `Patient.opposed` that may be seen; `$opposed` of the questions in cypher/read.
  public List<Boolean> opposed() {
    return this == EVERYONE ? List.of(false, true) : List.of(false);
  }
}
