package org.oncoweave.app.export.sheet;

import java.time.DateTimeException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncoweave.model.PartialDate;

/// Whether a typed and a read value say the same: a date with less detail, a number in another
/// form, the same words in another order or case.
final class Agreement {
  private Agreement() {}

  static boolean agree(String typed, String read) {
    var one = date(typed);
    var other = date(read);
    if (one.isPresent() && other.isPresent()) {
      return one.get().agreesWith(other.get());
    }
    boolean numbers = isNumber(typed) && isNumber(read);
    return numbers
        ? Double.compare(Double.parseDouble(typed), Double.parseDouble(read)) == 0
        : words(typed).equals(words(read));
  }

  private static Optional<PartialDate> date(String text) {
    try {
      return text.matches("\\d{4}(-\\d{2}){1,2}")
          ? Optional.of(PartialDate.parse(text))
          : year(text);
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  private static Optional<PartialDate> year(String text) {
    return text.matches("(18|19|20)\\d\\d")
        ? Optional.of(new PartialDate(Integer.parseInt(text), 0, 0))
        : Optional.empty();
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+(\\.\\d+)?");
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(
        Arrays.asList(text.toLowerCase(Locale.ROOT).strip().split("[\\s,;]+", -1)));
  }
}
