package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;
import org.oncoweave.ingest.text.note.Windows;

/// The scores of PD-L1 that one report tells side by side: "TPS 60 % ; CPS 65".
final class Assays {
  private static final Rule ASSAY =
      Rule.of("\\b(?:tps|cps|ic|tc)\\b(?=(?:[ :=(]| a| de| of| at){0,3}[<>]{0,1}=? ?\\d)");
  private static final Rule NEXT_LINE =
      Rule.of("[ .\\n*-]{0,4}(?:score )?(?:tps|cps|ic) ?[:=]? ?[<>]? ?\\d{1,3}");

  // "15 % (TPS), CPS 20": the name of the first stands behind its value.
  private static final Rule PERCENT_OF = Rule.of("% ?[,(]{0,2} ?(?:en |score )?(tps|ic|tc|cps)\\b");

  // "CPS of 20" without the name of the marker; no address, hour or number of a card
  private static final Rule ALONE =
      Rule.of(
          "\\b(?:combined positive score|score positif combine|tumou?r proportion score|score (?:de )?proportion tumorale|cps|tps)\\b(?: ?\\((?:cps|tps)\\))?(?=(?: ?[:=,] ?| (?:est|is|was|of|de|at|a|evalue a|calcule a|estime a|inferieur|superieur|moins|less|score)\\b| ){0,5}[<>]? ?=? ?\\d{1,3}(?!\\d|[:/h]| ?(?:h|rue|avenue|boulevard|place|min|euros?|kev|s)\\b))");
  private static final Set<String> NAMES =
      Set.of("cps", "tps", "combined", "positif", "proportion");
  private static final Term PD_L1 = new Term(TermKind.MARKER, Map.of("name", "PDL1"));

  private static final Rule ANY = Rule.anyOf(List.of("cps", "tps", "combin", "proportion"));

  private Assays() {}

  /// The scores of a text whose sentence does not name PD-L1: the first of each sentence.
  static List<Hit> alone(Note note) {
    var scores = new ArrayList<Hit>();
    if (!note.has(ANY)) {
      return scores;
    }
    int read = -1; // the end of the last sentence with one
    for (Matcher m : Windows.of(note, 20, 70).words(ALONE, NAMES)) {
      int end = note.sentenceEnd(m.start());
      if (end != read && !isNamed(note, note.sentenceStart(m.start()), end)) {
        scores.add(new Hit(PD_L1, m.start(), m.start()));
        read = end;
      }
    }
    return scores;
  }

  private static boolean isNamed(Note note, int from, int to) {
    int before = note.sentences().at(from) - 1;
    boolean next = before >= 0 && note.at(NEXT_LINE, note.sentences().end(before), to).isPresent();
    return note.hits(TermKind.MARKER, Math.max(0, from - (next ? 80 : 0)), to).stream()
        .anyMatch(hit -> hit.is("name", "PDL1"));
  }

  /// The name of the score that stands behind a percentage, empty where none does.
  static String after(Part told) {
    return told.find(PERCENT_OF).map(m -> m.group(1).toUpperCase(Locale.ROOT)).orElse("");
  }

  /// Where what is said of each begins and ends.
  static List<int[]> parts(Note note, Hit hit, int end) {
    int to = end(note, hit, end);
    var starts = new ArrayList<Integer>();
    Matcher m = note.over(ASSAY, hit.end(), to);
    while (m.find()) {
      starts.add(m.start());
    }
    var parts = new ArrayList<int[]>();
    int from = hit.end();
    boolean before = !starts.isEmpty() && note.within(PERCENT_OF, hit.end(), starts.getFirst());
    for (int i = before ? 0 : 1; i < starts.size(); i++) {
      parts.add(new int[] {from, starts.get(i)});
      from = starts.get(i);
    }
    parts.add(new int[] {from, parts.isEmpty() ? end : to});
    return parts;
  }

  // The line after "PD-L1 : TPS 60 %" may tell the other score.
  private static int end(Note note, Hit hit, int to) {
    var next = note.at(NEXT_LINE, to, Math.min(note.lower().length(), to + 40));
    boolean other = !note.hits(TermKind.MARKER, hit.end(), to + 1).isEmpty();
    return next.isPresent() && !other ? next.get().end() : to;
  }
}
