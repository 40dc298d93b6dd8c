package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// Tumours that a report names and does not believe in: corrected on the spot, quoted, thought of
/// at first, asked of the pathologist, or taken back.
final class Disowned {
  private static final int BREATH = 60;
  private static final int SENTENCE = 110;

  /// "Cancer du rein gauche en 2006 (sic)", "tumeur du poumon (erreur : ileon)".
  private static final Pattern CORRECTED =
      Pattern.compile(
          "^[^.;:()\\[\\n]{0,45}[(\\[](?:re-?)?(?:sic|erreur|erronn?e|faux|en (?:fait|realite)|a tort|wrong|error|mistake|actually|in fact)\\b");

  /// "Un courrier parlant de « cancer du pancreas »".
  private static final Pattern QUOTED =
      Pattern.compile(
          "\\b(?:parl(?:e|ant|ait) d|evoqu\\w+|mentionn\\w+|intitul\\w+|etiquet\\w+|libell\\w+|ecri\\w+|marqu\\w+|labelled|reading|saying|stating|wrongly)[^.;\u00ab\"]{0,20}[\u00ab\"] ?(?:une? |a |an )?$");

  /// "Prise pour une tumeur endocrine, en fait metastase".
  private static final Pattern TAKEN_FOR =
      Pattern.compile(
          "\\b(?:prise?s? (?:\\w+ )?(?:a tort )?pour|confondue?s? avec|(?:mistaken|mistook)(?: \\w+){0,2} for|misread as|misdiagnosed as|(?:taken|passed) (?:at first |initially )?for"
              + "|(?:(?:a tort|d'abord|initialement|au depart) (?:consideree?s?|etiquetee?s?|traitee?s?|diagnostiquee?s?)|(?:consideree?s?|etiquetee?s?|traitee?s?|diagnostiquee?s?) (?:a tort|d'abord|initialement|au depart))(?: comme)?"
              + "|(?:first|initially|originally|wrongly|erroneously) (?:thought|believed|taken|held|labelled|called|treated|diagnosed|presumed)(?: to be| for| as)?)"
              + " (?:une? |an? |the )?(?:\\w+ )?$");

  /// "ALD demandee trop tot pour cancer du poumon".
  private static final Pattern TOO_SOON =
      Pattern.compile(
          "\\b(?:trop (?:tot|vite)|a tort|par erreur|prematurement|indument|too (?:early|soon)|wrongly|in error|by mistake|prematurely|erroneously)"
              + "[^.;]{0,25} (?:pour|au titre|comme|for|as|with|of) (?:d'une? |une? |le |la |an? |the |suspected )?(?:\\w+ )?$");

  /// "Le protocole au titre d'une tumeur maligne doit etre annule : diagnostic non confirme".
  private static final Pattern PAPER =
      Pattern.compile(
          "\\b(?:ald|protocole de soins|exoneration|prise en charge a 100|certificat|declaration|notification|registration|claim|exemption|flag|alert)\\b");

  private static final Pattern CANCELLED =
      Pattern.compile(
          "^[^.;\\n]{0,90}\\b(?:annul|rectifi|corrig|supprim|retire|cancel|withdraw|revok|remov|rescind|correct)\\w*");

  private static final Pattern UNCONFIRMED =
      Pattern.compile(
          "^[^.;\\n]{0,90}\\bdiagnos\\w+ (?:(?:est|a ete|was|is|has been|finalement|now) ){0,2}(?:non (?:confirme|retenu)|infirme|ecarte|errone|abandonne|redresse|not (?:been )?confirmed|refuted|withdrawn|dropped|overturned)");

  /// "Aspect en premier lieu de tumeur neuroendocrine".
  private static final Pattern FIRST_THOUGHT =
      Pattern.compile(
          "\\b(?:en premier(?:e (?:intention|hypothese|ligne))?(?: lieu)?|(?:a )?evoqu\\w+ (?:d'abord|en premier)|au premier rang|in the first (?:instance|place)|first consideration(?: is)?|foremost)"
              + " ?:? ?(?:(?:d'|de |of |for |to |a )?(?:une? |an? )?)?(?:\\w+ )?$");

  private static final Pattern THOUGHT_FIRST =
      Pattern.compile(
          "^[^.;\\n]{0,45}\\b(?:en premier(?:e (?:intention|hypothese))?(?: lieu)?|in the first (?:instance|place)|as (?:the )?first (?:hypothesis|consideration))\\b");

  /// "Demande : tumeur neuroendocrine", in the report of the specimen.
  private static final Pattern ASKED_FOR =
      Pattern.compile(
          "(?:^ ?|[.;\\n] ?)(?:demande|question(?: posee)?|suspicion(?: clinique)?|hypothese(?: clinique)?|request|query|clinical (?:suspicion|query|impression|question)|submitted as|adressee? (?:pour|comme)) ?:? ?(?:une? |an? |\\? ?)?$");

  private Disowned() {}

  static boolean is(Page page, int start, int end) {
    var before = page.before(start, SENTENCE);
    return CORRECTED.matcher(page.after(end, BREATH)).find()
        || QUOTED.matcher(page.before(start, BREATH)).find()
        || TAKEN_FOR.matcher(before).find()
        || TOO_SOON.matcher(before).find()
        || takenBack(page, end, before)
        || onlyThought(page, end, before);
  }

  private static boolean takenBack(Page page, int end, String before) {
    var after = page.after(end, SENTENCE);
    return UNCONFIRMED.matcher(after).find()
        || (PAPER.matcher(before).find() && CANCELLED.matcher(after).find());
  }

  /// An image's first thought, and what the surgeon asks of the specimen, are no more than that.
  private static boolean onlyThought(Page page, int end, String before) {
    return switch (page.report().type()) {
      case "imaging" ->
          FIRST_THOUGHT.matcher(before).find()
              || THOUGHT_FIRST.matcher(page.after(end, BREATH)).find();
      case "pathology" -> ASKED_FOR.matcher(before).find();
      default -> false;
    };
  }
}
