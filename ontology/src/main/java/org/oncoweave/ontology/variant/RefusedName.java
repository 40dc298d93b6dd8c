package org.oncoweave.ontology.variant;

/// A name that says something impossible; `reason` is one of the documented words.
public final class RefusedName extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  RefusedName(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
