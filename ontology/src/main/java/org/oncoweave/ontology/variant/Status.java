package org.oncoweave.ontology.variant;

/// Whether a report says that a finding is there; what failed outranks a denial.
enum Status {
  PRESENT,
  ABSENT,
  UNKNOWN;

  static Status of(String plain) {
    var rest = Phrases.without("uncertain", plain);
    if (Phrases.say("unknown", rest)) {
      return UNKNOWN;
    }
    return Phrases.say("absent", rest) ? ABSENT : PRESENT;
  }

  String json() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
