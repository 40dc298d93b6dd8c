package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Map;
import org.oncoweave.ingest.text.finding.FindingKind;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;
import org.oncoweave.ingest.text.note.Term;
import org.oncoweave.ingest.text.note.TermKind;

/// "recidive locale en 2016, puis hepatique en 2019": the second recurrence is told by its organ
/// and its day alone.
final class NextSite {
  private static final Rule THEN =
      Rule.of(",? (?:puis|then|et enfin|and later|et ensuite) (?:in the |au |a la |aux )?");
  private static final Rule DATED =
      Rule.of(" (?:en |in |le |on )?(?:[a-z]{3,9}\\.? )?(?:\\d{1,2}/){0,2}(?:19|20)\\d\\d\\b");
  private static final Term AGAIN = new Term(TermKind.EVENT, Map.of("type", "recurrence"));

  private NextSite() {}

  static void read(Note note, Found found, Hit hit, int to) {
    if (hit.get("type").endsWith("recurrence")) {
      note.first(THEN, hit.end(), to).ifPresent(m -> add(note, found, m.end(), to));
    }
  }

  private static void add(Note note, Found found, int from, int to) {
    List<Hit> sites = new TumourSite(note).listedAt(from, to);
    if (sites.isEmpty() || note.at(DATED, sites.getLast().end()).isEmpty()) {
      return;
    }
    var organs = sites.stream().map(s -> s.get("organ")).distinct().toList();
    var again = new Hit(AGAIN, sites.getFirst().start(), sites.getLast().end());
    var values = Found.values().with("type", EventSites.type(again, organs, ""));
    values
        .with("sites", organs)
        .with("date", new Dated(note, found).date(again.start(), again.end()));
    found.judged(FindingKind.EVENT, again.start(), again.end(), values);
  }
}
