package org.oncoweave.ontology.variant;

import java.util.Optional;

/// Reads a gene and one change, with nothing else beside them, without looking for words: the form
/// of tables and files, and the fast way.
final class PureName {
  private static final int LONGEST = 64;
  private static final String OTHERS = " ,;/[]:|=%!";

  private PureName() {}

  /// Empty for anything that is more than a gene and a change, or that needs a second look.
  static Optional<Reading> read(String text) {
    int end = text.length() > LONGEST ? -1 : geneEnd(text);
    if (end < 2 || end + 2 >= text.length() || text.startsWith("TERT")) {
      return Optional.empty();
    }
    var change = text.substring(end + 1);
    var name = text.substring(0, end);
    var gene = SharedName.is(name) ? Optional.<String>empty() : GeneNames.shipped().symbol(name);
    return gene.flatMap(symbol -> change(symbol, change));
  }

  private static int geneEnd(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' || c == ':') {
        return i;
      }
      if (!(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isOne(String change) {
    for (int i = 0; i < change.length(); i++) {
      char c = change.charAt(i);
      if (c > 'z' || c == 'X' || c == '?' || OTHERS.indexOf(c) >= 0) {
        return false;
      }
    }
    char last = change.charAt(change.length() - 1);
    return last != '.' && last != '-' && last != '+';
  }

  /// A change of that gene; empty where it needs a second look.
  static Optional<Reading> change(String gene, String change) {
    if (change.length() < 3 || !isOne(change)) {
      return Optional.empty();
    }
    if (change.startsWith("c.")) {
      return Optional.of(coding(gene, change.substring(2)));
    }
    if (change.startsWith("p.")) {
      return protein(gene, change.substring(2));
    }
    return isBare(change) ? protein(gene, change) : Optional.empty();
  }

  /// `V600E`: a letter, a number, a letter.
  private static boolean isBare(String change) {
    int last = change.length() - 1;
    for (int i = 1; i < last; i++) {
      if (!Character.isDigit(change.charAt(i))) {
        return false;
      }
    }
    return last > 2 && isCapital(change.charAt(0)) && isCapital(change.charAt(last));
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static Reading coding(String gene, String body) {
    var coding = Coding.parse("c.", body);
    Reference.shipped().checkCodon(gene, coding.codon());
    return new Reading(coding.kind())
        .with("gene", gene)
        .with("c", coding.name())
        .with("status", "present");
  }

  private static Optional<Reading> protein(String gene, String body) {
    var protein = Protein.parse(body);
    if (protein.kind().equals("x") || protein.start() == 0) {
      return Optional.empty();
    }
    Reference.shipped().check(gene, protein);
    return Optional.of(
        new Reading(protein.kind())
            .with("gene", gene)
            .with("p", protein.name())
            .with("status", "present"));
  }
}
