package org.oncoweave.ingest.text.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.Folded;

/// Takes out what is known of the patient beforehand, wherever it stands.
final class KnownPatient {
  private static final int SHORTEST = 2;
  private static final Pattern NAMED = Pattern.compile("(?:'s)? ([a-z]+)");

  private final Page page;

  private KnownPatient(Page page) {
    this.page = page;
  }

  static void take(Page page, Deidentifier.Known known) {
    var patient = new KnownPatient(page);
    known.numbers().forEach(patient::number);
    known.lastNames().forEach(name -> patient.words(name, "name"));
    known.firstNames().forEach(name -> patient.words(name, "first_name"));
  }

  // The digits of a number, with any blanks and points between.
  private void number(String number) {
    var pattern = new StringBuilder();
    for (char c : Folded.lower(number).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        pattern.append(pattern.isEmpty() ? "" : "[ ./-]{0,3}").append(c);
      }
    }
    if (pattern.length() > SHORTEST) {
      boolean social = number.replaceAll("\\D", "").length() >= 13;
      String tail = social ? "(?:[ ./-]{0,3}\\d\\d)?(?!\\d)" : "(?![a-z0-9])";
      page.takeAll(Pattern.compile("(?<![a-z0-9])" + pattern + tail), 0, social ? "nir" : "ipp");
    }
  }

  private void words(String name, String type) {
    String folded = Folded.lower(name.strip());
    if (folded.length() < SHORTEST) {
      return;
    }
    String loose = Pattern.quote(folded).replaceAll("[ '-]", "\\\\E[ '-]?\\\\Q");
    Matcher m = Pattern.compile("(?<![a-z0-9])" + loose + "(?![a-z0-9])").matcher(page.lower());
    while (m.find()) {
      if (isName(m.start(), m.end())) {
        page.take(m.start(), m.end(), type);
      }
    }
  }

  // In capitals, or beside a title or a given name; a small word or an eponym is none.
  private boolean isName(int start, int end) {
    if (!Character.isUpperCase(page.cased().charAt(start)) || isEponym(start) || isNaming(end)) {
      return false;
    }
    boolean begins = start == 0 || ".\n!?".indexOf(lastSign(start)) >= 0;
    boolean upper = page.isUpperWord(new Page.Word(start, end));
    return upper || !begins || !isSpoken(end);
  }

  private char lastSign(int start) {
    int at = start - 1;
    while (at > 0 && page.cased().charAt(at) == ' ') {
      at--;
    }
    return page.cased().charAt(at);
  }

  // "Petit nodule": the word begins a sentence and a small noun follows.
  private boolean isSpoken(int end) {
    int next = page.skipBlanks(end);
    boolean noun = next < page.cased().length() && Character.isLowerCase(page.cased().charAt(next));
    return noun && !page.words().has("stop", page.lower().substring(next, page.wordEnd(next)));
  }

  private boolean isEponym(int start) {
    String before = page.lower().substring(Math.max(0, start - 24), start);
    Matcher m =
        Pattern.compile("([a-z]+) (?:de la |a la |a l'|aux? |de |d'|du |of |to )?$")
            .matcher(before);
    return m.find()
        && (page.words().has("eponym", m.group(1)) || page.words().has("thing", m.group(1)));
  }

  // "Hodgkin lymphoma", "Paget's disease"
  private boolean isNaming(int end) {
    Matcher m = NAMED.matcher(page.lower()).region(end, page.lower().length());
    return m.lookingAt() && page.words().has("eponym", m.group(1));
  }
}
