package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Rule;

/// The stain of p53 by its pattern: of a mutated gene, by excess or by loss, or as in normal
/// tissue.
final class P53Reading {
  private static final int NEAR = 60; // characters
  private static final Rule ABERRANT =
      Rule.of(
          "^[ :=(]{0,3}(?:(?:de |of |en |a |par |selon |un |avec |est |profil|pattern|type|statut|status|aspect|marquage|expression|immunomarquage|staining|stain|in|ihc|immunohistochimie) ?){0,6}(?:mutee?s?|mutant\\w*|mutated|mutation\\w*|aberrante?s?|aberrant|anormale?s?|abnormal|null|nul|overexpress\\w+|hyperexpr\\w+)\\b");
  private static final Rule WILD =
      Rule.of(
          "^[ :=(]{0,3}(?:(?:de |of |en |a |un |avec |est |profil|pattern|type|statut|status|aspect|marquage|expression|immunomarquage|staining|stain|in|ihc|immunohistochimie) ?){0,6}(?:non mutee?|sauvage|wild[- ]?type|wt\\b|normale?|not mutated|heterogene)\\b");

  private P53Reading() {}

  /// Positive where the pattern is of a mutated gene, normal where it is not; empty for others.
  static Optional<String> of(Hit hit, Part tail) {
    if (!hit.is("name", "P53")) {
      return Optional.empty();
    }
    var near = new Part(tail.note(), tail.from(), Math.min(tail.to(), tail.from() + NEAR));
    if (near.has(WILD)) {
      return Optional.of("normal");
    }
    return near.has(ABERRANT) ? Optional.of("positive") : Optional.empty();
  }
}
