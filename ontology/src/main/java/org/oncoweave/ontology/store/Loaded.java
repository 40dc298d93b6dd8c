package org.oncoweave.ontology.store;

import java.util.List;

/// One vocabulary of a version: under which name it was loaded, from what, and how much it holds.
public record Loaded(
    String scheme, String folder, List<String> files, String release, String digest, Size size) {
  public Loaded {
    files = List.copyOf(files);
  }

  /// Concepts in use, all concepts, relations other than `is_a`, mappings.
  public record Size(long terms, int concepts, int relations, int mappings) {}
}
