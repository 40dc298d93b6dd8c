package org.oncoweave.ingest.text.deid;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out addresses, postcodes, towns and named places of care.
final class Places {
  private static final Pattern NUMBERED_STREET =
      Pattern.compile(
          "(?<![\\d,.])\\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\\b)?,? (?:[A-Z][a-z]+"
              + " )?([A-Za-z-]+)\\b\\.?");
  private static final Pattern TOWN =
      Pattern.compile(
          "[A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]+(?![0-9A-Za-z])){0,4}(?:(?<=CEDEX|Cedex)"
              + " \\d{1,2})?");
  private static final Pattern STREET_END = Pattern.compile("[,;\\n(]|\\d{5}| - |\\. | a |$");
  private static final Pattern STREET_EN =
      Pattern.compile("(?<![\\d,.])\\d{1,4}[a-d]?,? (?:[A-Z][a-z'-]+ ){1,3}([A-Z][a-z]+)\\b\\.?");
  private static final Pattern FLAT =
      Pattern.compile(
          "\\b(?:BP|B\\.P\\.|CS|TSA|Apt|Appt|Flat|Bat(?:iment)?|PO Box|P\\.O\\."
              + " Box|Esc(?:alier)?|Etage)\\.? ?(?:\\d{1,6}|[A-Z]\\d?)\\b");
  private static final Pattern NAMED_HOUSE =
      Pattern.compile(
          "\\b(?:[Rr]esidence|RESIDENCE|[Ii]mmeuble|[Ll]otissement|LOTISSEMENT|[Ll]ieu-?dit|LIEU-?DIT|[Hh]ameau|[Dd]omaine|[Cc]ite|[Qq]uartier|ZAC|ZA)"
              + " (?:(?:de la|de l'|du|des|de|d'|les?|la|Les|Le|La|L'|LES|LE|LA) ?){0,2}"
              + "[A-Z][A-Za-z'-]+(?: (?:(?:de|du|des|la|les?|aux?) ){0,2}[A-Z][A-Za-z'-]+){0,3}");
  private static final Pattern BRACKETED = Pattern.compile(" ?\\(?(\\d{5})\\)?(?!\\d)");
  private static final Pattern POSTCODE =
      Pattern.compile("(?<![\\d.,/-])(\\d{5})(?![\\d.,/-]\\d)(?= +[A-Z])");
  private static final Pattern POSTCODE_CUE =
      Pattern.compile(
          "\\b(?:CP|[Cc]ode postal|[Zz]ip(?: code)?|[Pp]ostcode)["
              + " :]{1,3}(\\d{5}|[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})\\b");
  private static final Pattern UK =
      Pattern.compile("(?<![A-Za-z0-9])([A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2})(?![A-Za-z0-9])");
  private static final Pattern CODE =
      Pattern.compile("[ ,\\n-]{1,4}(?:F-)?(\\d{5}|\\d{2} \\d{3})(?!\\d)");
  private static final Pattern INHABITS =
      Pattern.compile(
          "\\b(?i:habite|habitant|habitent|domicili[a-z()]+|demeurant|residant) ([A-Z])");
  private static final Pattern LIVES =
      Pattern.compile(
          "\\b(?i:domicilie|domiciliee|demeurant|habitant|habite|vit|vivant|reside|residant|retraitee?|installee?|fait|ne|nee|ne\\(e\\)|suivie?"
              + " |muteee?|exerce|exercant|hospitalisee?|operee?|traitee?|adressee?|vue?|consulte|transferee?|deces|decedee?|realisee?|maison)\\b(?:[^.;\\n]|(?<=\\d)\\.(?=\\d)){0,40}?\\b(?:a|pres"
              + " de|sur) ([A-Z])");
  private static final Pattern FROM =
      Pattern.compile(
          "\\b(?i:originaire de|native de|natif de|ville de|commune de|ville ?:|commune ?:|ecole ?:|college ?:|lycee ?:|creche ?:|domicile ?:|residence ?:|lieu de"
              + " naissance ?:|lives? in|living in|born in|resident of|resides in|born on"
              + " [^.;\\n]{4,20} in|city ?:|town ?:|place of birth ?:|moved to|from) ([A-Z])");
  private static final Pattern DATELINE =
      Pattern.compile("(?m)^ *([A-Z][A-Za-z' -]{1,30}), (?:le|the|on) \\d");
  private static final Pattern AT =
      Pattern.compile("(?:\\b(?:a|A|sur|de|vers|depuis|in|at|of)|,|-|\\() ([A-Z])");

  private final Page page;

  private Places(Page page) {
    this.page = page;
  }

  static void take(Page page) {
    var places = new Places(page);
    places.postcodes();
    places.streets();
    places.towns();
  }

  private void streets() {
    Matcher m = NUMBERED_STREET.matcher(page.cased());
    while (m.find()) {
      if (page.words().has("street", page.lower().substring(m.start(1), m.end(1)))) {
        int end = streetEnd(m.end());
        page.take(m.start(), end, "address");
        codeAfter(flatEnd(end));
      }
    }
    m = STREET_EN.matcher(page.cased());
    while (m.find()) {
      if (page.words().has("street_en", page.lower().substring(m.start(1), m.end(1)))) {
        page.take(m.start(), m.end(), "address");
        townAfter(m.end());
      }
    }
    for (Pattern pattern : List.of(FLAT, NAMED_HOUSE)) {
      m = pattern.matcher(page.cased());
      while (m.find()) {
        page.take(m.start(), m.end(), "address");
      }
    }
  }

  // To the comma, the end of the line or the postcode.
  private int streetEnd(int from) {
    Matcher m = STREET_END.matcher(page.cased()).region(from, page.cased().length());
    int at = Math.min(m.find() ? m.start() : page.cased().length(), from + 60);
    while (at > from && !Character.isLetterOrDigit(page.cased().charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private void postcodes() {
    for (Pattern pattern : List.of(POSTCODE_CUE, POSTCODE, UK)) {
      Matcher m = pattern.matcher(page.cased());
      while (m.find()) {
        boolean free = !page.isTaken(m.start(1));
        page.take(m.start(1), m.end(1), "postcode");
        if (free) {
          town(page.skipBlanks(m.end(1)), false);
        }
      }
    }
  }

  // ", Bat B" goes with the street.
  private int flatEnd(int end) {
    Matcher flat =
        FLAT.matcher(page.cased())
            .region(Math.min(end + 2, page.cased().length()), page.cased().length());
    return flat.lookingAt() ? flat.end() : end;
  }

  private void codeAfter(int end) {
    Matcher code = CODE.matcher(page.cased()).region(end, page.cased().length());
    if (code.lookingAt()) {
      page.take(code.start(1), code.end(1), "postcode");
      town(page.skipBlanks(code.end(1)), false);
    } else {
      townAfter(end);
    }
  }

  private void townAfter(int from) {
    if (from + 2 < page.cased().length() && page.cased().charAt(from) == ',') {
      town(page.skipBlanks(from + 1), false);
    }
  }

  private void towns() {
    for (Pattern pattern : List.of(LIVES, INHABITS, FROM)) {
      Matcher m = pattern.matcher(page.note().text().cased());
      while (m.find()) {
        town(m.start(1), pattern.equals(FROM) && m.group().startsWith("from"));
      }
    }
    Matcher m = DATELINE.matcher(page.cased());
    while (m.find()) {
      page.take(m.start(1), m.end(1), "city");
    }
    known();
  }

  private void known() {
    Matcher m = AT.matcher(page.cased());
    while (m.find()) {
      int end = townEnd(m.start(1));
      boolean eponym = page.words().has("eponym", page.wordBefore(m.start())) || isNaming(end);
      if (!eponym && page.words().has("city", page.lower().substring(m.start(1), end))) {
        page.take(m.start(1), end, "city");
        codeOf(end);
      }
    }
  }

  // "Nottingham grade 3", "Vienna classification": the town names a scale.
  private boolean isNaming(int end) {
    int next = page.skipBlanks(end);
    return next > end
        && page.words().has("eponym", page.lower().substring(next, page.wordEnd(next)));
  }

  private void town(int start, boolean known) {
    if (start >= page.cased().length() || !Character.isUpperCase(page.cased().charAt(start))) {
      return;
    }
    int end = townEnd(start);
    String word = page.lower().substring(start, end);
    if (!page.words().has("stop", word)
        && (!known || page.words().has("city", word) || end - start > 3)) {
      page.take(start, end, "city");
      codeOf(end);
    }
  }

  // "Lyon (69003)"
  private void codeOf(int end) {
    Matcher code = BRACKETED.matcher(page.cased()).region(end, page.cased().length());
    if (code.lookingAt()) {
      page.take(code.start(1), code.end(1), "postcode");
    }
  }

  // "Le Puy-en-Velay", "SAINT DENIS CEDEX 02"
  private int townEnd(int start) {
    Matcher m = TOWN.matcher(page.cased()).region(start, page.cased().length());
    if (!m.lookingAt()) {
      return page.wordEnd(start);
    }
    int end = page.wordEnd(start);
    int next = page.skipBlanks(end);
    while (next < m.end()) {
      int stop = Math.max(next + 1, page.wordEnd(next));
      if (page.words().has("stop", page.lower().substring(next, stop))) {
        return end;
      }
      end = stop;
      next = page.skipBlanks(end);
    }
    return m.end();
  }
}
