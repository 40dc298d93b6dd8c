package org.oncoweave.ingest.text.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out named places of care.
final class Care {
  private static final Pattern FRENCH =
      Pattern.compile(
          "\\b(?:USP|SSR|SMR|HAD|CMC|CRLCC|CHU|CHR|CHRU|CHI|CHIC|CHS|HIA|GHU|GH|CLCC|GHT|CH|EHPAD|[HhC][oe]pita(?:l|ux)|HOPITAL|[Cc]linique|CLINIQUE|[Pp]olyclinique|[Mm]aternite|[Ii]nstitut|INSTITUT|Centre|CENTRE|centre|[Gg]roupement|[Gg]roupe|[Ff]ondation|[Hh]ospices?|[Ll]aboratoire|[Cc]abinet)((?:"
              + " (?:hospitalier|HOSPITALIER|hospitaliere|regional|REGIONAL|universitaire|UNIVERSITAIRE|intercommunal|general|prive|privee|medical|medico-chirurgicale?|chirurgicale?|mutualiste|anticancereux|specialise|militaire|regional"
              + " de lutte contre le cancer|de lutte contre le cancer|du cancer|d'oncologie|de"
              + " cancerologie|de radiotherapie|d'imagerie|d'imagerie medicale|d'anatomie"
              + " pathologique|d'anatomopathologie|de pathologie|de"
              + " radiologie|d'hematologie|Hospitalier|Universitaire|Regional|Intercommunal|Medical|d'Oncologie|d'Imagerie|de"
              + " Radiotherapie|de Cancerologie|de Pathologie|Prive|de sante|de reference|de"
              + " soins)){0,4}) (?:de la |de l'|de |du |des |d'|La |Le |les |- )?(?:la |l'|le"
              + " )?([A-Z][A-Za-z'-]*(?: (?:(?:de|du|des|la|le|les|et|sur|en|sous|aux)"
              + " ){0,2}(?:d'|l')?[A-Z][A-Za-z'-]*){0,6})");
  private static final Pattern ENGLISH =
      Pattern.compile(
          "\\b((?:(?:[A-Z][A-Za-z'-]+|St\\.?|of|the|and|&) ){1,6})(?:[A-Z][a-z]+"
              + " )?(?:Hospitals?|HOSPITAL|Clinic|Infirmary|Hospice|Surgery|Centre|Center|Institute|Practice|Trust)\\b");

  private static final Pattern IN_BRACKETS = Pattern.compile(" ?\\(([A-Z][A-Za-z' -]{1,30})\\)");

  private Care() {}

  static void take(Page page) {
    french(page);
    english(page);
  }

  private static void french(Page page) {
    Matcher m = FRENCH.matcher(page.cased());
    while (m.find()) {
      int end = nameEnd(page, m.start(2), m.end());
      if (end > m.start(2)) {
        page.take(m.start(), end, "hospital");
        town(page, end);
      }
    }
  }

  // "Institut du Grand-Large (La Rochelle)"
  private static void town(Page page, int end) {
    Matcher m = IN_BRACKETS.matcher(page.cased()).region(end, page.cased().length());
    if (m.lookingAt() && page.words().has("city", page.lower().substring(m.start(1), m.end(1)))) {
      page.take(m.start(1), m.end(1), "city");
    }
  }

  private static void english(Page page) {
    Matcher m = ENGLISH.matcher(page.cased());
    while (m.find()) {
      int start = trimmed(page, m.start());
      if (start < m.end(1)) {
        page.take(start, m.end(), "hospital");
      }
    }
  }

  // A capital that goes with what follows ends the name: "Institut Curie Madame".
  private static int nameEnd(Page page, int start, int end) {
    int at = start;
    int last = start;
    while (at < end) {
      int stop = Math.max(at + 1, page.wordEnd(at));
      boolean upper = Character.isUpperCase(page.cased().charAt(at));
      if (upper && isStop(page, page.lower().substring(at, stop))) {
        return last;
      }
      last = upper || page.cased().substring(at, stop).matches("[dl]'.+") ? stop : last;
      at = page.skipBlanks(stop);
    }
    return last;
  }

  private static boolean isStop(Page page, String word) {
    boolean stop = page.words().has("stop", word) || page.words().has("civility", word);
    return stop && !page.words().has("particle", word);
  }

  // A word that begins the sentence is no part of the name: "At Mercy Hospital".
  private static int trimmed(Page page, int from) {
    int at = from;
    while (true) {
      int end = page.wordEnd(at);
      String word = page.lower().substring(at, end);
      if (end == at
          || !(page.words().has("stop", word) || word.equals("of") || word.equals("the"))) {
        return at;
      }
      at = page.skipBlanks(end);
    }
  }
}
