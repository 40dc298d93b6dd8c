package org.oncoweave.ingest.text.finding;

import org.oncoweave.model.Assertion;

/// What the words around a mention say of it.
public record Judgement(
    boolean negated, boolean hypothesis, boolean family, boolean history, boolean planned) {

  /// Said of the patient, now, without doubt.
  public static final Judgement PLAIN = new Judgement(false, false, false, false, false);

  public Assertion assertion() {
    if (negated) {
      return Assertion.NEGATED;
    }
    return hypothesis ? Assertion.UNCERTAIN : Assertion.AFFIRMED;
  }
}
