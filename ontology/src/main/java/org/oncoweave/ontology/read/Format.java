package org.oncoweave.ontology.read;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Formats of vocabulary files: the extensions they bear, and what their beginning looks like.
enum Format {
  RDF_XML("RDF/XML", "\\A\\s*<(\\?xml|rdf:RDF|!DOCTYPE|!--)[\\s\\S]*", "owl", "rdf", "xml", "skos"),
  OBO("OBO", "\\A[\\s\\S]{0,200}?format-version:[\\s\\S]*", "obo"),
  TURTLE("Turtle", "\\A(?:\\s++|#[^\\n]*+\\n)*+@?(?i:prefix|base)\\s+[\\s\\S]*", "ttl", "turtle"),
  N_TRIPLES(
      "N-Triples", "\\A(?:\\s++|#[^\\n]*+\\n)*+(<[^<>\\s]+:[^<>\\s]*>|_:\\S+)\\s+<[\\s\\S]*", "nt"),
  OBOGRAPHS("obographs JSON", "\\A\\s*\\{\\s*\"(graphs|meta)\"\\s*:[\\s\\S]*", "json"),
  JSON_LD(
      "JSON-LD", "\\A\\s*[\\[{][\\s\\S]*\"@(context|graph|id|type)\"[\\s\\S]*", "jsonld", "json"),
  ONCOTREE(
      "OncoTree JSON", "\\A\\s*\\{\\s*\"[A-Z_]+\"\\s*:\\s*\\{[\\s\\S]*\"code\"[\\s\\S]*", "json"),
  LIST("JSON list", "\\A\\s*\\[\\s*\\{\\s*\"id\"\\s*:[\\s\\S]*\"label\"[\\s\\S]*", "json"),
  SSSOM(
      "SSSOM",
      "\\A(?:#[^\\n]*+\\n)*+[^\\n]*\\bsubject_id\\t[^\\n]*\\bobject_id\\b[\\s\\S]*",
      "tsv"),
  TABLE("table", "\\A(?:#[^\\n]*+\\n)*+[^{}<>\\n]*[\\t,;][\\s\\S]*", "tsv", "csv", "txt");

  private final String title;
  private final Pattern beginning;
  private final String extensions;

  Format(String title, String beginning, String... extensions) {
    this.title = title;
    this.beginning = Pattern.compile(beginning);
    this.extensions = String.join(" ", extensions);
  }

  String title() {
    return title;
  }

  /// The format that a file beginning like this has.
  static Optional<Format> of(String head) {
    return Arrays.stream(values()).filter(f -> f.beginning.matcher(head).matches()).findFirst();
  }

  /// Whether a file of that name may hold it; a name with an unknown extension may hold anything.
  boolean mayBe(String name) {
    var extension = extension(name);
    return bears(extension) || Arrays.stream(values()).noneMatch(f -> f.bears(extension));
  }

  static String byName(String name) {
    return Arrays.stream(values())
        .filter(format -> format.bears(extension(name)))
        .map(Format::title)
        .findFirst()
        .orElse("a vocabulary");
  }

  String extension() {
    return extensions.split(" ", -1)[0];
  }

  private boolean bears(String extension) {
    return Arrays.asList(extensions.split(" ", -1)).contains(extension);
  }

  private static String extension(String name) {
    var plain = name.toLowerCase(Locale.ROOT);
    plain = plain.endsWith(".gz") ? plain.substring(0, plain.length() - 3) : plain;
    return plain.substring(plain.lastIndexOf('.') + 1);
  }
}
