package org.oncoweave.graph;

/// The kinds of facts about a patient: the label of the node and the relationship from the patient.
public enum FactKind {
  TUMOUR("Tumour", "HAS_TUMOUR"),
  EVENT("NeoplasticEvent", ""),
  TREATMENT("Treatment", "HAS_TREATMENT"),
  ACT("Act", "HAS_ACT"),
  CONDITION("Condition", "HAS_CONDITION"),
  MEASUREMENT("Measurement", "HAS_MEASUREMENT"),
  EXPOSURE("Exposure", "HAS_EXPOSURE"),
  SPECIMEN("Specimen", "HAS_SPECIMEN"),
  VARIANT("Variant", "HAS_VARIANT"),
  FAMILY_HISTORY("FamilyHistory", "HAS_FAMILY_HISTORY"),
  TOLD_VALUE("ToldValue", "HAS_TOLD_VALUE"),
  FOLLOW_UP("FollowUp", "HAS_FOLLOW_UP"),
  CONFLICT("Conflict", "HAS_CONFLICT"),
  OPPOSITION("Opposition", "OPPOSES");

  private final String label;
  private final String relationship;

  FactKind(String label, String relationship) {
    this.label = label;
    this.relationship = relationship;
  }

  /// The label of the node.
  public String label() {
    return label;
  }

  /// The relationship from the patient; empty where it hangs on another fact.
  String relationship() {
    return relationship;
  }
}
