package org.oncoweave.ontology;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What vocabularies and readers of files tell people, in the language of the program: the sentence
/// in English stands where it is said, its French beside it in `rules/words_fr.tsv`.
public final class Words {
  private static final Locale FRENCH = Locale.FRENCH;

  private Words() {}

  /// The sentence with its gaps filled; in English where it has no French.
  public static String say(String english, @Nullable Object... gaps) {
    boolean french = Locale.getDefault().getLanguage().equals(FRENCH.getLanguage());
    var sentence = french ? French.SENTENCES.getOrDefault(english, english) : english;
    return gaps.length == 0 ? sentence : String.format(Locale.ROOT, sentence, gaps);
  }

  /// Every sentence that has French, with it.
  static Map<String, String> french() {
    return French.SENTENCES;
  }

  /// Read when the first sentence is said in French.
  private static final class French {
    private static final Map<String, String> SENTENCES =
        ShippedTable.lines(Words.class, "rules/words_fr.tsv").stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
  }
}
