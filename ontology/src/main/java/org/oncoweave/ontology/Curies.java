package org.oncoweave.ontology;

import org.oncoweave.model.ConceptId;

/// Makes a short key of whatever names a concept in a file.
final class Curies {
  private Curies() {}

  /// `http://purl.obolibrary.org/obo/DOID_162` and `DOID:162` are both `DOID:162`.
  static ConceptId of(String name) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'));
    boolean iri = name.startsWith("http://") || name.startsWith("https://");
    if (!iri || slash < 0 || slash == name.length() - 1) {
      return new ConceptId(name.indexOf(':') > 0 ? name : "LOCAL:" + name);
    }
    var last = name.substring(slash + 1);
    int under = last.lastIndexOf('_');
    return under > 0
        ? ConceptId.of(last.substring(0, under), last.substring(under + 1))
        : new ConceptId(name);
  }
}
