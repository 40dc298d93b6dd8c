package org.oncoweave.api.board;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Recorded;

/// What OncoTree calls a recorded tumour, by its topography and morphology.
final class TumourTypes {
  private TumourTypes() {}

  /// Empty where OncoTree has no name for it, or where what is recorded leaves several.
  static Optional<ConceptId> find(Recorded.Tumour tumour, Concepts concepts) {
    var codes =
        Stream.of(tumour.topography(), tumour.morphology()).filter(Objects::nonNull).toList();
    var types = concepts.crosswalk(codes, "ONCOTREE");
    return types.size() == 1 ? Optional.of(types.getFirst()) : Optional.empty();
  }
}
