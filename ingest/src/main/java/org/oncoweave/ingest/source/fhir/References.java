package org.oncoweave.ingest.source.fhir;

import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/// What a reference points to.
final class References {
  private References() {}

  /// The identifier at its end: of `Patient/12`, `urn:uuid:…`, `https://…/Patient/12/_history/3`,
  /// `Patient?identifier=system|12`, or the logical identifier. Null where it names nothing, or
  /// something inside the resource itself.
  static @Nullable String id(Reference reference) {
    var text = reference.getReference();
    if (text == null || text.isBlank()) {
      var identifier = reference.getIdentifier().getValue();
      return identifier == null || identifier.isBlank() ? null : identifier;
    }
    var id = text.startsWith("#") ? "" : last(text);
    return id.isBlank() ? null : id;
  }

  private static String last(String text) {
    int history = text.indexOf("/_history/");
    var name = history < 0 ? text : text.substring(0, history);
    boolean query = name.indexOf('?') >= 0;
    int from =
        query
            ? Math.max(name.lastIndexOf('|'), name.lastIndexOf('='))
            : Math.max(name.lastIndexOf('/'), name.lastIndexOf(':'));
    return name.substring(from + 1);
  }
}
