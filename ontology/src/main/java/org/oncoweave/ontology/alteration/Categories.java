package org.oncoweave.ontology.alteration;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.oncoweave.model.ConceptId;
import org.oncoweave.ontology.ShippedTable;
import org.oncoweave.ontology.variant.Exons;
import org.oncoweave.ontology.variant.HotSpots;

/// Which categorical variants contain a variant: `BRAF p.V600E` is a kind of `BRAF V600`, that of
/// `BRAF exon 15 mutation`, that of `BRAF mutation`, that of the gene.
///
/// A category is the target that a statement of its name would have, and contains what that target
/// reaches.
public final class Categories {
  public static final String SCHEME = "VARIANT";

  private static final List<Category> SHIPPED =
      ShippedTable.rowsBelowNames(Categories.class, "categories.tsv", 3).stream()
          .map(row -> new Category(row.get(0), row.get(1), row.get(2)))
          .toList();
  private static final String EXON = "#";
  private static final String RESIDUE = "@";
  private static final String ACTIVATING = "activating mutation";
  private static final Map<String, List<Named>> OF_GENES = new ConcurrentHashMap<>();

  /// `HIGH AMPLIFICATION` and its like, as laboratories call the copies of a gene.
  private static final Map<String, String> CALLS =
      Map.of(
          "high amplification", "amplification",
          "amplification", "amplification",
          "homozygous deletion", "homozygous deletion");

  private Categories() {}

  /// The names of a category, without its gene.
  public record Label(String fr, String en) {}

  private record Category(String name, String fr, String en) {
    /// As it stands in the name of a concept, or empty where that is of another category.
    Optional<Label> of(String written) {
      var pattern = Pattern.quote(name).replace(EXON, "\\E(\\d+)\\Q");
      var match = Pattern.compile(name.equals(RESIDUE) ? "([A-Z*]\\d+)" : pattern).matcher(written);
      if (!match.matches()) {
        return Optional.empty();
      }
      var value = match.groupCount() == 0 ? "" : match.group(1);
      return Optional.of(new Label(filled(fr, value), filled(en, value)));
    }

    private static String filled(String label, String value) {
      return label.replace(EXON, value).replace(RESIDUE, value);
    }
  }

  /// A finding by the name that it bears in a concept.
  private record Named(String gene, String name, Alteration finding) {
    boolean contains(Named narrower) {
      return Target.of(finding).reaches(narrower.finding).isPresent();
    }

    boolean is(Named other) {
      return gene.equals(other.gene) && name.equals(other.name);
    }

    ConceptId id() {
      return ConceptId.of(SCHEME, gene + " " + name);
    }
  }

  /// The finding that a laboratory means by a call of copies; empty for a few more or less.
  public static Optional<String> ofCall(String call) {
    return Optional.ofNullable(CALLS.get(call.toLowerCase(Locale.ROOT)));
  }

  /// The narrowest that contain the variant; the gene where nothing narrower does.
  public static List<ConceptId> above(ConceptId variant) {
    var code = variant.code();
    int end = Math.max(1, code.indexOf(' ') < 0 ? code.length() : code.indexOf(' '));
    var gene = code.substring(0, end);
    var above =
        named(gene, code.substring(end).strip()).map(Categories::narrowest).orElse(List.of());
    return above.isEmpty() ? List.of(ConceptId.of("HGNC", gene)) : above;
  }

  private static List<ConceptId> narrowest(Named one) {
    var containing = containing(one);
    return containing.stream()
        .filter(wide -> containing.stream().noneMatch(other -> isBetween(one, other, wide)))
        .map(Named::id)
        .toList();
  }

  /// Of two that contain each other the first counts as the narrower.
  private static boolean isBetween(Named one, Named other, Named wide) {
    return !other.is(wide) && !other.is(one) && wide.contains(other) && !other.contains(wide);
  }

  private static List<Named> containing(Named one) {
    return candidates(one.finding).filter(wide -> !wide.is(one) && wide.contains(one)).toList();
  }

  private static Stream<Named> candidates(Alteration finding) {
    var residue = finding.residue();
    var ofGenes =
        Stream.of(finding.gene(), finding.partner())
            .filter(gene -> !gene.isEmpty())
            .flatMap(gene -> OF_GENES.computeIfAbsent(gene, Categories::ofGene).stream());
    return residue.isEmpty()
        ? ofGenes
        : Stream.concat(named(finding.gene(), residue).stream(), ofGenes);
  }

  /// All categories of a gene, but those of its residues.
  private static List<Named> ofGene(String gene) {
    return SHIPPED.stream()
        .filter(category -> !category.name.equals(RESIDUE))
        .flatMap(category -> names(category, gene))
        .flatMap(name -> named(gene, name).stream())
        .toList();
  }

  private static Stream<String> names(Category category, String gene) {
    if (category.name.equals(ACTIVATING) && !HotSpots.areKnown(gene)) {
      return Stream.empty();
    }
    return category.name.contains(EXON)
        ? Exons.of(gene).stream().map(exon -> category.name.replace(EXON, exon.toString()))
        : Stream.of(category.name);
  }

  private static Optional<Named> named(String gene, String name) {
    var finding = ofCall(name).orElse(name.replaceFirst("^fusion (?=\\S+::)", ""));
    if (name.isEmpty() || name.startsWith("c.") || name.startsWith("g.")) {
      return Optional.empty();
    }
    try {
      return new AlterationReader(gene, false)
          .read(finding).stream().findFirst().map(one -> new Named(gene, name, one));
    } catch (IllegalArgumentException _) {
      return Optional.empty(); // as somebody wrote it, in no form of ours
    }
  }

  /// What a category is called; empty for a variant that is none.
  public static Optional<Label> label(ConceptId variant) {
    var parts = variant.code().split(" ", 2);
    if (!variant.scheme().equals(SCHEME) || parts.length < 2) {
      return Optional.empty();
    }
    return SHIPPED.stream()
        .flatMap(category -> category.of(parts[1]).stream())
        .map(label -> new Label(parts[0] + " " + label.fr, parts[0] + " " + label.en))
        .findFirst();
  }
}
