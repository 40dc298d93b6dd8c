package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// A value that went from one to another: the last is the one of today.
final class Trend {
  private static final String UNIT = "(?: ?(?:%|[a-z]{1,4}/(?:d?l|ml|mb)\\b))?";
  private static final String VALUE =
      "(?:score )?(?:(?:\\d{1,3}(?: \\d{3})+|\\d{1,7}(?:[.,]\\d{1,3})?)\\+?"
          + UNIT
          + "|\\b(?:negati|positi)[a-z]{1,5})";
  private static final String WHEN =
      "(?: ?\\(?(?:en |in |le |on )?(?:[a-z]{3,9}\\.? )?(?:\\d{1,2}[/.]){0,2}(?:19|20)\\d\\d\\)?| (?:en|in|au|avant|apres|before|after) [a-z]{3,14})?";
  private static final String ARROW = " ?(?:-{1,2}>|=>|>{2}|\u2192|\u21d2|\u2794) ?";
  private static final String LINK =
      "(?:"
          + ARROW
          + "|,? (?:puis |then |et enfin |et )?(?:a |vers |jusqu'a |(?:down |up )?to |puis |then )(?=score|\\d|negati|positi))";
  private static final String STEPS = "(?:" + VALUE + WHEN + LINK + "){1,4}(?=" + VALUE + ")";
  private static final String HOW =
      "(?: (?:[a-z]{3,14}(?:ment|ly)|tres|bien|up|down|progressive|nette|importante|rapide|lente|franche|significative|legere|est|a|ont|sont|was|has|had|have|been)){0,3}";
  private static final Rule AFTER =
      Rule.of(
          "^(?: (?:total|serique|sanguin|level|serum))?"
              + HOW
              + "[ ,:(]{0,3}(?:est |a |was |has |had )?(?:passe|passant|diminu|baiss|chut|augment|remont|mont|progress|decroi|regress|evolu|descend|recul|s'elev|eleve|tomb|ascend|rose\\b|risen|rising|fell\\b|fall|drop|decreas|declin|increas|went|gone|going|climb|came|improv|en (?:[a-z]{3,13} )?(?:baisse|hausse|diminution|augmentation|decroissance|ascension|regression|recul|chute|progression|elevation))[a-z]{0,8}"
              + HOW
              + "[ ,:(]{1,3}(?:de |from |: ?)(?="
              + STEPS
              + ")");
  private static final Rule ARROWED =
      Rule.of("^[ :=(]{0,3}(?:a |de |at )?(?=(?:" + VALUE + WHEN + ARROW + "){1,4}" + VALUE + ")");
  private static final Rule PLAIN = Rule.of("^ ?de (?=" + STEPS + ")");
  private static final Rule FROM = Rule.of("^ ?from (?=" + STEPS + ")");
  private static final Rule BEFORE =
      Rule.of(
          "\\b(?:decroissance|diminution|baisse|chute|augmentation|elevation|ascension|passage|remontee|montee|progression|hausse|reduction|recul|evolution|drop|fall|rise|increase|decrease|decline)"
              + "(?: [a-z]{4,14}){0,2}(?: (?:des?|du|in|of))?(?: (?:la|le|the|serum|taux|des?|du|score)){0,3}(?: [dl]')? ?(?:[dl]')?$");
  // "initial a 850 U/mL, actuellement 45 U/mL"
  private static final Rule NOW =
      Rule.of(
          "^[ :=a-z',(]{0,30}"
              + VALUE
              + "[^.;\\d]{0,30}\\b(?:actuellement|aujourd'hui|ce jour|maintenant|desormais|now|currently|today)(?: (?:a|at|de|is))?[ :=]{1,3}(?=[<>]? ?\\d{1,6}(?:[.,]\\d{1,3})? ?(?:%|[a-z]{1,4}/))");
  private static final Rule FROM_TO = Rule.of(STEPS);
  private static final Rule STEP =
      Rule.of("(?<![\\d.,])(\\d{1,3}(?: \\d{3})+|\\d{1,7}(?:[.,]\\d{1,3})?)" + UNIT + WHEN + LINK);
  private static final int BACK = 50; // characters before a marker

  private Trend() {}

  /// What is said after a marker, without the values that are past.
  static Part present(Note note, Hit hit, Part tail) {
    if (isTold(note, hit, tail)) {
      return tail.find(FROM_TO).map(m -> new Part(note, m.end(), tail.to())).orElse(tail);
    }
    return tail.find(NOW).map(m -> new Part(note, m.end(), tail.to())).orElse(tail);
  }

  /// The values that are past, in their order, with the unit of the one of today.
  static List<Found.Values> past(Note note, Hit hit, Part tail, Found.Values today) {
    var past = new ArrayList<Found.Values>();
    if (today.has("value") && isTold(note, hit, tail)) {
      tail.find(FROM_TO).ifPresent(m -> steps(note.over(STEP, m.start(), m.end()), today, past));
    }
    return past;
  }

  private static void steps(Matcher m, Found.Values today, List<Found.Values> past) {
    while (m.find()) {
      var values = Found.values().with("name", today.get("name")).with("status", "value");
      values.with("value", Numbers.decimal(m.group(1)));
      past.add(values.with("unit", today.get("unit")));
    }
  }

  private static boolean isTold(Note note, Hit hit, Part tail) {
    return tail.opens(AFTER)
        || tail.opens(ARROWED)
        || tail.opens(FROM)
        || (tail.opens(PLAIN) && isAnnounced(note, hit));
  }

  private static boolean isAnnounced(Note note, Hit hit) {
    int from = Math.max(note.sentenceStart(hit.start()), hit.start() - BACK);
    return new Part(note, Math.min(from, hit.start()), hit.start()).has(BEFORE);
  }
}
