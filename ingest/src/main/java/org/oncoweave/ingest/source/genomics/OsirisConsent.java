package org.oncoweave.ingest.source.genomics;

/// What the table Consent of OSIRIS is about.
public final class OsirisConsent {
  /// The study that a no to genetic analyses counts as.
  public static final String GENETIC = "genetic analyses";

  private OsirisConsent() {}
}
