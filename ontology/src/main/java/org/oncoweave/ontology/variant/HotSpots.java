package org.oncoweave.ontology.variant;

/// The best known places of the proteins of oncogenes.
public final class HotSpots {
  private HotSpots() {}

  /// Whether activating changes of the gene are known by their places.
  public static boolean areKnown(String gene) {
    return Reference.isOncogene(gene);
  }

  /// Whether a change may activate its gene: in an oncogene, at one of the known places; of other
  /// genes nothing is known that would deny it.
  public static boolean mayActivate(String gene, Protein change) {
    return !areKnown(gene) || Reference.shipped().hasPlace(gene, change.start());
  }
}
