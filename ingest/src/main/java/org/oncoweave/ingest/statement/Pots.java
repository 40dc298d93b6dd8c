package org.oncoweave.ingest.statement;

import java.util.Optional;
import java.util.regex.Pattern;

/// Specimens that a report lists by number and then tells by it: "1. Margelle, 2. Oesophage … 1 :
/// carcinome epidermoide. 2 : muqueuse saine".
final class Pots {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final Pattern TOLD =
      Pattern.compile(
          "(?:^|[.;\\n] {0,3})(?:(?:pots?|flacons?|n°|specimens?|parts?) ?)?([1-9])(?: ?(?:,|et|and|a|[+&/-]) ?[1-9]){0,6} ?: ?[^:.;\\n]{0,80}$");
  private static final int REACH = 120;

  private Pots() {}

  /// The organ that the list names for the first of the numbers before a place.
  static Optional<String> organ(Page page, int position) {
    var before = page.folded().substring(Math.max(0, position - REACH), position);
    var told = Siteless.isTissue(page) ? TOLD.matcher(before) : null;
    return told == null || !told.find()
        ? Optional.empty()
        : listed(
            page.folded().substring(0, position - before.length() + told.start()), told.group(1));
  }

  private static Optional<String> listed(String words, String number) {
    var item =
        Pattern.compile("(?:^|[ ,;\\n])" + number + " ?[.)/-] ?([^,;.:\\n\\d]{3,60})")
            .matcher(words);
    return item.find()
        ? ORGANS.find(item.group(1)).stream().map(h -> h.cells().getFirst()).findFirst()
        : Optional.empty();
  }
}
