package org.oncoweave.ingest.text.note;

/// The families of terms; each has its table `terms/NAME.tsv`. Within a group the longest term
/// wins.
public enum TermKind {
  CUE(0),
  TUMOUR(1),
  SITE(2),
  DRUG(3),
  REGIMEN(3),
  MARKER(4),
  GENE(5),
  PROCEDURE(6),
  EVENT(7),
  RESPONSE(8),
  AGENT(9),
  JOB(10),
  SECTION(11),
  RELATIVE(12),
  HABIT(13),
  CHANGE(14),
  RADIO(15),
  MONTH(16),
  SIDE(18),
  OTHER(19),
  PART(20);

  static final int GROUPS = 21;

  private final int group;

  TermKind(int group) {
    this.group = group;
  }

  int group() {
    return group;
  }
}
