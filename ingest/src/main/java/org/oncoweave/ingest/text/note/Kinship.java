package org.oncoweave.ingest.text.note;

/// Whether a disease is a relative's: section, cue or relative named in the clause.
final class Kinship {
  private static final Rule NEAR = Rule.of("\\(|chez | in |^[^,]{0,30} du cote ");
  private static final Rule SUBJECT =
      Rule.of(
          "(?: de (?:la |notre |cette )?patiente| du patient| de ce patient| of the patient|'s)?(?:"
              + " (?:maternelle?|paternelle?|germaine?|ainee?|cadette?|jumelle?|aussi|egalement|qui))*(?:, [^,;.]{3,40},)?"
              + " (?:est|sont|etait|etaient|a ete|ont ete|fut|avait ete|avaient ete|vient d'etre|venait d'etre|va etre|was|were|is|are|has been|have been|had been|being|qui est)"
              + " (?:[a-z]{4,14}ment )?");

  /// A relative who is there, or whom the patient lives with, is not ill.
  private static final Rule PRESENT =
      Rule.of(
          "\\b(?:vit|vivant|vivent|habite|habitant|loge|heberge\\w*|vient|consult\\w*|venue?|vue?|recue?|revient|accompagne\\w*|entoure\\w*|aide\\w*|amenee?|conduite?|discute|discussion|echanges?|presence|entretien|annonce\\w*|selon|d'apres|informe\\w*|appel|contact|rencontre|lives?|living|came|comes|seen|attend\\w*|drove|accompanied|spoke|discussed|presence|according|supported|brought|moved|stays?)"
              + " (?:ce jour |here |today |in )?(?:avec|chez|par|de|a|aupres de|of|with|by|to)?"
              + " ?(?:sa|son|ses|la|le|les|his|her|their|the) $");

  // "greffe de moelle de son frere": the donor.
  private static final Rule DONOR =
      Rule.of(
          "\\b(?:greffe\\w*|greffon|don|donneu\\w+|moelle|cellules|allogreffe|rein|foie|transplant\\w*|graft|donated)\\b[^.;,]{0,25} (?:de|du|par|from|by) (?:sa |son |his |her )?$");

  // "cancer colique chez la patiente"
  private static final Rule OWN_DISEASE =
      Rule.of("(?: [a-z]+){0,2}? chez (?:la|le|notre|ce|cette) patiente?\\b");
  // "vit avec sa mere, atteinte d'une demence"
  private static final Rule ILL =
      Rule.of(
          ",? ?(?:elle-meme |lui-meme )?(?:atteinte?|porteu\\w+|souffrant|malade|suivie? pour|traitee? pour|qui (?:a|est|souffre))\\b");

  // "sa fille, infirmiere, a note une masse": she tells of the patient.
  private static final Rule OBSERVER =
      Rule.of(
          "[^.;]{0,25}\\b(?:(?:a|ont|avait) (?:note|remarque|constate|signale|appele|rapporte|observe|alerte|decrit)|signalent?|rapportent?|constatent?|remarque|s'inquiete|precise|noticed|reports|reported|says|said|called|is worried)\\b");
  private static final Rule YOUNG =
      Rule.of(
          "enfant(?: ?[,:]| (?:de|d'|age|suivi|adress|present|admis|hospital|porteu|atteint|ne |nee ))|(?:fille|fils) (?:de|agee? de) (?:\\d{1,2} (?:mois|semaines|jours)|1?\\d ans)|child (?:of|aged|with|,)");
  private static final Rule ANY = Rule.of("(?:de|chez) l'enfant$|(?:in|of) children$");
  private static final Rule KIN =
      Rule.of("\\b(?:une?|les|des|ses|aux|deux|trois|son|leurs?|autres?|plusieurs) $");
  private static final Rule OF = Rule.of(" (?:de (?:(?:sa|son|la|ses) )?|du |maternel|paternel)?");

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
    if (note.at(OWN_DISEASE, end).isPresent()) {
      return false;
    }
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
      if (isRelative(hit) && !isPresent(hit) && !tells(hit, start) && open(hit.end(), start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isPresent(Hit hit) {
    int begin = Math.max(from, hit.start() - 40);
    int at = Math.min(begin, hit.start());
    return (note.within(PRESENT, at, hit.start()) || note.within(DONOR, at, hit.start()))
        && note.at(ILL, hit.end()).isEmpty();
  }

  private boolean tells(Hit hit, int start) {
    return note.at(OBSERVER, hit.end(), start).isPresent();
  }

  private boolean isRelative(Hit hit) {
    boolean kin = !hit.get("role").equals("none") && !isApparent(hit);
    return !isYoungPatient(hit) && (kin || note.at(ILL, hit.end()).isPresent());
  }

  // "Enfant, cervelet : medulloblastome", "Fille de 6 ans" at the beginning is the patient; "RMS de
  // l'enfant" is no relative's.
  private boolean isYoungPatient(Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - 8);
    boolean first = hit.start() == note.sentenceStart(hit.start());
    boolean one = first && note.at(YOUNG, hit.start()).isPresent();
    boolean any = note.within(ANY, Math.min(from, hit.start()), hit.end());
    return (one || any) && !note.section(hit.start()).equals("family");
  }

  // "progression apparente": what seems, not who is related.
  private boolean isApparent(Hit hit) {
    return text.startsWith("apparent", hit.start())
        && !note.within(KIN, Math.max(from, hit.start() - 8), hit.start());
  }

  private boolean open(int a, int b) {
    return text.indexOf(';', a, b) < 0 && !selfBetween(a, b);
  }

  private boolean selfBetween(int a, int b) {
    for (Hit cue : note.hits(TermKind.CUE, a, b)) {
      if (cue.is("type", "self")
          && (cue.start() - a > 3 || text.indexOf(',', a, cue.start()) >= 0)
          && isOwn(a, cue)) {
        return true;
      }
    }
    return false;
  }

  // "sa mere a ete traitee pour": the relative is the subject.
  private boolean isOwn(int from, Hit cue) {
    return !cue.term().has("verb") || !note.is(SUBJECT, from, cue.start());
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
    boolean apart =
        text.indexOf(';', end, start) >= 0
            || text.indexOf('.', end, start) >= 0
            || selfBetween(end, start);
    return !apart && (note.within(NEAR, end, start) || note.is(OF, end, start));
  }
}
