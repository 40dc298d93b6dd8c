package org.oncoweave.ontology.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.Ontology;
import org.oncoweave.ontology.ShippedTable;

/// Makes a short key of whatever names a concept in a file.
final class Curies {
  static final String LOCAL = "LOCAL";
  private static final String OBO = "http://purl.obolibrary.org/obo/";
  private static final int LONGEST = 100;
  private static final Map<String, String> SCHEMES = new HashMap<>();
  private static final List<Namespace> NAMESPACES;

  private record Namespace(String iri, String scheme) {}

  static {
    for (var row : ShippedTable.rowsBelowNames(Ontology.class, "rules/namespaces.tsv", 2)) {
      SCHEMES.put(row.get(0), row.get(1));
    }
    NAMESPACES =
        SCHEMES.entrySet().stream()
            .filter(entry -> isIri(entry.getKey()))
            .map(entry -> new Namespace(entry.getKey(), entry.getValue()))
            .toList();
  }

  private Curies() {}

  /// `http://purl.obolibrary.org/obo/DOID_162` and `DOID:162` are both `DOID:162`.
  static ConceptId of(String name) {
    return isIri(name) ? ofIri(name) : ofShort(name);
  }

  private static boolean isIri(String name) {
    return name.startsWith("http://") || name.startsWith("https://") || name.startsWith("urn:");
  }

  private static ConceptId ofShort(String name) {
    int colon = name.indexOf(':');
    if (colon < 1) {
      return ConceptId.of(LOCAL, name);
    }
    var scheme = name.substring(0, colon);
    return ConceptId.of(SCHEMES.getOrDefault(scheme, scheme), name.substring(colon + 1));
  }

  private static ConceptId ofIri(String iri) {
    for (var namespace : NAMESPACES) {
      if (iri.startsWith(namespace.iri) && iri.length() > namespace.iri.length()) {
        return ConceptId.of(namespace.scheme, iri.substring(namespace.iri.length()));
      }
    }
    int cut = Math.max(iri.lastIndexOf('/'), Math.max(iri.lastIndexOf('#'), lastColon(iri)));
    return ofLast(iri, iri.substring(cut + 1));
  }

  /// The OBO form `DOID_162`, cut at the first `_` in the name space of OBO, else at the last.
  private static ConceptId ofLast(String iri, String last) {
    int under = iri.startsWith(OBO) ? last.indexOf('_') : last.lastIndexOf('_');
    if (under > 0 && under < last.length() - 1) {
      return ofShort(last.substring(0, under) + ':' + last.substring(under + 1));
    }
    return ConceptId.of(LOCAL, last.isEmpty() ? iri : last);
  }

  private static int lastColon(String iri) {
    return iri.startsWith("urn:") ? iri.lastIndexOf(':') : -1;
  }

  /// A cross-reference as a CURIE with the prefix that OncoWeave uses; empty when it is a page or a
  /// word.
  static String reference(String name) {
    int colon = name.indexOf(':');
    boolean key = colon > 0 && colon < name.length() - 1 && name.length() < LONGEST;
    if (!key || name.indexOf(' ') >= 0 || (!isIri(name) && name.contains("//"))) {
      return "";
    }
    var id = of(name);
    return id.scheme().equals(LOCAL) ? "" : id.curie();
  }

  /// The name of a relation: `part_of` for `BFO:0000050`, else the CURIE of its IRI.
  static String relation(String name) {
    var curie = of(name).curie();
    return switch (curie) {
      case "BFO:0000050" -> "part_of";
      case "BFO:0000051" -> "has_part";
      default -> curie.startsWith(LOCAL + ":") ? curie.substring(LOCAL.length() + 1) : curie;
    };
  }
}
