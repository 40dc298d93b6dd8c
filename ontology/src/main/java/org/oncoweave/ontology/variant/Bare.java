package org.oncoweave.ontology.variant;

import java.util.regex.Pattern;

/// Decides whether a word without `p.` is a protein change.
final class Bare {
  private static final Pattern SUBSTITUTION =
      Pattern.compile("(?i)[a-z]{1}\\d{1,4}[a-z*](?:/[a-z*]{1,3}\\d{0,4}[a-z*]?)*");
  private static final Pattern RESIDUE = Pattern.compile("[A-Z]\\d{1,4}(?:/[A-Z]\\d{1,4})*");
  private static final Pattern LONG =
      Pattern.compile(
          "(?i)(?:[a-z*]{1}|[a-z]{3})\\d{1,4}(?:[_-](?:[a-z*]|[a-z]{3})\\d{1,4})?"
              + "(?:[a-z*]{0,3}fs.*|del.*|dup.*|ins.*|>.*|[a-z*]?ext.*|=|[a-z]{3}|\\*|x|ter|stop)?(?:/.*)?");

  private static final Pattern ALONE = Pattern.compile("[A-Z]\\d{2,4}[A-Z*]");
  private static final Pattern LOWER = Pattern.compile("[a-z]{1,3}\\d+");

  private Bare() {}

  /// Without any gene only a whole change of a residue with two digits or more is taken for one.
  static boolean standsAlone(String body) {
    return ALONE.matcher(body).matches();
  }

  static boolean isChange(String body, String text, ChangeFinder.Written written) {
    var name = body.replace("(", "").replace(")", "");
    if (SUBSTITUTION.matcher(name).matches()) {
      return true;
    }
    if (RESIDUE.matcher(name).matches()) {
      return true;
    }
    boolean bareLower = Character.isLowerCase(name.charAt(0)) && LOWER.matcher(name).matches();
    if (bareLower || !LONG.matcher(name).matches()) {
      return false;
    }
    var cursor = new Cursor(name);
    char residue = cursor.residue();
    return residue != 0 && Character.isDigit(cursor.peek()) && written.end() <= text.length();
  }
}
