package org.oncoweave.api.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.therapy.Finding;
import org.oncoweave.graph.KnowledgeGraph.FindingKind;
import org.oncoweave.model.dossier.Recorded;
import org.oncoweave.ontology.alteration.Categories;

/// Recorded variants in the form in which knowledge is asked. What is benign, silent, or only a few
/// copies more or less is no finding.
public final class Findings {
  private static final Set<String> HARMLESS =
      Set.of("benign", "likely benign", "bénin", "probablement bénin");
  private static final Set<String> HARMFUL =
      Set.of("pathogenic", "likely pathogenic", "pathogène", "probablement pathogène");
  private static final Set<String> UNCERTAIN =
      Set.of("vus", "vsi", "uncertain significance", "signification incertaine");
  private static final List<String> GERMLINE = List.of("germ", "constit");
  private static final String FUSION = "fusion";

  private Findings() {}

  /// The same of a kind of variant that many have.
  public static Optional<Finding> of(FindingKind one) {
    return of(
        new Recorded.Variant(
            one.key(),
            null,
            one.gene(),
            one.kind(),
            one.call(),
            one.partner(),
            null,
            one.hgvsP(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            one.origin(),
            one.significance(),
            null,
            null,
            List.of()));
  }

  static Optional<Finding> of(Recorded.Variant variant) {
    var gene = variant.gene();
    if (gene == null || HARMLESS.contains(words(variant.significance()))) {
      return Optional.empty();
    }
    var origin = words(variant.origin());
    boolean germline = GERMLINE.stream().anyMatch(origin::startsWith);
    return change(gene, variant).map(change -> new Finding(gene, change, germline));
  }

  static boolean isUncertain(Recorded.Variant variant) {
    return UNCERTAIN.contains(words(variant.significance()));
  }

  private static Optional<String> change(String gene, Recorded.Variant variant) {
    if (variant.call() != null) {
      return Categories.ofCall(variant.call());
    }
    if (variant.partner() != null) {
      return Optional.of("fusion " + gene + "::" + variant.partner());
    }
    var kind = variant.kind();
    if (kind != null) {
      return Optional.of("rearrangement, partner unknown").filter(_ -> isFusion(kind));
    }
    // A change of bases alone may be silent; it is one of the gene where somebody judged it.
    return variant.hgvsP() != null
        ? Optional.of(variant.hgvsP())
        : Optional.of("mutation").filter(_ -> HARMFUL.contains(words(variant.significance())));
  }

  private static boolean isFusion(String kind) {
    return kind.toLowerCase(Locale.ROOT).contains(FUSION);
  }

  private static String words(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
  }
}
