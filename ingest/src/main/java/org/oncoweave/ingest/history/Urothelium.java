package org.oncoweave.ingest.history;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncoweave.ingest.statement.Said;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// "Métastase d'un carcinome urothélial": the word alone is of the bladder, ureter or pelvis alike,
/// and means the one found last.
final class Urothelium {
  private static final Pattern KIND = Pattern.compile("81[23]");
  private static final Pattern TRACT = Pattern.compile("C6[5-8]");

  private Urothelium() {}

  /// Whether a word without an organ of its own may mean this tumour.
  static boolean mayBe(Tumour tumour, Said.Tumour word) {
    var kind = tumour.morphology();
    return bare(word)
        && kind != null
        && KIND.matcher(kind.code()).lookingAt()
        && TRACT.matcher(tumour.topography().code()).lookingAt();
  }

  /// Of several that such a word may mean, the one found last by then.
  static List<Tumour> latest(List<Tumour> among, Said.Tumour word, @Nullable PartialDate day) {
    return bare(word) && among.size() > 1
        ? among.stream()
            .filter(t -> ToldTumours.begun(t, day))
            .max(Comparator.comparing(Tumour::date, Times.KNOWN_FIRST))
            .map(List::of)
            .orElse(among)
        : among;
  }

  private static boolean bare(Said.Tumour word) {
    return !word.placed() && KIND.matcher(word.morphology()).lookingAt();
  }
}
