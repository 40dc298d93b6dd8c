package org.oncoweave.api;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.dossier.Patient;

/// Blots the names and the birth date of a patient out of a text, letter by letter, so that spans
/// stay where they are. It knows what is recorded of the patient and nothing of other people: the
/// text is pseudonymised, not anonymous.
record Blot(List<String> words) {
  private static final char INK = '█';
  private static final int SHORTEST_NAME = 3;

  static Blot of(Patient patient) {
    var words = new ArrayList<String>();
    names(patient.familyName()).forEach(words::add);
    names(patient.givenName()).forEach(words::add);
    var birth = patient.birth();
    if (birth != null && birth.precision() == PartialDate.Precision.DAY) {
      words.add(birth.toString());
      for (var form : List.of("%02d/%02d/%04d", "%02d.%02d.%04d", "%02d-%02d-%04d")) {
        words.add(String.format(Locale.ROOT, form, birth.day(), birth.month(), birth.year()));
      }
    }
    return new Blot(words);
  }

  private static Stream<String> names(@Nullable String name) {
    return name == null
        ? Stream.of()
        : Stream.of(name.split("[\\s-]+"))
            .filter(word -> word.length() >= SHORTEST_NAME)
            .map(Blot::fold);
  }

  String over(String text) {
    var folded = fold(text);
    var shown = new StringBuilder(text);
    for (var word : words) {
      for (int at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        if (isWhole(folded, at, at + word.length())) {
          shown.replace(at, at + word.length(), String.valueOf(INK).repeat(word.length()));
        }
      }
    }
    return shown.toString();
  }

  private static boolean isWhole(String text, int start, int end) {
    return (start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1)))
        && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /// Lower case without accents, of the very same length.
  private static String fold(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char lower = Character.toLowerCase(text.charAt(i));
      folded.append(
          lower < 0x80
              ? lower
              : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD).charAt(0));
    }
    return folded.toString();
  }
}
