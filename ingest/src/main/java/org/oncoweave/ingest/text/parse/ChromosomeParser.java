package org.oncoweave.ingest.text.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// Reads what is lost or gained of a chromosome: an arm or a band ("del(17p)", "perte de 1p/19q",
/// "gain 1q21", "5q-") or all of it ("trisomie 12", "+7/-10"). It is a fact of its own, beside what
/// is said of a gene that lies there.
final class ChromosomeParser implements Parser {
  private static final String BOTH = "1p19q";
  private static final int REACH = 60; // characters before and after
  private static final Rule JOIN =
      Rule.of("(?: ?(?:,|et|and|/|ni|nor|ou|or) ?){1,2}(?:(?:de |du |d'|une? |la |le ){0,2})");

  @Override
  public void read(Note note, Found found) {
    var events = new ArrayList<Matcher>();
    ChromosomeWords.FORMS.forEach(form -> events.addAll(note.inSentences(form)));
    events.sort(Comparator.comparingInt(Matcher::start));
    int end = -1;
    boolean denied = false;
    for (int i = 0; i < events.size(); i++) {
      Matcher event = events.get(i);
      if (event.start() < end || isRead(note, found, event)) {
        continue;
      }
      boolean goesOn =
          end >= 0 && JOIN.matcher(note.lower().substring(end, event.start())).matches();
      denied = deniedBefore(note, event) || (goesOn && denied);
      end = event.end();
      tell(found, event, said(note, event, lastOfList(note, events, i), denied));
    }
  }

  // "codeletion 1p/19q" is read with the genes.
  private static boolean isRead(Note note, Found found, Matcher event) {
    int from = note.text().start(event.start());
    int to = note.text().end(event.end());
    return found.list().stream()
        .filter(one -> one.kind() == FindingKind.VARIANT && one.start() < to && one.end() > from)
        .anyMatch(one -> one.find("gene").filter(BOTH::equals).isPresent());
  }

  // "del(17p), del(11q) et trisomie 12 absentes": what stands after a list holds for all of it.
  private static int lastOfList(Note note, List<Matcher> events, int first) {
    int end = events.get(first).end();
    for (int i = first + 1; i < events.size(); i++) {
      var next = events.get(i);
      if (next.start() < end || !isJoined(note, events.get(i - 1), next)) {
        break;
      }
      end = next.end();
    }
    return end;
  }

  // A comma alone joins what is told in one form.
  private static boolean isJoined(Note note, Matcher one, Matcher next) {
    var between = note.lower().substring(one.end(), next.start());
    return JOIN.matcher(between).matches()
        && (one.pattern() == next.pattern() || !between.strip().equals(","));
  }

  private static boolean deniedBefore(Note note, Matcher event) {
    int from = Math.max(note.sentenceStart(event.start()), event.start() - REACH);
    return note.judge(event.start(), event.end()).negated()
        || note.within(VariantWords.ABSENT_BEFORE, Math.min(from, event.start()), event.start());
  }

  private static Found.Values said(Note note, Matcher event, int end, boolean denied) {
    int to = Math.min(note.sentenceEnd(event.start()), end + REACH);
    boolean absent = denied || ChromosomeWords.has(event, "no");
    if (note.opens(ChromosomeWords.PENDING_AFTER, end, Math.max(end, to))) {
      return Found.values().with("pending", true);
    }
    absent |= note.opens(ChromosomeWords.ABSENT_AFTER, end, Math.max(end, to));
    return Found.values().with("present", !absent);
  }

  private static void tell(Found found, Matcher event, Found.Values said) {
    for (var change : ChromosomeWords.changes(event)) {
      var values = Found.values().with("gene", change.place()).with("type", change.type());
      said.map().forEach(values::with);
      found.judged(FindingKind.VARIANT, event.start(), event.end(), values);
    }
  }
}
