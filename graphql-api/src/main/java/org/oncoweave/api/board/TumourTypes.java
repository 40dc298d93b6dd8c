package org.oncoweave.api.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

/// What OncoTree calls a recorded tumour: the type that its sources or its topography and
/// morphology gave it in the graph, else what these say now.
final class TumourTypes {
  private static final String ONCOTREE = "ONCOTREE";

  private TumourTypes() {}

  /// Empty where OncoTree has no name for it, or where what is recorded leaves several.
  static Optional<ConceptId> find(Recorded.Tumour tumour, Concepts concepts) {
    var codes = codes(tumour.type(), tumour.topography(), tumour.morphology());
    return find(codes, concepts::crosswalk);
  }

  /// What is recorded: the type alone, else the codes in ICD-O.
  static List<ConceptId> codes(
      @Nullable ConceptId type, @Nullable ConceptId topography, @Nullable ConceptId morphology) {
    return type == null
        ? Stream.of(topography, morphology).filter(Objects::nonNull).toList()
        : List.of(type);
  }

  /// The same by a crosswalk from codes to those of a scheme.
  static Optional<ConceptId> find(
      List<ConceptId> codes, BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk) {
    if (codes.size() == 1 && codes.getFirst().scheme().equals(ONCOTREE)) {
      return Optional.of(codes.getFirst());
    }
    var types = crosswalk.apply(codes, ONCOTREE);
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }
}
