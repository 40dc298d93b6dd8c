package org.oncoweave.ingest.source.notes;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.source.Place;

/// One report as its manifest or its file name announces it; `file` is null where it is not below
/// the folder. `values` are cells by the names of [Manifest].
record Note(String id, @Nullable Path file, Map<String, String> values, Place place) {
  /// The value that holds the name of a file where it has no known form.
  static final String UNREAD_NAME = "unread name";

  Note {
    values = Map.copyOf(values);
  }

  /// Empty where nothing is said.
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  @Nullable String known(String name) {
    var value = value(name);
    return value.isEmpty() ? null : value;
  }
}
