package org.oncoweave.ingest.text.note;

import java.util.regex.Pattern;

/// Whether a disease is a relative's: section, cue or relative named in the clause.
final class Kinship {
  private static final Pattern NEAR = Pattern.compile("\\(|chez | in |^[^,]{0,30} du cote ");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?: de (?:la |notre |cette )?patiente| du patient| de ce patient| of the patient|'s)?(?:"
              + " (?:maternelle?|paternelle?|germaine?|ainee?|cadette?|jumelle?|aussi|egalement|qui))*"
              + " (?:est|sont|etait|etaient|a ete|ont ete|fut|avait ete|avaient ete|was|were|is|are|has been|have been|had been|being|qui est)"
              + " (?:[a-z]{4,14}ment )?");

  /// A relative who is there, or whom the patient lives with, is not ill.
  private static final Pattern PRESENT =
      Pattern.compile(
          "\\b(?:vit|vivant|vivent|habite|habitant|loge|heberge\\w*|vient|consult\\w*|venue?|vue?|recue?|revient|accompagne\\w*|entoure\\w*|aide\\w*|amenee?|conduite?|discute|presence|entretien|annonce\\w*|selon|d'apres|informe\\w*|appel|contact|rencontre|lives?|living|came|comes|seen|attend\\w*|drove|accompanied|spoke|discussed|presence|according|supported|brought|moved|stays?)"
              + " (?:ce jour |here |today |in )?(?:avec|chez|par|de|a|aupres de|of|with|by|to)?"
              + " ?(?:sa|son|ses|la|le|les|his|her|their|the) $");

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
      if (isRelative(hit) && !isPresent(hit) && open(hit.end(), start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPresent(Hit hit) {
    int begin = Math.max(from, hit.start() - 40);
    return PRESENT.matcher(text).region(Math.min(begin, hit.start()), hit.start()).find();
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
