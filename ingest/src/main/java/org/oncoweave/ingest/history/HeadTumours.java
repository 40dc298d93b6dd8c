package org.oncoweave.ingest.history;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Squamous carcinomas of head and neck that are no tumours of their own.
record HeadTumours(List<Growth> all) {
  private static final String SQUAMOUS = "807";
  private static final int LATER_DAYS = 180; // IARC 2004: six months

  // Mouth, pharynx and larynx.
  private static final Pattern WAYS = Pattern.compile("C0[0-6]|C09|C1[0-4]|C32");

  boolean ofAnother(Growth growth) {
    return growth.morphology().startsWith(SQUAMOUS) && (ofSkin(growth) || isBack(growth));
  }

  /// Of the parotid, after one of the skin: the metastasis of that (O'Brien CJ, The parotid gland
  /// as a metastatic basin for cutaneous cancer, Arch Otolaryngol 2005).
  private boolean ofSkin(Growth growth) {
    return growth.site().startsWith("C07") && squamous(growth, 0, o -> o.site().startsWith("C44"));
  }

  /// "Base de langue et loge amygdalienne : carcinome. Recidive locale": told by nothing but
  /// reports of a relapse, it is of the carcinoma known before in the same ways.
  private boolean isBack(Growth growth) {
    return ofWays(growth)
        && growth.claims().stream().allMatch(c -> c.strength().back())
        && squamous(growth, LATER_DAYS, HeadTumours::ofWays);
  }

  private boolean squamous(Growth growth, int days, Predicate<Growth> place) {
    return all.stream()
        .filter(o -> o.morphology().startsWith(SQUAMOUS) && place.test(o))
        .anyMatch(o -> Times.days(o.date(), growth.date()) > days);
  }

  static boolean ofWays(Growth growth) {
    return ofWays(growth.site());
  }

  /// Whether a site is one of them.
  static boolean ofWays(String site) {
    return WAYS.matcher(site).lookingAt();
  }
}
