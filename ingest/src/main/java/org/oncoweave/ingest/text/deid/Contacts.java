package org.oncoweave.ingest.text.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out e-mail addresses, telephone, social security and record numbers.
final class Contacts {
  private static final Pattern EMAIL =
      Pattern.compile(
          "(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}");
  private static final Pattern URL = Pattern.compile("\\b(?:https?://|www\\.)[^\\s,;)]{3,200}");
  private static final Pattern NIR =
      Pattern.compile(
          "(?<![0-9])[1-478][ .-]?\\d{2}[ .-]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .-]?(?:\\d{2}|2[ab])["
              + " .-]?\\d{3}[ .-]?\\d{3}(?:[ ./-]{0,3}\\d{2})?(?![0-9])");
  private static final Pattern PHONE =
      Pattern.compile(
          "(?<![0-9.,/])(?:(?:\\+|00)\\d{1,3}[ .-]?(?:\\(0\\)[ .-]?)?[1-9](?:["
              + " .-]?\\d{2}){4}|0[1-9](?:[ .-]?\\d{2}){4}|\\+\\d{1,3}(?:["
              + " .-]?\\d{2,5}){2,5}|\\(?0\\d{2,4}\\)?[ -]\\d{3,4}[ -]?\\d{3,4}|\\(\\d{3}\\)"
              + " ?\\d{3}[ -.]\\d{4}|\\d{3}-\\d{3}-\\d{4})(?![0-9])");
  private static final Pattern SHORT_PHONE =
      Pattern.compile(
          "\\b(?:tel|telephone|phone|fax|poste|ext|bip|portable|mobile|dect|secretariat|standard)\\b\\.?["
              + " :]{0,3}(\\d[\\d .-]{2,16}\\d)(?![\\d/])");
  private static final Pattern RECORD =
      Pattern.compile(
          "\\b(?:ipp|nip|nda|iep|iup|ins|mrn|dossier|sejour|prelevement|rpps|adeli|finess|nhs|chi|crn|upi|venue"
              + "|registre|register|registry|accession|specimen|echantillon|examen|hospital|record|episode|patient|identifiant|admission|bon|demande|request|lame|bloc|case|study|ref|reference|matricule|sample|lab|laboratory|chart|file|visit|encounter|anapath|cr|compte[-"
              + " ]rendu)\\b(?:["
              + " :.#(/)-]|\\bn(?:o|um|umero)?\\b|\\bid\\b|\\bnumber\\b|\\bno\\b|\\bnumero\\b|\\bde\\b|\\bdu\\b|\\bpatient\\b|\\bmedical\\b|\\bpermanent\\b|\\bsejour\\b|\\bdossier\\b|\\bis\\b|\\bpathology\\b|\\banapath\\b|\\binterne\\b|\\bhospitalier\\b|\\bexamen\\b|\\bprelevement\\b|\\brecord\\b|\\brpps\\b|\\bprescripteur\\b|\\bmedecin\\b|\\bpraticien\\b|\\betablissement\\b|\\bpatiente\\b|\\blaboratoire\\b|\\badministratif\\b|\\bunique\\b){1,8}(\\d{3}["
              + " -]\\d{3}["
              + " -]\\d{4}|[a-z]{0,5}[-/.]?\\d[a-z0-9]*(?:[-/._][a-z0-9]+){0,4}|[a-z]{1,4}"
              + " \\d{4,12}|[a-z]{2}\\d{2} \\d{5})(?![a-z0-9])");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![a-z])n[o ] ?:? ?((?:[a-z]{0,4}[-/.]?)\\d{4,14}(?:[-/.][a-z0-9]{1,8}){0,3})");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "(?<![a-z0-9])(?:[a-z]{1,2}\\d{2}[-/.]\\d{4,7}|\\d{2}[a-z]{1,2}\\d{4,7}|[a-z]{1,3}-?20\\d\\d[-/.]\\d{3,7})(?![a-z0-9])");
  private static final int DIGITS = 4;

  private Contacts() {}

  /// What no date may cut in two.
  static void takeFirst(Page page) {
    page.takeAll(EMAIL, 0, "email");
    page.takeAll(URL, 0, "email");
    page.takeAll(NIR, 0, "nir");
  }

  static void take(Page page) {
    records(page);
    page.takeAll(PHONE, 0, "phone");
    page.takeAll(SHORT_PHONE, 1, "phone");
    page.takeAll(NUMBERED, 1, "ipp");
    page.takeAll(SAMPLE, 0, "ipp");
  }

  private static void records(Page page) {
    Matcher m = RECORD.matcher(page.lower());
    while (m.find()) {
      String number = m.group(1);
      long digits = number.chars().filter(Character::isDigit).count();
      if (digits >= DIGITS && !isDate(number) && !isPhone(m)) {
        page.take(m.start(1), m.end(1), "ipp");
      }
    }
  }

  private static boolean isPhone(Matcher m) {
    return m.group().contains("tel");
  }

  private static boolean isDate(String number) {
    return number.matches(
        "\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|(?:19|20)\\d\\d|\\d{1,2}/\\d{4}");
  }
}
