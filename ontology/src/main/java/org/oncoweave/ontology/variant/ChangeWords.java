package org.oncoweave.ontology.variant;

import java.util.List;
import java.util.regex.Pattern;

/// Words after which, or before which, an everyday word such as `met` is meant as a gene.
final class ChangeWords {
  private static final Pattern NEXT =
      Pattern.compile("[ :(-]*(?:[pcg]\\.|[A-Za-z]\\d{1,4}[A-Za-z*]|ex(?:on)?\\s?\\d|amplif).*");

  private static final Pattern WRAPPED = Pattern.compile("^\\((.*)\\)$");
  private static final Pattern SLASH = Pattern.compile("/(?![^(]*\\))");
  private static final Pattern VERSION = Pattern.compile("V7|v\\d[a-c]?(?:/[a-c])?");
  private static final Pattern JOINT =
      Pattern.compile("[\\s(,;:/=|]*(?:NP_[0-9.]+[: (]*|soit |ie |i\\.e\\. |exon \\d+[,:; ]*)?");

  private ChangeWords() {}

  /// The parts of a change between slashes outside brackets.
  static String[] alternatives(String body) {
    return body.indexOf('/') < 0
        ? new String[] {body}
        : SLASH.split(WRAPPED.matcher(body).replaceAll("$1"));
  }

  /// A version of a splicing, `v3` or `V7`.
  static boolean isVersion(String body) {
    return VERSION.matcher(body).matches();
  }

  /// Whether what stands between two names makes them names of one change.
  static boolean joins(String between) {
    return JOINT.matcher(between).matches();
  }

  static boolean after(String text, int end) {
    return NEXT.matcher(text.substring(end)).matches();
  }

  /// Whether one gene, not this one, stands right after `end` and ends the text: it is the gene of
  /// the change there.
  static boolean endsWithOther(String text, int end, List<GeneNames.Hit> genes, String symbol) {
    if (genes.size() != 1 || genes.getFirst().symbol().equals(symbol)) {
      return false;
    }
    var gene = genes.getFirst();
    return gene.start() >= end
        && text.substring(end, gene.start()).replace('(', ' ').isBlank()
        && text.substring(gene.end()).replace(')', ' ').isBlank();
  }
}
