package org.oncoweave.api;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Concepts, out of memory: no question to the graph however many a page shows.
@Controller
class ConceptController {
  private static final String MAY_COUNT = "hasRole('COUNT')";
  private static final int MOST = 200;

  private final Matrix matrix;

  ConceptController(Matrix matrix) {
    this.matrix = matrix;
  }

  private Concepts concepts() {
    return matrix.latest().concepts();
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> concepts(
      @Argument String text, @Argument @Nullable String scheme, @Argument int first) {
    return concepts().search(text, scheme, Math.clamp(first, 1, MOST));
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public Optional<ConceptId> concept(@Argument String curie) {
    return concepts().find(curie);
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize("isAuthenticated()")
  public String label(ConceptId concept, @Argument Language language) {
    return concepts().label(concept, language);
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> parents(ConceptId concept) {
    return concepts().parents(concept);
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> children(ConceptId concept) {
    var children = concepts().children(concept);
    return children.subList(0, Math.min(MOST, children.size()));
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public Count patients(ConceptId concept, @ContextValue Asker asker) {
    var now = matrix.latest();
    int number = now.concepts().numberOf(concept.curie());
    int carrying =
        number < 0
            ? 0
            : now.matrix(asker.visibility())
                .havingAny(number, now.concepts().tree(), OptionalInt.empty())
                .getCardinality();
    return Count.of(carrying, asker);
  }
}
