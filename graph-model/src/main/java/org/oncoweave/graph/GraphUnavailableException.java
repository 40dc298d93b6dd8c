package org.oncoweave.graph;

/// The graph cannot be reached; the message says why and what to do.
public final class GraphUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GraphUnavailableException(String message) {
    super(message);
  }

  GraphUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
