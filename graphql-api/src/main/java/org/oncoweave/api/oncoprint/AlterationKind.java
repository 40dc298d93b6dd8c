package org.oncoweave.api.oncoprint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.ontology.variant.Protein;
import org.oncoweave.ontology.variant.RefusedName;

/// What an alteration does to a gene, as an OncoPrint colours it.
public enum AlterationKind {
  MISSENSE,
  TRUNCATING,
  IN_FRAME,
  OTHER_MUTATION,
  AMPLIFICATION,
  DELETION,
  FUSION;

  /// By the words of a finding that is no change of the protein.
  private static final Map<String, AlterationKind> WORDS =
      Map.of(
          "amplification", AMPLIFICATION,
          "homozygous deletion", DELETION,
          "rearrangement, partner unknown", FUSION,
          "mutation", OTHER_MUTATION);

  /// By the kind of a change of the protein; what is not here is another mutation.
  private static final Map<String, AlterationKind> CHANGES =
      Map.of(
          "substitution", MISSENSE,
          "nonsense", TRUNCATING,
          "frameshift", TRUNCATING,
          "start_loss", TRUNCATING,
          "deletion", IN_FRAME,
          "insertion", IN_FRAME,
          "duplication", IN_FRAME,
          "delins", IN_FRAME);

  /// The order of cBioPortal: structures, then copies, then changes of the sequence.
  private static final List<AlterationKind> ORDER =
      List.of(FUSION, AMPLIFICATION, DELETION, TRUNCATING, IN_FRAME, MISSENSE, OTHER_MUTATION);

  /// The place of a patient among others in the row of a gene; `y` where nothing was found.
  static char step(Set<AlterationKind> kinds) {
    return (char)
        IntStream.range(0, ORDER.size())
            .filter(at -> kinds.contains(ORDER.get(at)))
            .map(at -> 'a' + at)
            .findFirst()
            .orElse('y');
  }

  /// Empty for a silent change.
  static Optional<AlterationKind> of(Finding finding) {
    var words = finding.variant();
    if (words.startsWith("fusion ")) {
      return Optional.of(FUSION);
    }
    var known = WORDS.get(words);
    return known == null ? ofProtein(words) : Optional.of(known);
  }

  private static Optional<AlterationKind> ofProtein(String change) {
    try {
      var kind = Protein.parse(change.replaceFirst("^p\\.", "")).kind();
      return Optional.of(CHANGES.getOrDefault(kind, OTHER_MUTATION))
          .filter(_ -> !kind.equals("silent"));
    } catch (RefusedName e) {
      return Optional.of(OTHER_MUTATION); // as a laboratory wrote it, in no form of ours
    }
  }
}
