package org.oncoweave.ingest.text.note;

import java.util.regex.Pattern;

/// Whether a disease is a relative's: section, cue or relative named in the clause.
final class Kinship {
  private static final Pattern NEAR = Pattern.compile("\\(|chez | in |^[^,]{0,30} du cote ");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?: (?:maternelle?|paternelle?|germaine?|ainee?|cadette?|jumelle?|aussi|egalement|qui))*"
              + " (?:est|etait|a ete|fut|avait ete|was|is|has been|had been|being|qui est)"
              + " (?:[a-z]{4,14}ment )?");
  private static final Pattern OF =
      Pattern.compile(" (?:de (?:sa|son|la|ses) |du |maternel|paternel)?");

  private final Note note;
  private final String text;
  private final int from;
  private final int to;

  Kinship(Note note, int from, int to) {
    this.note = note;
    this.text = note.lower();
    this.from = from;
    this.to = to;
  }

  boolean holds(int start, int end) {
    if (note.section(start).equals("family") && !selfBetween(from, start)) {
      return true;
    }
    return cueBefore(start) || relativeBefore(start) || relativeAfter(end);
  }

  private boolean cueBefore(int start) {
    for (Hit cue : note.hits(TermKind.CUE, from, to)) {
      if (cue.is("type", "fam") && cue.end() <= start && open(cue.end(), start)) {
        return true;
      }
      if (cue.is("type", "fam_post") && cue.start() >= start && cue.start() - start < 60) {
        return open(start, cue.start());
      }
    }
    return false;
  }

  private boolean relativeBefore(int start) {
    for (Hit hit : note.hits(TermKind.RELATIVE, from, start)) {
      if (isRelative(hit) && open(hit.end(), start)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRelative(Hit hit) {
    return !hit.get("role").equals("none");
  }

  private boolean open(int a, int b) {
    return text.substring(a, b).indexOf(';') < 0 && !selfBetween(a, b);
  }

  private boolean selfBetween(int a, int b) {
    for (Hit cue : note.hits(TermKind.CUE, a, b)) {
      if (cue.is("type", "self")
          && (cue.start() - a > 3 || text.substring(a, cue.start()).indexOf(',') >= 0)
          && isOwn(a, cue)) {
        return true;
      }
    }
    return false;
  }

  // "sa mere a ete traitee pour": the relative is the subject.
  private boolean isOwn(int from, Hit cue) {
    return !cue.term().has("verb") || !SUBJECT.matcher(text.substring(from, cue.start())).matches();
  }

  // "cancer du sein (soeur)", "chez sa mere", "in her mother", "de sa mere".
  private boolean relativeAfter(int end) {
    for (Hit hit : note.hits(TermKind.RELATIVE, end, Math.min(to, end + 60))) {
      if (isRelative(hit) && linked(end, hit.start())) {
        return true;
      }
    }
    return false;
  }

  private boolean linked(int end, int start) {
    String gap = text.substring(end, start);
    boolean apart = gap.indexOf(';') >= 0 || gap.indexOf('.') >= 0 || selfBetween(end, start);
    return !apart && (NEAR.matcher(gap).find() || OF.matcher(gap).matches());
  }
}
