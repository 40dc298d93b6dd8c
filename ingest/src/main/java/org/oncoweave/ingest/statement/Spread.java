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
      "et|and|puis|intra|de|du|des|la|les?|au|aux|a|the|of|in|to|une?|deux|trois|quatre|cinq|six|multiples?"
          + "|plusieurs|several|lesions?|nodules?|gland|consistent with|suspicious for|suggestive of|compatibles? avec|evocat\\w+|suspect\\w+|localisations?|metastas[ei]s|metastatic|deposits?"
          + "|secondaires?|bilatera(?:l|u)\\w*|bilobaires?|droite?s?|gauches?|left|right|both|diffus\\w*"
          + "|synchrones?|nouve\\w+|new|uniques?|single|solitary|sous-capsulaires?|infracentimetriques?";
  private static final Pattern ROW =
      Pattern.compile(
          "(?:[\\s,+/&()-]|(?<![a-z])[lcdt]\\d{1,2}|\\d|d'|l'|(?<![a-z])(?:"
              + WORDS
              + ")(?![a-z]))+");

  private static final Pattern SCANNED =
      Pattern.compile(
          "^\\s*(?:scanner|tdm|tep\\S*|irm|ct|echographie)[^.;:\\n]{0,25}: ?(?:\\w+ )?(?:nodules?|lesions?|metastases?) [^.;\\n]{0,40}");
  private static final Pattern LUMP =
      Pattern.compile("(?:nodules?|lesions?|metastases?) (\\w+(?: et \\w+)?)");

  private static final Pattern NODES =
      Pattern.compile(
          "(?<!(?:pas|sans|absence) d')(?<!(?:ni|no) )\\b(?:adenopathies?|lymphadenopathy|enlarged nodes)\\b(?! (?:infracentim|non suspect))");

  private static final Pattern CALM =
      Pattern.compile("stables?|inchangee?s?|unchanged|infracentim");
  private static final Pattern SENTENCES = Pattern.compile("[.] (?=[^\\d])|\\n");

  private Spread() {}

  static List<String> organs(Page page, int start, int end, List<String> known) {
    var organs = new LinkedHashSet<>(known);
    after(page.after(end, REACH), organs);
    before(page.before(start, REACH), organs);
    beside(page, start, organs);
    return List.copyOf(organs);
  }

  /// "Scanner : nodules hepatiques" right after; and what the sentence before names beside an organ
  /// that was reached: "nodules pulmonaires et un nodule surrenalien. Biopsie pulmonaire :
  /// metastase".
  private static void beside(Page page, int start, Set<String> organs) {
    var sentence = page.layout().sentence(start);
    int end = Math.min(sentence.end() + REACH, page.folded().length());
    var next = SCANNED.matcher(page.folded().substring(sentence.end(), end));
    if (next.find()) {
      organs.addAll(lumps(next.group()));
    }
    var past = page.folded().substring(Math.max(0, sentence.start() - 3 * REACH), sentence.start());
    var head = page.folded().substring(sentence.start(), start);
    if (NODES.matcher(head).find() && !CALM.matcher(head).find()) {
      organs.add("C77");
    }
    together(head, organs);
    for (var words : SENTENCES.split(past.strip())) {
      together(words, organs);
    }
  }

  private static void together(String words, Set<String> organs) {
    var lumps = lumps(words);
    if (lumps.stream().anyMatch(organs::contains)) {
      organs.addAll(lumps);
    }
  }

  private static List<String> lumps(String words) {
    var organs = new LinkedHashSet<String>();
    if (NODES.matcher(words).find()) {
      organs.add("C77");
    }
    var lump = LUMP.matcher(words);
    while (lump.find()) {
      ORGANS.find(lump.group(1)).forEach(h -> organs.add(h.cells().getFirst()));
    }
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
