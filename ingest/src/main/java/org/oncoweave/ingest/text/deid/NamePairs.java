package org.oncoweave.ingest.text.deid;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncoweave.ingest.text.note.TermKind;

/// Takes out a given name beside a name, wherever the two stand.
final class NamePairs {
  private static final Pattern PAIR =
      Pattern.compile("(?<![A-Za-z0-9'-])([A-Z])[A-Za-z'-]* ([A-Z])");

  private static final Pattern AGED =
      Pattern.compile(
          "(?m)^ *([A-Z][A-Z'-]{2,}(?: [A-Z][A-Z'-]{2,})?) ([A-Z][a-z'-]+(?: [A-Z][a-z'-]+)?),?"
              + " (?=\\(?\\d{1,3} ?(?:ans|y)|nee? |agee? )");

  private final Page page;

  private NamePairs(Page page) {
    this.page = page;
  }

  static void take(Page page) {
    new NamePairs(page).all();
  }

  // A given name beside a name in capitals: "DUPUIS Rose", "Paul MERCIER".
  private void all() {
    aged();
    Matcher m = PAIR.matcher(page.cased());
    int from = 0;
    while (from < page.cased().length() && m.find(from)) {
      pair(
          new Page.Word(m.start(1), page.wordEnd(m.start(1))),
          new Page.Word(m.start(2), page.wordEnd(m.start(2))));
      from = page.wordEnd(m.start(1));
    }
  }

  // "NGUYEN Thi Lan, 47 ans": a line that begins with a person.
  private void aged() {
    Matcher m = AGED.matcher(page.cased());
    while (m.find()) {
      page.take(m.start(1), m.end(1), "name");
      page.take(m.start(2), m.end(2), "first_name");
    }
  }

  private void pair(Page.Word one, Page.Word two) {
    if (isGiven(one) && isPlain(two) && isFree(one, two)) {
      whole(one, two);
    } else if (isName(one) && isGiven(two)) {
      both(two, one);
    } else if (isGiven(one) && isName(two)) {
      both(one, two);
    }
  }

  private boolean isPlain(Page.Word word) {
    return !page.isUpperWord(word) && word.end() - word.start() > 2 && !isGiven(word);
  }

  private void both(Page.Word given, Page.Word name) {
    page.take(given.start(), given.end(), "first_name");
    page.take(name.start(), name.end(), "name");
  }

  private boolean isFree(Page.Word one, Page.Word two) {
    boolean spoken =
        page.words().has("stop", page.lower(two)) || page.words().has("hospital", page.lower(two));
    return !spoken
        && !page.words().has("eponym", page.wordBefore(one.start()))
        && page.note().hits(TermKind.DRUG, two.start(), two.end()).isEmpty()
        && page.note().hits(TermKind.RADIO, two.start(), two.end()).isEmpty();
  }

  // "Marc Delmas": a carer where a role stands before, else a person.
  private void whole(Page.Word one, Page.Word two) {
    String before = page.lower().substring(Math.max(0, one.start() - 40), one.start());
    boolean carer = false;
    for (String word : before.split("[^a-z-]+", -1)) {
      carer |= page.words().has("role", word);
    }
    if (carer) {
      page.take(one.start(), two.end(), "doctor");
    } else {
      both(one, two);
    }
  }

  private boolean isName(Page.Word word) {
    return page.isUpperWord(word)
        && word.end() - word.start() > 2
        && !page.words().has("stop", page.lower(word))
        && !page.words().has("civility", page.lower(word))
        && !page.words().has("doctor", page.lower(word));
  }

  private boolean isGiven(Page.Word word) {
    return !page.isUpperWord(word) && page.words().isFirstName(page.lower(word));
  }
}
