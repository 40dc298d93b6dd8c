package org.oncoweave.ingest.text.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Rule;

/// Reads a response from the change of the lesions in percent: at least 30 % less is partial, at
/// least 20 % more progression, else stable. RECIST 1.1.
final class PercentCourse {
  private static final Rule SHRINK =
      Rule.of(
          "(?:regression|diminution|reduction|decrease|shrinkage|baisse|reduced|decreased|smaller|shrunk)[^.;%]{0,50}?(?:de"
              + " |by |of )?(\\d{1,3})(?:[.,]\\d)? ?%|(?:-|(?<![\\d%] )- )(\\d{1,3})(?:[.,]\\d)? ?%|(?<first>\\d{1,3}) ?% (?:de |of )?(?:reduction|decrease|shrinkage|diminution|regression)");
  private static final Rule GROW =
      Rule.of(
          "(?:augmentation|progression|majoration|increase|increased|croissance)[^.;%]{0,50}?(?:de"
              + " |by |of )?(\\d{1,3})(?:[.,]\\d)? ?%|\\+ ?(\\d{2,3})(?:[.,]\\d)? ?%(?= recist| selon| somme| de la"
              + " somme| par rapport| vs| versus| from| compared| recist|[.,;)]|$)|(?<first>\\d{1,3}) ?% (?:d'|de |of )?(?:increase|augmentation|growth|progression|majoration)");

  // "variation de +8 %", "somme des cibles : -12 %", "cibles 52 mm (+6 %)"
  private static final Rule CHANGE =
      Rule.of(
          "\\b(?:variations?|varie(?:nt)?|evolution|change[ds]?|modification|somme|sum|sld|cibles?|targets?)\\b"
              + "(?: ?(?:des?|du|d'|la|le|les|l'|of|in|the|by|is|was|were|est|has|have|a|changed|varie|cibles?|targets?|lesions?|somme|sum|diametres?|diameters?|tumorale?|globale?|overall|hepatiques?|pulmonaires?|\\(?recist(?: ?1[.,]1)?\\)?|\\d{1,3} ?mm|:|=|\\(|,)(?![a-z])){0,9} ?"
              + "(?:(?<sign>[+-]) ?(?<signed>\\d{1,3})|(?<!\\d)(?<small>\\d|1\\d))(?:[.,]\\d{1,2})? ?%");

  private PercentCourse() {}

  /// Whether a change is told; the answer is added.
  static boolean read(Found found, Part part) {
    Optional<Matcher> less = part.find(SHRINK);
    Optional<Matcher> told = less.isPresent() ? less : part.find(GROW);
    if (told.isEmpty()) {
      Optional<Matcher> change = part.find(CHANGE);
      change.ifPresent(m -> add(found, m, changed(m)));
      return change.isPresent();
    }
    Matcher m = told.get();
    add(found, m, less.isPresent() ? shrunk(value(m)) : grown(value(m)));
    return true;
  }

  private static void add(Found found, Matcher m, String response) {
    var values = Found.values().with("response", response);
    found.judged(FindingKind.RESPONSE, m.start(), m.end(), values);
  }

  private static String changed(Matcher m) {
    if (m.group("small") != null) {
      return "SD"; // less than 20 either way
    }
    int percent = Integer.parseInt(m.group("signed"));
    return m.group("sign").equals("-") ? shrunk(percent) : grown(percent);
  }

  private static String shrunk(int percent) {
    return percent >= 100 ? "CR" : percent >= 30 ? "PR" : "SD";
  }

  private static String grown(int percent) {
    return percent >= 20 ? "PD" : "SD";
  }

  private static int value(Matcher m) {
    String told = m.group(1) == null ? m.group(2) : m.group(1);
    return Integer.parseInt(told == null ? m.group("first") : told);
  }
}
