package org.oncoweave.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Words with the facts they state.
record Phrase(String text, List<Stated> facts) {
  static final Phrase EMPTY = new Phrase("", List.of());

  Phrase {
    facts = List.copyOf(facts);
  }

  static Phrase plain(String text) {
    return text.isEmpty() ? EMPTY : new Phrase(text, List.of());
  }

  /// Words that state one fact.
  static Phrase fact(String kind, String value, String words) {
    return stated("affirmed", kind, value, words);
  }

  static Phrase stated(String assertion, String kind, String value, String words) {
    return new Phrase(words, List.of(new Stated(assertion, kind, value, words, 0, words.length())));
  }

  /// Puts phrases and words one after the other.
  static Phrase of(Object... parts) {
    var text = new StringBuilder();
    var facts = new ArrayList<Stated>();
    for (var part : parts) {
      if (part instanceof Phrase(var words, var stated)) {
        for (var fact : stated) {
          facts.add(fact.moved(text.length()));
        }
        text.append(words);
      } else {
        text.append(part);
      }
    }
    return new Phrase(text.toString(), facts);
  }

  Phrase past() {
    return new Phrase(text, facts.stream().map(Stated::past).toList());
  }
}
