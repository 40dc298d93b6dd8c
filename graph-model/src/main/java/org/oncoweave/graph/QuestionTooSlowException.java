package org.oncoweave.graph;

/// A question that the graph ended because it took too long; nothing is wrong with the graph.
public final class QuestionTooSlowException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QuestionTooSlowException() {
    super("The question took too long; ask for less at once");
  }
}
