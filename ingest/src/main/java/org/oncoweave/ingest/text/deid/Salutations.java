package org.oncoweave.ingest.text.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes out the names by which a letter greets and closes: "Bonjour Anne,", "Cordialement, Jean
/// Morel".
final class Salutations {
  private static final Pattern GREETING =
      Pattern.compile(
          "(?m)^ *(?:bonjour|bonsoir|salut|chere?s?|dear|hello|hi|coucou|mon cher|ma chere) (?=[a-z])");
  private static final Pattern CLOSING =
      Pattern.compile(
          "\\b(?:amities|amicalement|cordialement|confraternellement|respectueusement|bien a (?:toi|vous)|salutations(?: (?:distinguees|confraternelles|cordiales))?|sentiments (?:distingues|confraternels|les meilleurs|devoues)"
              + "|sincerely|faithfully|(?:kind|best|warm) (?:regards|wishes)|regards|many thanks|thanks|a bientot)[ ,.!\\n]{1,4}(?=[a-z])");

  private Salutations() {}

  static void take(Page page) {
    take(page, GREETING, ",;:!.\n");
    take(page, CLOSING, ",.;(\n-");
  }

  // The name ends with a sign, the line or the text.
  private static void take(Page page, Pattern words, String ends) {
    Matcher m = words.matcher(page.lower());
    while (m.find()) {
      NameRun run = NameRun.at(page, m.end());
      if (isName(page, m.end()) && !run.isEmpty() && isEnd(page, run.end(), ends)) {
        run.takeDoctor();
      }
    }
  }

  private static boolean isEnd(Page page, int end, String ends) {
    return end >= page.cased().length() || ends.indexOf(page.cased().charAt(end)) >= 0;
  }

  private static boolean isName(Page page, int at) {
    String word = page.lower().substring(at, page.wordEnd(at));
    boolean title = page.words().has("doctor", word) || page.words().has("civility", word);
    return Character.isUpperCase(page.cased().charAt(at))
        && !title
        && !page.words().has("stop", word);
  }
}
