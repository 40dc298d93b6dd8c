package org.oncoweave.ingest.text.deid;

import java.util.ArrayList;
import java.util.List;

/// The words of a name from a position on: capitals, initials and particles.
final class NameRun {
  private static final int LONGEST = 5;

  private final Page page;
  private final List<Page.Word> words = new ArrayList<>();

  private NameRun(Page page) {
    this.page = page;
  }

  static NameRun at(Page page, int from) {
    var run = new NameRun(page);
    run.scan(page.skipBlanks(from));
    return run;
  }

  private void scan(int from) {
    int at = from;
    while (words.size() < LONGEST && at < page.cased().length()) {
      int end = next(at);
      if (end < 0) {
        return;
      }
      words.add(new Page.Word(at, end));
      at = page.skipBlanks(end);
      boolean joined = at + 1 < page.cased().length() && page.cased().charAt(at) == '-';
      at += joined && at == end && Character.isUpperCase(page.cased().charAt(at + 1)) ? 1 : 0;
    }
  }

  // The end of the word of a name at a position; negative where there is none.
  private int next(int at) {
    if (!Character.isUpperCase(page.cased().charAt(at))) {
      return particle(at);
    }
    int end = page.wordEnd(at);
    if (isInitials(at, end)) {
      return initial(end);
    }
    String word = page.lower().substring(at, end);
    if (page.words().has("particle", word) && end - at < 4) {
      return follows(end) ? end : -1;
    }
    return page.words().has("stop", word) ? -1 : end;
  }

  private int initial(int end) {
    boolean point = end < page.cased().length() && page.cased().charAt(end) == '.';
    return point && follows(end + 1) ? end + 1 : -1;
  }

  // "J.-P." is read letter by letter.
  private boolean isInitials(int at, int end) {
    boolean letters = end - at == 3 && page.cased().charAt(at + 1) == '-';
    return end - at == 1 || letters || isAbridged(at, end);
  }

  // "Ph. Durand", "Ch. Petit": a given name cut short.
  private boolean isAbridged(int at, int end) {
    boolean point = end < page.cased().length() && page.cased().charAt(end) == '.';
    return point && end - at == 2 && Character.isLowerCase(page.cased().charAt(at + 1));
  }

  private int particle(int at) {
    int end = page.wordEnd(at);
    int apostrophe = page.lower().indexOf('\'', at);
    if (apostrophe == at + 1 && page.lower().charAt(at) == 'd') {
      return Character.isUpperCase(page.cased().charAt(Math.min(at + 2, end - 1))) ? end : -1;
    }
    boolean known = end > at && page.words().has("particle", page.lower().substring(at, end));
    return known && follows(end) ? end : -1;
  }

  private boolean follows(int from) {
    int at = page.skipBlanks(from);
    if (at < page.cased().length() && page.cased().charAt(at) == '-') {
      at++;
    }
    if (at >= page.cased().length()) {
      return false;
    }
    if (page.words().has("particle", page.lower().substring(at, page.wordEnd(at)))) {
      return true;
    }
    return Character.isUpperCase(page.cased().charAt(at))
        && !page.words().has("stop", page.lower().substring(at, page.wordEnd(at)));
  }

  boolean isEmpty() {
    return words.isEmpty();
  }

  int end() {
    return words.getLast().end();
  }

  /// Takes the whole run as a carer's name.
  void takeDoctor() {
    if (!words.isEmpty()) {
      page.take(words.getFirst().start(), end(), "doctor");
    }
  }

  /// Takes the run as given names.
  void takeGiven() {
    if (!words.isEmpty()) {
      page.take(words.getFirst().start(), end(), "first_name");
    }
  }

  /// As `takePerson`; a given name alone is one.
  void takeRelative() {
    boolean alone = words.size() == 1 && page.words().isFirstName(page.lower(words.getFirst()));
    if (alone) {
      page.take(words.getFirst().start(), end(), "first_name");
    } else {
      takePerson();
    }
  }

  /// Takes the run as names and given names of a patient or a relative.
  void takePerson() {
    List<String> types = types();
    int i = 0;
    while (i < words.size()) {
      int j = i;
      while (j + 1 < words.size() && types.get(j + 1).equals(types.get(i))) {
        j++;
      }
      take(i, j, types.get(i));
      i = j + 1;
    }
  }

  // A part that is taken already leaves the other words: "Annaig Le Gall" of the patient Le Gall.
  private void take(int first, int last, String type) {
    page.take(words.get(first).start(), words.get(last).end(), type);
    for (Page.Word word : words.subList(first, last + 1)) {
      page.take(word.start(), word.end(), type);
    }
  }

  /// Each word's type: capitals are the name where another word is not in capitals.
  private List<String> types() {
    boolean mixed = words.stream().anyMatch(w -> !page.isUpperWord(w));
    boolean upper = words.stream().anyMatch(page::isUpperWord);
    var types = new ArrayList<String>();
    for (Page.Word word : words) {
      types.add(type(word, mixed && upper));
    }
    if (!types.contains("name") && words.size() > 1) {
      types.set(words.size() - 1, "name");
    }
    if (!types.contains("first_name") && isPair()) {
      types.set(0, "first_name");
    }
    return types;
  }

  // "Annaig Kerbrat", "Annaig Le Gall"
  private boolean isPair() {
    boolean two = words.size() == 2 || (words.size() == 3 && !isPlain(words.get(1)));
    return two && isPlain(words.getFirst());
  }

  private boolean isPlain(Page.Word word) {
    return !page.words().has("particle", page.lower(word)) && !page.isUpperWord(word);
  }

  private String type(Page.Word word, boolean told) {
    if (told) {
      boolean particle = page.words().has("particle", page.lower(word));
      return page.isUpperWord(word) || particle ? "name" : "first_name";
    }
    return page.words().isFirstName(page.lower(word)) && words.size() > 1 ? "first_name" : "name";
  }
}
