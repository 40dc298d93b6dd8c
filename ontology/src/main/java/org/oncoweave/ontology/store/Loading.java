package org.oncoweave.ontology.store;

import java.util.List;
import org.oncoweave.ontology.OntologyCheck;

/// What a load did: the vocabulary and the version it is now in, what is odd in it, and what became
/// of the release before. `fresh` is false when the same files were in use already.
public record Loading(
    boolean fresh,
    int version,
    Loaded loaded,
    List<OntologyCheck.Problem> problems,
    Succession succession) {
  public Loading {
    problems = List.copyOf(problems);
  }
}
