package org.oncoweave.ontology.variant;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ontology.ShippedTable;

/// The words of reports by what they mean, from `phrases.tsv`: accents and case do not count, a `*`
/// stands for any end of the word, a phrase begins at the beginning of a word.
final class Phrases {
  private static final Map<String, Letters> MEANINGS = read();

  /// A tree of letters: one walk over a text finds all phrases of a meaning.
  private static final class Letters {
    private static final int DIRECT = 128;
    private final @Nullable Letters[] direct = new Letters[DIRECT];
    private final Map<Character, Letters> other = new HashMap<>();
    private boolean endsWord;
    private boolean anyEnd;

    private void add(String phrase) {
      var node = this;
      boolean any = phrase.endsWith("*");
      for (char c : (any ? phrase.substring(0, phrase.length() - 1) : phrase).toCharArray()) {
        node = node.make(c == '-' ? ' ' : c);
      }
      node.anyEnd |= any;
      node.endsWord |= !any;
    }

    private Letters make(char c) {
      var known = next(c);
      if (known != null) {
        return known;
      }
      var made = new Letters();
      if (c < DIRECT) {
        direct[c] = made;
      } else {
        other.put(c, made);
      }
      return made;
    }

    private @Nullable Letters next(char c) {
      return c < DIRECT ? direct[c] : other.get(c);
    }

    /// The end of the longest phrase that begins at `from`; -1 if none does.
    private int end(String plain, int from) {
      int end = -1;
      Letters node = this;
      for (int at = from; node != null; at++) {
        boolean stands = at == plain.length() || !isWord(plain.charAt(at));
        end = node.anyEnd || (node.endsWord && stands) ? at : end;
        char c = at < plain.length() ? plain.charAt(at) : 0;
        node = node.next(c == '-' ? ' ' : c);
      }
      return end;
    }
  }

  private Phrases() {}

  static boolean say(String meaning, String plain) {
    return find(letters(meaning), plain, 0) >= 0;
  }

  /// The text without the phrases of a meaning, for those that would be taken for another.
  static String without(String meaning, String plain) {
    var letters = letters(meaning);
    var rest = new StringBuilder();
    int at = 0;
    for (int found = find(letters, plain, 0); found >= 0; found = find(letters, plain, at)) {
      rest.append(plain, at, found).append(' ');
      at = letters.end(plain, found);
    }
    return at == 0 ? plain : rest.append(plain, at, plain.length()).toString();
  }

  /// Where the next phrase begins; -1 if there is none.
  private static int find(Letters letters, String plain, int from) {
    for (int at = from; at < plain.length(); at++) {
      boolean begins = at == 0 || !isWord(plain.charAt(at - 1));
      if (begins && letters.end(plain, at) > at) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  private static Letters letters(String meaning) {
    var letters = MEANINGS.get(meaning);
    if (letters == null) {
      throw new IllegalArgumentException("phrases.tsv has no " + meaning);
    }
    return letters;
  }

  private static Map<String, Letters> read() {
    var meanings = new HashMap<String, Letters>();
    for (List<String> row : ShippedTable.rowsBelowNames(Phrases.class, "phrases.tsv", 2)) {
      var letters = meanings.computeIfAbsent(row.get(0), _ -> new Letters());
      for (var phrase : row.get(1).split("\\|")) {
        letters.add(phrase.strip());
      }
    }
    return meanings;
  }
}
