package org.oncoweave.ontology;

import org.oncoweave.model.ConceptId;

/// One name of one concept, as a dictionary needs it: its label in one language, or an exact
/// synonym.
public record Term(ConceptId concept, String text, Language language, boolean label) {}
