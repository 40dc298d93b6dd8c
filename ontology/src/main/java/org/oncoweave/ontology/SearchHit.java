package org.oncoweave.ontology;

/// A concept that a search found, the name it was found by and how well that fits (1 is exact).
public record SearchHit(Concept concept, Term term, double score) {}
