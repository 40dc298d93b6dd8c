package org.oncoweave.ingest.statement;

/// The heading that a sentence opens with: the section that it begins, `NONE` where it is no
/// heading; `alone` when nothing follows it on its line.
record Heading(Section kind, boolean alone) {
  private static final PhraseTable HEADINGS = PhraseTable.read("headings.tsv");
  static final Heading NONE = new Heading(Section.NONE, false);
  private static final int LONGEST = 90;
  private static final int SLACK = 30; // words of a heading that the table does not know

  static Heading of(String folded, int start, int end) {
    int first = start;
    while (first < end && !Character.isLetter(folded.charAt(first))) {
      first++;
    }
    int colon = folded.indexOf(':', first);
    boolean said = colon >= 0 && colon < Math.min(end, first + LONGEST);
    var head = folded.substring(first, said ? colon : end).strip().replace('\n', ' ');
    if (!said && head.length() > LONGEST) {
      return NONE;
    }
    boolean alone = !said || folded.substring(colon + 1, end).isBlank();
    return new Heading(kind(head, said), alone);
  }

  private static Section kind(String head, boolean said) {
    var hits = HEADINGS.find(head);
    if (hits.isEmpty() || hits.getFirst().start() > 0) {
      return Section.NONE;
    }
    int rest = head.length() - hits.getFirst().end();
    boolean fits = rest == 0 || (said && rest < SLACK);
    return fits ? Section.valueOf(hits.getFirst().cells().getFirst()) : Section.NONE;
  }
}
