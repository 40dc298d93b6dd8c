package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.TermKind;

/// The scores of PD-L1 that one report tells side by side: "TPS 60 % ; CPS 65".
final class Assays {
  private static final Rule ASSAY =
      Rule.of("\\b(?:tps|cps|ic|tc)\\b(?= ?[:=(]? ?(?:a |de )?[<>]? ?\\d)");
  private static final Rule NEXT_LINE =
      Rule.of("[ .\\n*-]{0,4}(?:score )?(?:tps|cps|ic) ?[:=]? ?[<>]? ?\\d{1,3}");

  // "15 % (TPS), CPS 20": the name of the first stands behind its value.
  private static final Rule PERCENT_OF = Rule.of("% ?[,(]{0,2} ?(?:en |score )?(tps|ic|tc|cps)\\b");

  private Assays() {}

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
