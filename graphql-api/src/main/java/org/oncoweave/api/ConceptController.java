package org.oncoweave.api;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.matrix.Dictionary;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.dossier.Visibility;
import org.oncoweave.ontology.Synonym;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
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

  /// What `concepts` is asked beside its text.
  record Choice(@Nullable String scheme, Language language, boolean carried, int first) {}

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> concepts(
      @Argument String text, @Arguments Choice choice, @ContextValue Asker asker) {
    var now = matrix.latest();
    int least = Math.max(1, Count.least(asker));
    var question =
        new Concepts.Question(
            text, choice.scheme(), choice.language(), Math.clamp(choice.first(), 1, MOST));
    return now.concepts()
        .search(
            question,
            found -> !choice.carried() || now.carriers(found, asker.visibility()) >= least,
            found -> now.carriers(found, Visibility.NOT_OPPOSED) >= Count.LEAST);
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> conceptRoots(@Argument String scheme) {
    return capped(concepts().roots(scheme));
  }

  @QueryMapping
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> crosswalk(@Argument List<String> from, @Argument String toScheme) {
    var codes = from.stream().limit(MOST).map(concepts()::find).flatMap(Optional::stream).toList();
    return capped(concepts().crosswalk(codes, toScheme));
  }

  private static List<ConceptId> capped(List<ConceptId> all) {
    return all.subList(0, Math.min(MOST, all.size()));
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
    return capped(concepts().children(concept));
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public List<ConceptId> descendants(ConceptId concept) {
    return capped(concepts().descendants(concept));
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public int childCount(ConceptId concept) {
    return concepts().children(concept).size();
  }

  /// Another name; `language` absent where both languages use it.
  record OtherName(String text, @Nullable Language language, Synonym.Scope scope) {}

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public List<OtherName> synonyms(ConceptId concept) {
    return concepts().synonyms(concept).stream()
        .map(name -> new OtherName(name.text(), language(name), name.scope()))
        .toList();
  }

  private static @Nullable Language language(Synonym name) {
    return switch (name.language()) {
      case FR -> Language.FR;
      case EN -> Language.EN;
      case ANY -> null;
    };
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public List<Dictionary.Equivalent> mappings(ConceptId concept) {
    return concepts().equivalents(concept).stream().limit(MOST).toList();
  }

  @SchemaMapping(typeName = "Concept")
  @PreAuthorize(MAY_COUNT)
  public Count patients(ConceptId concept, @ContextValue Asker asker) {
    return Count.of(matrix.latest().carriers(concept, asker.visibility()), asker);
  }
}
