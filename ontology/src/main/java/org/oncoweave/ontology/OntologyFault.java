package org.oncoweave.ontology;

/// A vocabulary that cannot be used: what is wrong, where it stands, what to do.
public final class OntologyFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OntologyFault(String message) {
    super(message);
  }

  public OntologyFault(String message, Throwable cause) {
    super(message, cause);
  }
}
