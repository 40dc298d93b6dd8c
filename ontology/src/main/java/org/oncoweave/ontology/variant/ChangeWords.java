package org.oncoweave.ontology.variant;

import java.util.regex.Pattern;

/// Words after which, or before which, an everyday word such as `met` is meant as a gene.
final class ChangeWords {
  private static final Pattern NEXT =
      Pattern.compile("[ :(-]*(?:[pcg]\\.|[A-Za-z]\\d{1,4}[A-Za-z*]|ex(?:on)?\\s?\\d|amplif).*");

  private ChangeWords() {}

  static boolean after(String text, int end) {
    return NEXT.matcher(text.substring(end)).matches();
  }
}
