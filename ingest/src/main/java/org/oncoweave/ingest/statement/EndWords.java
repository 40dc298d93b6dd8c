package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// Words before a date that make it the day of the end.
final class EndWords {
  private static final int BEFORE = 40;
  private static final Pattern ENDS =
      Pattern.compile(
          "(?:arret\\w*|stopp\\w*|jusqu\\S*|dernier\\w*|fin"
              + " (?:le|du|de)|termine\\w*|acheve\\w*|until|last|ended|finished|completed|discontinued|suspendu\\w*)[^.;,\\d]{0,22}$"
              + "|(?:derniere?|last|final) (?:injection|cure|cycle|perfusion|dose|administration|implant)s? (?:de |d'|of )?[^.;,\\d]{0,30}$");

  /// "Completed 12 months imatinib on", "a termine 6 cures de FEC le": the day of the last.
  private static final Pattern ENDS_COUNT =
      Pattern.compile(
          "\\b(?:completed|finished|ended|termine\\w*|acheve\\w*|fini\\w*|fin d[e'u]) (?:(?:his|her|their|the|all|ses|les|des|son|sa) )?"
              + "(?:\\d{1,2}|one|two|three|four|five|six|eight|twelve|une?|deux|trois|quatre|cinq|six|huit|douze)(?: (?:full|pleins?))? "
              + "(?:months?|years?|weeks?|cycles?|courses?|doses?|mois|ans?|annees?|semaines?|cures?|injections?)(?: (?!from|du\\b|between)[\\w'-]+){0,4} (?:on|in|le|en|au|this|ce) ?$");

  private static final int COUNTED = 80;

  private static final Pattern ENDS_DAY =
      Pattern.compile("\\b(?:fin|end|acheve\\w*|finie?s?)(?: le)?:? (?=\\d?$)$");

  private EndWords() {}

  static boolean before(String folded, int at) {
    var words = folded.substring(Math.max(0, at - BEFORE), at);
    return ENDS.matcher(words).find()
        || ENDS_DAY.matcher(words).find()
        || ENDS_COUNT.matcher(folded.substring(Math.max(0, at - COUNTED), at)).find();
  }
}
