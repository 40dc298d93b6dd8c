package org.oncoweave.graph;

import org.oncoweave.model.ConceptId;

/// What a fact says in a vocabulary, and how it is tied to it.
public record ConceptLink(Type type, ConceptId concept) {
  /// The relationship types from facts to concepts.
  public enum Type {
    IN_SITE,
    OF_MORPHOLOGY,
    OF_CONCEPT,
    TO_AGENT,
    WITH_OCCUPATION
  }

  public static ConceptLink of(ConceptId concept) {
    return new ConceptLink(Type.OF_CONCEPT, concept);
  }
}
