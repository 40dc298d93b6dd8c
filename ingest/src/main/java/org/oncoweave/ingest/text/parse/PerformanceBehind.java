package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.NumberWords;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Windows;

/// Reads a performance status whose scale is named behind the value: "grade 1 de l'OMS".
final class PerformanceBehind {
  private static final String TOLD =
      "(?:^|(?<=[.;\\n] {0,2})|\\b(?:grade|stade|niveau|classe|score|statut|cotee?|classee?|evaluee?|estimee?|chiffree?|quantifiee?|a|at|of|is|est|was|as|general|rated|scored|graded)[ :=]{1,3})";
  private static final String OF =
      " ?%? ?\\(?(?:(?:sur|de|du|selon|d'apres|on|of|according to|by|per|in) )?(?:l'|la |le |the )?";
  private static final String SCALE =
      "(?:(?:echelle|scale|classification|score|indice|index|statut|status)(?: de performance| d'activite| de statut| performance| status)*"
          + " (?:(?:de |du |selon |of )?(?:l'|la |le |the )?))?";
  private static final Rule ECOG =
      Rule.of(
          TOLD
              + "([0-4]|zero|two|three|four|deux|trois|quatre|(?:un|one)(?= ?(?:[%(]|(?:sur|de|du|selon|d'apres|on|of|according|by|per|in)\\b)))"
              + OF
              + "(?<scale>"
              + SCALE
              + ")(?<name>oms|ecog|who|zubrod)\\b(?! ?(?:grade|20\\d\\d))(?<status> (?:performance|scale|status))?");
  private static final Rule HUNDRED =
      Rule.of(
          "\\b(\\d0|100)" + OF + SCALE + "(?<name>" + Karnofsky.NAME + "|lansky)\\b(?! ?[:=a])");
  // Of the patient: the same words tell the grade of a tumour.
  private static final Rule STATE =
      Rule.of(
          "\\b(?:etat general|general (?:condition|state|health)|performance|autonom\\w+|autonomous|independant\\w*|independent|valide|actif|active|grabataire|bedridden|ambulatoire|ambulatory)\\b[^.;]{0,60}$");
  // "grade 2 de l'OMS pour l'etat general"
  private static final Rule OF_STATE =
      Rule.of(
          ",? (?:pour|concernant|for|as to) (?:l'|le |la |the )?(?:etat general|general (?:condition|state)|performance|autonomie)");
  private static final Rule STATUS = Rule.of("echelle|scale|performance|activite|statut|status");
  private static final Set<String> NAMES = Set.of("oms", "ecog", "who", "zubrod");
  private static final Set<String> SURE = Set.of("ecog", "zubrod");
  private static final int REACH = 80; // characters from the value to the scale

  private PerformanceBehind() {}

  static void read(Note note, Found found) {
    for (Matcher m : Windows.of(note, REACH, 20).words(ECOG, NAMES)) {
      if (isOfPatient(note, m)) {
        add(found, m, "ECOG", number(m.group(1)));
      }
    }
    for (Matcher m :
        Windows.of(note, REACH, 12)
            .around(HUNDRED, i -> Karnofsky.isNamed(note.tokens().lower(i)))) {
      String scale = m.group("name").startsWith("k") ? "KARNOFSKY" : "LANSKY";
      add(found, m, scale, Optional.of(Integer.valueOf(m.group(1))));
    }
  }

  private static boolean isOfPatient(Note note, Matcher m) {
    return SURE.contains(m.group("name"))
        || List.of("scale", "status").stream()
            .anyMatch(g -> m.group(g) != null && STATUS.matcher(m.group(g)).find())
        || note.within(STATE, note.sentenceStart(m.start()), m.start())
        || note.at(OF_STATE, m.end()).isPresent()
        || m.group().startsWith("general");
  }

  private static Optional<Integer> number(String told) {
    if (told.equals("zero")) {
      return Optional.of(0);
    }
    return NumberWords.find(told)
        .map(Number::intValue)
        .or(() ->
            Character.isDigit(told.charAt(0))
                ? Optional.of(Integer.valueOf(told))
                : Optional.empty());
  }

  private static void add(Found found, Matcher m, String scale, Optional<Integer> value) {
    value.ifPresent(n ->
        found.add(
            FindingKind.PERFORMANCE,
            m.start(),
            m.end(),
            Found.values().with("scale", scale).with("value", n)));
  }
}
