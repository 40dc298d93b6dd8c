package org.oncoweave.ingest.text.finding;

/// The families of facts; `key` is the name in the output of `extract`.
public enum FindingKind {
  TNM("tnm"),
  DATE("dates"),
  PERIOD("periods"),
  ADICAP("adicap"),
  DIAGNOSIS("diagnoses"),
  TREATMENT("treatments"),
  BIOMARKER("biomarkers"),
  VARIANT("variants"),
  GRADE("grades"),
  ACR("acr"),
  BREAST_DENSITY("breast_density"),
  TOBACCO("tobacco"),
  ALCOHOL("alcohol"),
  EXPOSURE("exposures"),
  RADIOTHERAPY("radiotherapy"),
  SURGERY("surgeries"),
  EVENT("events"),
  RESPONSE("responses"),
  PERFORMANCE("performance"),
  SIZE("sizes"),
  NODES("nodes");

  private final String key;

  FindingKind(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  /// Whether a text has one of these at most.
  public boolean single() {
    return this == BREAST_DENSITY || this == TOBACCO || this == ALCOHOL || this == NODES;
  }
}
