package org.oncoweave.ingest.source.genomics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.SourceFact;

/// How much of a sample is tumour, between 0 and 1, and how many sets of chromosomes it has.
record SampleContent(@Nullable Double purity, @Nullable Double ploidy) {
  private static final double MOST_SETS = 20;
  private static final double ROUNDING = 0.0051;

  /// As files write it: a share, or percent where the number is above 1. What is no possible number
  /// is not known.
  static SampleContent of(String purity, String ploidy) {
    return new SampleContent(share(purity, false), sets(ploidy));
  }

  /// The same where a column holds percent.
  static SampleContent ofPercent(String purity, String ploidy) {
    return new SampleContent(share(purity, true), sets(ploidy));
  }

  private static @Nullable Double share(String text, boolean percent) {
    var bare = text.strip().replace(',', '.').replaceFirst("\\s*%$", "");
    if (!bare.matches("\\d{1,3}(\\.\\d*)?|\\.\\d+")) {
      return null;
    }
    double value = Double.parseDouble(bare);
    double share = percent || value > 1 || text.strip().endsWith("%") ? value / 100 : value;
    return share <= 1 ? Double.valueOf(share) : null;
  }

  private static @Nullable Double sets(String text) {
    var bare = text.strip().replace(',', '.');
    if (!bare.matches("\\d{1,2}(\\.\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(bare);
    return value > 0 && value <= MOST_SETS ? Double.valueOf(value) : null;
  }

  /// What is known here, else there.
  SampleContent or(SampleContent other) {
    return new SampleContent(
        purity == null ? other.purity : purity, ploidy == null ? other.ploidy : ploidy);
  }

  /// Whether both are known of the same, and differ.
  boolean contradicts(SampleContent other) {
    return differ(purity, other.purity) || differ(ploidy, other.ploidy);
  }

  private static boolean differ(@Nullable Double one, @Nullable Double other) {
    return one != null && other != null && Math.abs(one - other) > ROUNDING;
  }

  /// Empty where neither is known.
  Optional<SourceFact> fact(String specimen) {
    return purity == null && ploidy == null
        ? Optional.empty()
        : Optional.of(new SourceFact.TumourContent(specimen, purity, ploidy));
  }
}
