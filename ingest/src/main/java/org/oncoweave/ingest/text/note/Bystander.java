package org.oncoweave.ingest.text.note;

import java.util.regex.Matcher;

/// Whether a relative whom a sentence names is only there: comes along, tells of the patient,
/// gives, is mourned, compared with or to be examined.
final class Bystander {
  // The patient lives, comes or speaks with the relative.
  private static final Rule PRESENT =
      Rule.of(
          "\\b(?:vit|vivant|vivent|habite|habitant|loge|heberge\\w*|vient|consult\\w*|venue?|vue?|recue?|revient|accompagne\\w*|entoure\\w*|aide\\w*|aidante?|s'occupe|amenee?|conduite?|discute|discussion|echanges?|telephonique|telephone|presence|entretien|reunion|annonce\\w*|selon|d'apres|informe\\w*|appel|contact|rencontre|lives?|living|came|comes|seen|attend\\w*|drove|accompanied|spoke|discussed|meeting|presence|according|supported|brought|moved|stays?)"
              + " (?:ce jour |here |today |in )?(?:avec|chez|par|de|a|aupres de|of|with|by|to)?"
              + " ?(?:sa|son|ses|la|le|les|his|her|their|the) $");

  // "greffe de moelle de son frere": the donor.
  private static final Rule DONOR =
      Rule.of(
          "\\b(?:greffe\\w*|greffon|don|donneu\\w+|moelle|cellules|allogreffe|rein|foie|transplant\\w*|graft|donated)\\b[^.;,]{0,25} (?:de|du|par|from|by) (?:sa |son |his |her )?$"
              + "|\\b(?:donneu\\w+|donor)\\b(?: [a-z-]{2,16}){0,3} ?[(:,] ?(?:sa |son |his |her |le |la )?$"
              + "|\\b(?:sibling|related|familial) donor [(]?$");

  // "comme sa soeur", "unlike her mother"
  private static final Rule COMPARED =
      Rule.of(
          "\\b(?:comme|contrairement a|a l'instar de|a la difference de|unlike|like|same as) (?:sa|son|ses|leur|her|his|their)(?: propre)? $");

  // "au deces de son mari", "deuil recent de son frere"
  private static final Rule MOURNED =
      Rule.of(
          "\\b(?:deces|deuil|mort|perte|disparition|death|loss)(?: [a-z]+){0,2} (?:de|of) (?:sa|son|ses|her|his) $");
  private static final Rule DIED_OF = Rule.of(" (?:d'|de |du |des |par |a |from |of |with |\\()");

  // "sa fille signale que sa mere a une douleur": the mother is the patient.
  private static final Rule TOLD_OF =
      Rule.of(
          "\\b(?:filles?|fils|enfants?|mari|epou(?:x|se)|femme|conjointe?|compag(?:non|ne)|soeurs?|freres?|daughters?|sons?|children|husband|wife|sister|brother)\\b[^.;]{0,45} (?:que |qu'|that |says |said |reports |reported |thinks |rapporte |signale )(?:sa|son|leur|la|le|her|his|their) $");

  // "vit avec sa mere, atteinte d'une demence"
  private static final Rule ILL =
      Rule.of(
          ",? ?(?:(?:elle|lui)[- ]meme,? |(?:himself|herself) )?(?:(?:suivie?|traitee?|soignee?|operee?|hospitalisee?|irradiee?)(?: (?!avec|par)[a-z]+){0,4}? (?:pour|d'une?)|en (?:cours de )?(?:traitement|chimiotherapie|radiotherapie|soins|remission)(?: [a-z]+){0,2}? (?:pour|d'une?)|(?:being )?(?:treated|followed|under treatment|on treatment|in remission|undergoing [a-z]+)(?: [a-z]+){0,3}? (?:for|from)|atteinte?|porteu\\w+|souffrant|malade (?:de|d'|du)|suivie? pour|traitee? pour|(?:qui|who) (?:a|est|souffre|had|has(?! (?:noted?|noticed|reported|brought|accompanied|been (?:caring|helping|with)))|died|suffer\\w+|is being treated|was (?:treated|diagnosed)))\\b");

  // "sa fille signale une toux chez sa mere"
  private static final Rule TELLS_OF =
      Rule.of(
          "\\b(?:filles?|fils|enfants?|daughters?|sons?|children)\\b[^.;]{0,12}\\b(?:signal|rapport|not|remarqu|constat|evoqu|decri|observ|decouv|trouv|report|notic|describ|mention|found)[a-z]*\\b[^.;]{0,40} (?:chez|de|in|of) (?:sa|son|leur|her|his|their) $");

  // "her brother donated stem cells for her leukaemia"
  private static final Rule DONATED =
      Rule.of(
          " (?:a |has |had |have )?(?:donated|gave|donne|fait don|fait un don)\\b[^.;]{0,40} (?:pour|for|devant|dans le cadre d[eu]|in) (?:sa|son|ses|la|le|l'|cette|her|his|the|this) ?$");

  // "sa fille, infirmiere, a note une masse": she tells of the patient.
  private static final Rule OBSERVER =
      Rule.of(
          "[^.;]{0,25}\\b(?:(?:a|ont|avait) (?:note|remarque|constate|signale|appele|rapporte|observe|alerte|decrit|opere (?:sa|son|la|le)\\b|found\\b)|signale(?:nt)?|rapporte(?:nt)?|constate(?:nt)?|remarque(?:nt)?|evoque(?:nt)?|mentionne(?:nt)?|observe(?:nt)?|indique(?:nt)?|note(?:nt)? (?:une?|des|depuis|que|qu'|chez)|decrivent|s'inquiete|precise|explique|raconte|relate|decrit|(?:nous|m'|te)(?: ?appelle|lephone)|l'(?:accompagne\\w*|a (?:accompagnee?|amenee?|conduite?|trouvee?))|souhaite\\w*|demande|noticed|notices|notes|reports?|reported|describes?|mentions?|says?|said|called|found|is worried|(?:were|was|have been|has been|had been) (?:told|informed|updated|warned|counselled)|(?:sont|est|ont ete|a ete|etaient|etait) (?:prevenue?s?|informee?s?|avertie?s?|mise?s? au courant)|(?:drove|brought|took|accompanied|escorted|rushed|carried|sent|phoned|rang|called) (?:her|him|the patient|us|for|the|an)|(?:nous |la |le |l')+(?:amene|conduit|emmene|accompagne|adresse|fait (?:venir|hospitaliser|consulter))|(?:nous )?(?:l'a|a) (?:emmenee?|accompagnee?|conduite?|amenee?|adressee?|fait (?:venir|hospitaliser|consulter)))\\b");

  // "mere presente, nephroblastome", "sister as stem cell donor"
  private static final Rule BESIDE =
      Rule.of(
          "(?: de la patiente| du patient)?,? (?:(?:etait |etaient |est |sont |is |was )?(?:presente?s?(?=[,.;)]| (?:a (?!\\d)|au|aux|lors|ce jour|ici|pendant|durant))|present(?=[,.;)]| at| during)|inquiete?s?|aidante?s?|informee?s?|injoignables?|disponibles?)|(?:(?:as|as a|comme|en tant que) )?(?:(?:potential|stem|cell|bone|marrow|kidney|[a-z]+-matched) ){0,3}(?:donor|donneu[rs]e?s?)\\b)");

  private static final Rule AT_OWN = Rule.of("(?:chez|in) (?:sa|son|her|his) ");
  private static final Rule ARTICLE = Rule.of("(?:sa|son|ses|his|her) ");

  private final Note note;
  private final int from;

  Bystander(Note note, int from) {
    this.note = note;
    this.from = from;
  }

  /// Whether this relative is no patient of his own for what stands at a position.
  boolean is(Hit relative, int start) {
    return tells(relative, start) || (isBeside(relative) && !isIll(relative));
  }

  static boolean isIll(Note note, Hit relative) {
    return note.at(ILL, relative.end()).isPresent();
  }

  private boolean isIll(Hit relative) {
    return isIll(note, relative);
  }

  /// Whether a relative tells of the patient, or gives something for his illness.
  boolean tells(Hit relative, int start) {
    int begin = Math.min(from, relative.start());
    return note.at(OBSERVER, relative.end(), start).isPresent()
        || note.at(BESIDE, relative.end(), start).isPresent()
        || note.is(DONATED, relative.end(), start)
        || note.within(TELLS_OF, begin, afterArticle(relative.start()))
        || note.within(TOLD_OF, begin, afterArticle(relative.start()));
  }

  /// Whether a child tells of the patient: "sa fille signale une toux chez sa mere".
  boolean isToldOf(Hit cue) {
    return note.at(AT_OWN, cue.start())
        .filter(m -> note.within(TELLS_OF, Math.min(from, cue.start()), m.end()))
        .isPresent();
  }

  private boolean isBeside(Hit relative) {
    int at = afterArticle(relative.start());
    int begin = Math.max(Math.min(from, at), at - 40);
    return note.within(PRESENT, begin, at)
        || note.within(DONOR, begin, at)
        || note.within(COMPARED, begin, at)
        || (note.within(MOURNED, begin, at) && note.at(DIED_OF, relative.end()).isEmpty());
  }

  // The term may begin with the article: "ses parents".
  private int afterArticle(int start) {
    return note.at(ARTICLE, start).map(Matcher::end).orElse(start);
  }
}
