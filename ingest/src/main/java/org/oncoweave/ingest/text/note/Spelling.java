package org.oncoweave.ingest.text.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words that a scanner or a hurried hand misspelt, as the tables of terms write them: "F0LFOX",
/// "carcinorne", "m\ufffdtastase", "pemetrexd". A word is changed only where the tables do not know
/// it and know the other.
final class Spelling {
  private static final int LONG = 8; // letters of a word that tells what it is with one wrong
  private static final int LEAST = 4; // letters of a word of letters and digits
  private static final int ENDED = 6; // of one whose last digit may be a letter: "ACR0" is none
  private static final int SEEN = 4096; // a power of two
  private static final int KEY = 4; // letters that one wrong letter leaves at an end of a long word
  private static final String LOST = "eaioucn"; // letters that bear accents, the likely ones first

  private static final Pattern INNER_ZERO = Pattern.compile("(?<=[a-z])0(?=[a-z])");
  private static final Pattern INNER_ONE = Pattern.compile("1(?=[a-z])");
  private static final Pattern GLUED = Pattern.compile("([a-z]{4,}?)(du|droite?|gauche)");

  private final Lexicon lexicon;
  private final Map<String, List<String>> medicines = new HashMap<>();

  // Words met that stay as they are, each in the place of its hash; safe for many threads.
  private final @Nullable String[] sound = new String[SEEN];

  Spelling(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (String name : lexicon.medicines()) {
      if (name.length() >= LONG) {
        index(name.substring(0, KEY), name);
        index("." + name.substring(name.length() - KEY), name);
      }
    }
  }

  private void index(String key, String name) {
    medicines.computeIfAbsent(key, _ -> new ArrayList<>(2)).add(name);
  }

  /// The text with these words as the tables have them.
  Folded mended(Folded text) {
    String s = text.lower();
    var changes = new ArrayList<Folded.Change>();
    int at = 0;
    while (at < s.length()) {
      int end = at;
      while (end < s.length() && isPart(s, at, end)) {
        end++;
      }
      if (!clipped(text, at, end, changes) && end - at >= LEAST) {
        word(s, at, end, changes);
      }
      at = Math.max(end, at + 1);
    }
    return changes.isEmpty() ? text : text.changed(changes);
  }

  private static boolean clipped(Folded text, int from, int to, List<Folded.Change> changes) {
    Optional<Folded.Change> whole = Clippings.at(text, from, to);
    whole.ifPresent(changes::add);
    return whole.isPresent();
  }

  private void word(String s, int from, int to, List<Folded.Change> changes) {
    int digits = count(s, from, to, c -> c == '0' || c == '1');
    int lost = count(s, from, to, Spelling::isLost);
    boolean read =
        lost > 0 || (digits > 0 ? isMixed(s, from, to, digits) : to - from >= Misspellings.LEAST);
    if (read) {
      read(s.substring(from, to), digits, lost)
          .ifPresent(word -> changes.add(new Folded.Change(from, to, word)));
    }
  }

  private Optional<String> read(String word, int digits, int lost) {
    int place = word.hashCode() & (SEEN - 1);
    if (word.equals(sound[place])) {
      return Optional.empty();
    }
    Optional<String> other = other(word, digits, lost);
    if (other.isEmpty()) {
      sound[place] = word;
    }
    return other;
  }

  // Digits that may be letters beside letters: a word of enough of both, no number.
  private static boolean isMixed(String s, int from, int to, int digits) {
    int letters = count(s, from, to, Character::isLetter);
    return letters > 0 && letters + digits >= LEAST;
  }

  private static int count(String s, int from, int to, IntPredicate asked) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += asked.test(s.charAt(i)) ? 1 : 0;
    }
    return count;
  }

  private static boolean isPart(String s, int from, int at) {
    return Character.isLetterOrDigit(s.charAt(at))
        || (at > from
            && isLost(s.charAt(at))
            && at + 1 < s.length()
            && Character.isLetter(s.charAt(at + 1)));
  }

  private static boolean isLost(int c) {
    return c == '\ufffd' || c == '?';
  }

  private Optional<String> other(String word, int digits, int lost) {
    if (lost > 0) {
      return lost <= 2 ? filled(word) : Optional.empty();
    }
    if (knows(word)) {
      return Optional.empty();
    }
    if (digits > 0) {
      return lettered(word);
    }
    Optional<String> right = Misspellings.right(word);
    return right.isPresent() || word.length() < LONG
        ? right
        : joined(word).or(() -> medicine(word)).or(() -> parted(word));
  }

  private boolean knows(String word) {
    return lexicon.knows(Stem.of(word));
  }

  // "m?tastase": each accent that was lost in turn.
  private Optional<String> filled(String word) {
    int at = 0;
    while (at < word.length() && !isLost(word.charAt(at))) {
      at++;
    }
    if (at == word.length()) {
      return knows(word) ? Optional.of(word) : Optional.empty();
    }
    for (int i = 0; i < LOST.length(); i++) {
      Optional<String> full =
          filled(word.substring(0, at) + LOST.charAt(i) + word.substring(at + 1));
      if (full.isPresent()) {
        return full;
      }
    }
    return Optional.empty();
  }

  // "f0lfox6", "docetaxe1", "b1opsie": zero for O, one for l or i.
  private Optional<String> lettered(String word) {
    String inner = INNER_ZERO.matcher(word).replaceAll("o");
    for (String one : List.of("l", "i")) {
      String read = INNER_ONE.matcher(inner).replaceAll(one);
      read = word.length() < ENDED ? read : ended(read, one);
      boolean letters = read.chars().filter(Character::isLetter).count() >= LEAST;
      if (letters && !read.equals(word) && knows(read)) {
        return Optional.of(read);
      }
    }
    return !inner.equals(word) && knows(inner) ? Optional.of(inner) : Optional.empty();
  }

  private static String ended(String word, String one) {
    String begun = word.substring(0, word.length() - 1);
    return word.endsWith("1") ? begun + one : word.endsWith("0") ? begun + "o" : word;
  }

  // "adenocarcinorne": r and n for m.
  private Optional<String> joined(String word) {
    return Optional.of(word.replace("rn", "m"))
        .filter(read -> !read.equals(word))
        .filter(this::knows);
  }

  // "cancerdu sein", "poumondroit"
  private Optional<String> parted(String word) {
    Matcher m = GLUED.matcher(word);
    return m.matches() && knows(m.group(1))
        ? Optional.of(m.group(1) + " " + m.group(2))
        : Optional.empty();
  }

  private Optional<String> medicine(String word) {
    List<String> head = medicines.getOrDefault(word.substring(0, KEY), List.of());
    List<String> tail =
        medicines.getOrDefault("." + word.substring(word.length() - KEY), List.of());
    List<String> near = new ArrayList<>();
    head.stream().filter(name -> isNear(word, name)).forEach(near::add);
    tail.stream().filter(name -> isNear(word, name) && !near.contains(name)).forEach(near::add);
    return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
  }

  // One letter more, less or other, or two in the other order.
  private static boolean isNear(String word, String name) {
    int more = word.length() - name.length();
    if (more < -1 || more > 1 || word.charAt(0) != name.charAt(0)) {
      return false;
    }
    int head = alike(word, name, 0, false);
    int tail = alike(word, name, head, true);
    int apart = Math.max(word.length(), name.length()) - head - tail;
    return apart <= 1 || (apart == 2 && more == 0 && isTurned(word, name, head));
  }

  // How many letters are the same from one end, those of the other end left aside.
  private static int alike(String word, String name, int taken, boolean fromEnd) {
    int most = Math.min(word.length(), name.length()) - taken;
    int n = 0;
    while (n < most && at(word, n, fromEnd) == at(name, n, fromEnd)) {
      n++;
    }
    return n;
  }

  private static char at(String word, int n, boolean fromEnd) {
    return word.charAt(fromEnd ? word.length() - 1 - n : n);
  }

  private static boolean isTurned(String word, String name, int at) {
    return word.charAt(at) == name.charAt(at + 1) && word.charAt(at + 1) == name.charAt(at);
  }
}
