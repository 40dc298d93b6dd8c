package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// Words between a mention and a date that give the date to one of them whatever stands between, or
/// to something else.
final class DatedOther {
  /// "SMD secondaire (chimiotherapies 2017 et 2019)": the years are those of what caused it.
  private static final Pattern OWED_TO =
      Pattern.compile(
          "\\b(?:secondaires?|(?:radio|chimio)-?indui\\w+|indui\\w+|post|apres|liee?s?|related|due|secondary|following|after)\\b[^;]{0,25}\\b(?:chimio\\w*|radioth\\w*|chemo\\w*|irradiations?|rayons|traitements?|treatments?|therap\\w+)\\b[^;.]*$");

  /// "Relapsed 34 months after FCR (given 2014)": the date in brackets is that of the care before.
  private static final Pattern CARED_FOR =
      Pattern.compile(
          "\\b(?:after|since|following|post|apres|depuis)\\b[^.;:()]{2,50}\\((?:given|received|completed|finished|ended|started|administered|done|recue?s?|faite?s?|administree?s?|delivree?s?|terminee?s?|debutee?s?|donnee?s?|fin|end)(?: (?:en|in|de|of|le|on))? $"
              + "|\\b(?:mois|ans|months|years) (?:after|since|from|post|following|apres|de|du|d')\\b[^.;:()]{2,50}\\((?:en |in )?$");

  /// "Rechute metastatique du cancer de 2018": the year is that of the cancer.
  private static final Pattern OF_CANCER =
      Pattern.compile(
          "^(?: \\w+)? (?:du|de la|de son|de sa|of the|of her|of his|from the|from her|from his) (?:cancer|carcinome|tumeur|melanome|sarcome|primitif|carcinoma|tumou?r|melanoma|sarcoma|primary)(?: \\w+){0,3} (?:de|of|from) $");

  /// "Lymphoma, stage IIA (neck), diagnosed in 1995": said of the tumour, whatever stands between.
  private static final Pattern FOUND =
      Pattern.compile(
          ", (?:(?:first|initially|originally|initialement|d'abord|was|est|etait|a ete) )?(?:diagnos\\w+|decouvert\\w*|discovered) (?:en |in |on |le |vers |around |at the end of |debut |fin )?$");

  private static final Pattern BORN =
      Pattern.compile(
          "[ ,(]*\\b(?:nee?(?:\\(e\\))?(?: le)?|born(?: on)?|dob|ddn) ?:? ?\\d{1,2}[./]\\d{1,2}[./]\\d{4}[ ,)]*");

  private static final Pattern WITHOUT =
      Pattern.compile(", ?(?:sans|without|minus|hors|omitting) [^,;.]{3,30}, ?");

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]{0,70}\\)?");

  private DatedOther() {}

  /// Without a birth, what is left out and what stands in brackets, which part nothing: "FCR
  /// (fludarabine, rituximab) le 27/05", "docetaxel (4 cycles, 14/03/2016".
  static String bare(String gap) {
    var unborn = WITHOUT.matcher(BORN.matcher(gap).replaceAll(" ")).replaceAll(" ");
    return unborn.indexOf('(') < 0 ? unborn : BRACKETS.matcher(unborn).replaceAll("");
  }

  /// Before the date of a diagnosis, said of the tumour told last.
  static boolean found(String words) {
    return FOUND.matcher(words).find();
  }

  /// Between a tumour and the date of the care that it is owed to.
  static boolean causedIt(String words) {
    return OWED_TO.matcher(words).find();
  }

  /// Between what came back and the date of the care or the cancer before it.
  static boolean before(String words) {
    return CARED_FOR.matcher(words).find() || OF_CANCER.matcher(words).find();
  }
}
