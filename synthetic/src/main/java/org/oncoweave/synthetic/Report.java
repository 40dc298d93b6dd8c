package org.oncoweave.synthetic;

/// One document of a patient, what it is about and the facts it states.
record Report(
    int number,
    Kind kind,
    int day,
    int event,
    String outside,
    Catalogue.Doctor doctor,
    Phrase text) {

  /// A kind of report: where the grammar starts, the type of the contract, the title.
  record Kind(String symbol, String type, String title) {}
}
