package org.oncoweave.ontology.variant;

import java.text.Normalizer;
import java.util.Locale;

/// A text made even: one kind of dash, quote, arrow and blank; and its form without case and
/// accents.
record Folded(String text, String plain) {
  static Folded of(String written) {
    var text =
        written
            .replace('’', '\'')
            .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .replaceAll("\\s*[→➔]\\s*|-+>", ">")
            .replaceAll("[\\s\\u00a0\\u202f\\u2009]+", " ")
            .strip();
    text = text.replaceAll("\\b([pcg])\\. +(?=[(\\[A-Z0-9*-])", "$1.");
    text = text.replaceAll("(?<=[cg]\\.\\S{1,12}) (?=[ACGT] ?>)", "");
    text = text.replaceAll("(?<=\\d[ACGT]) (?=>)", "");
    text = text.replaceAll("(?<=\\ddel|\\ddup|\\dins|delins) (?=[ACGT]+\\b)", "");
    text = text.replaceAll("\\b(\\d{1,2}[pq])(?=\\d{1,2}[pq]\\b)", "$1/");
    text = text.replaceAll("(?<=[ACGT]>) (?=[ACGT]\\b)", "");
    text =
        text.replaceAll(
            "(?<=(?:[cgp]\\.|^| )[\\d_+*-]{1,16}) (?=(?:del|dup|ins|delins)[ACGT]*\\b)", "");
    text = Spelling.apart(text);
    return new Folded(text, plain(text));
  }

  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  boolean has(String... words) {
    for (var word : words) {
      if (plain.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
