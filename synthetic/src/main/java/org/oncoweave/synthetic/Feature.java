package org.oncoweave.synthetic;

/// Something a patient has, takes or meets that is drawn apart from the cancer.
@SuppressWarnings("ArrayRecordComponent") // of shipped tables, never changed
record Feature(
    int number,
    String key,
    String table,
    String kind,
    String system,
    String code,
    String label,
    double[] percent,
    String when,
    String role,
    String parent,
    String maps) {

  static Feature of(Tsv row, int number) {
    return new Feature(
        number,
        row.text("key"),
        row.text("table"),
        row.text("kind"),
        row.text("system"),
        row.text("code"),
        row.text("label"),
        new double[] {row.number("men"), row.number("women")},
        row.text("when"),
        row.text("role"),
        row.text("parent"),
        row.text("maps"));
  }
}
