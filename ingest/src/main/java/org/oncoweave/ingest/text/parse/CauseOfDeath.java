package org.oncoweave.ingest.text.parse;

import java.util.List;
import java.util.Set;
import org.oncoweave.ingest.text.note.Hit;
import org.oncoweave.ingest.text.note.Note;
import org.oncoweave.ingest.text.note.Rule;

/// A progression or recurrence that is told as what a patient died of is no event beside the death:
/// "décès (progression)", "died of progressive disease".
final class CauseOfDeath {
  private static final Set<String> CAUSES =
      Set.of("progression", "recurrence", "distant_recurrence", "local_recurrence", "metastasis");
  private static final Rule OF =
      Rule.of(
          "(?: (?:en|le|in|on) [a-z0-9/. ]{3,18}| ?\\(?\\d{1,2}/\\d{2,4}\\)?)?(?: ?[(:,-]| ?=)? ?(?:(?:par|de|sur|lie[e]? (?:a|au)|du(?:e)? (?:a|au)|suite (?:a|au)|secondaire (?:a|au)|imputable a|en rapport avec|cause ?:?|from|of|due to|with|secondary to|related to|as a result of) ?)?(?:(?:la|sa|une|l'|son|his|her|the|a|rapid|rapidly|rapide) ?){0,2}");

  private CauseOfDeath() {}

  static boolean is(Note note, List<Hit> events, int i) {
    Hit hit = events.get(i);
    if (i == 0 || !CAUSES.contains(hit.get("type"))) {
      return false;
    }
    Hit death = events.get(i - 1);
    return death.is("type", "death")
        && death.end() <= hit.start()
        && note.sentenceEnd(death.start()) >= hit.end()
        && note.is(OF, death.end(), hit.start());
  }
}
