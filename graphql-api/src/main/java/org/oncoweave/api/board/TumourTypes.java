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

/// What OncoTree calls a recorded tumour, by its topography and morphology.
final class TumourTypes {
  private TumourTypes() {}

  /// Empty where OncoTree has no name for it, or where what is recorded leaves several.
  static Optional<ConceptId> find(Recorded.Tumour tumour, Concepts concepts) {
    return find(codes(tumour.topography(), tumour.morphology()), concepts::crosswalk);
  }

  /// The codes in ICD-O that are recorded.
  static List<ConceptId> codes(@Nullable ConceptId topography, @Nullable ConceptId morphology) {
    return Stream.of(topography, morphology).filter(Objects::nonNull).toList();
  }

  /// The same by a crosswalk from codes to those of a scheme.
  static Optional<ConceptId> find(
      List<ConceptId> codes, BiFunction<List<ConceptId>, String, List<ConceptId>> crosswalk) {
    var types = crosswalk.apply(codes, "ONCOTREE");
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }
}
