package org.oncoweave.ingest.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// The organs that stand in one row with a word for spread: "metastases hepatiques multiples et
/// surrenalienne gauche", "bone and liver metastases".
final class Spread {
  private static final PhraseTable ORGANS = PhraseTable.read("organs.tsv");
  private static final int REACH = 110;
  private static final String WORDS =
      "et|and|puis|de|du|des|la|les?|au|aux|a|the|of|in|to|une?|deux|trois|quatre|cinq|six|multiples?"
          + "|plusieurs|several|lesions?|nodules?|localisations?|metastas[ei]s|metastatic|deposits?"
          + "|secondaires?|bilateral\\w*|bilobaires?|droite?s?|gauches?|left|right|both|diffus\\w*"
          + "|synchrones?|nouve\\w+|new|uniques?|single|solitary|sous-capsulaires?|infracentimetriques?";
  private static final Pattern ROW =
      Pattern.compile(
          "(?:[\\s,+/&()-]|(?<![a-z])[lcdt]\\d{1,2}|\\d|d'|l'|(?<![a-z])(?:"
              + WORDS
              + ")(?![a-z]))+");

  private Spread() {}

  static List<String> organs(Page page, int start, int end, List<String> known) {
    var organs = new LinkedHashSet<>(known);
    after(page.after(end, REACH), organs);
    before(page.before(start, REACH), organs);
    return List.copyOf(organs);
  }

  private static void after(String words, Set<String> organs) {
    int position = 0;
    for (var hit : ORGANS.find(words)) {
      if (!row(words.substring(Math.min(position, hit.start()), hit.start()))) {
        return;
      }
      organs.add(hit.cells().getFirst());
      position = hit.end();
    }
  }

  private static void before(String words, Set<String> organs) {
    int position = words.length();
    for (var hit : ORGANS.find(words).reversed()) {
      if (!row(words.substring(hit.end(), Math.max(hit.end(), position)))) {
        return;
      }
      organs.add(hit.cells().getFirst());
      position = hit.start();
    }
  }

  private static boolean row(String gap) {
    return gap.isEmpty() || ROW.matcher(gap).matches();
  }
}
