package org.oncoweave.ingest.statement;

import java.util.regex.Pattern;

/// "Prostate 2006, basocellulaire", "cirrhosis cleared 2011, HCC": a year that closes an item of a
/// list is that of what its own item tells, be it read as nothing, and not of the next.
final class OwnItem {
  private static final int YEAR = 4; // characters
  private static final int REACH = 48; // characters of an item
  private static final Pattern BEGINS = Pattern.compile("[,;:.()\\n/+]");

  /// Words that name nothing of their own: "operee en 2012, carcinome du sein".
  private static final Pattern EMPTY =
      Pattern.compile(
          "\\b(?:patiente?|elle|il|she|he|was|is|a|an|ete|est|the|le|la|les|un|une|en|in|de|du|d|pour|for|vers|about|around|fin|debut|early|late|mi|mid"
              + "|ans?|years?|old|deja|first|once|operee?s?|operated|traitee?s?|treated|vue?|seen|diagnosti\\w+|diagnosed|decouvert\\w*|found|discovered|connue?s?|known|prise? en charge|atcds?|antecedents?|history|and|et|puis|then)\\b");

  private static final Pattern GOES_ON =
      Pattern.compile("\\b(?:depuis|since|suivi\\w*|followed|surveill\\w+|from)\\b");
  private static final Pattern WORD = Pattern.compile("[a-z]{3}");

  private OwnItem() {}

  /// Whether the date is the year of the item that it closes.
  static boolean closes(String folded, SaidDate date) {
    boolean year = date.end() - date.start() == YEAR && date.until() == null;
    if (!year || !folded.startsWith(",", date.end())) {
      return false;
    }
    var before = folded.substring(Math.max(0, date.start() - REACH), date.start());
    var parts = BEGINS.split(before, -1);
    var own = parts[parts.length - 1];
    return !GOES_ON.matcher(own).find() && WORD.matcher(EMPTY.matcher(own).replaceAll(" ")).find();
  }
}
