package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Tumour;

/// Which tumours count as primaries by the International Rules for Multiple Primary Cancers, ICD-O
/// third edition (IARC/IACR/ENCR, Lyon 2004).
public final class PrimaryRules {
  private static final int KAPOSI = 15;

  /// Whether a tumour counts, and by which rule.
  public record Answer(boolean counted, Rule rule) {}

  /// The rules, in words of the dictionary.
  public enum Rule {
    FIRST,
    OTHER_SITE,
    OTHER_MORPHOLOGY,
    NOT_INVASIVE,
    SAME_SITE_AND_MORPHOLOGY,
    SYSTEMIC_ONCE
  }

  private PrimaryRules() {}

  /// An answer a tumour key; `tumours` by date, the first first.
  public static Map<String, Answer> of(List<Tumour> tumours) {
    var answers = new LinkedHashMap<String, Answer>();
    var counted = new ArrayList<Tumour>();
    for (var tumour : tumours) {
      var answer = answer(tumour, counted);
      if (answer.counted()) {
        counted.add(tumour);
      }
      answers.put(tumour.key(), answer);
    }
    return answers;
  }

  private static Answer answer(Tumour tumour, List<Tumour> counted) {
    if (!invasive(tumour)) {
      return new Answer(false, Rule.NOT_INVASIVE);
    }
    if (counted.isEmpty()) {
      return new Answer(true, Rule.FIRST);
    }
    boolean sameSite = counted.stream().anyMatch(other -> sameGroup(tumour, other));
    return counted.stream()
        .flatMap(other -> same(tumour, other).stream())
        .findFirst()
        .map(rule -> new Answer(false, rule))
        .orElse(new Answer(true, sameSite ? Rule.OTHER_MORPHOLOGY : Rule.OTHER_SITE));
  }

  /// The rule by which both are one primary.
  private static Optional<Rule> same(Tumour one, Tumour other) {
    if (!MorphologyGroups.agree(one.morphology(), other.morphology())) {
      return Optional.empty();
    }
    if (systemic(one.morphology()) && systemic(other.morphology())) {
      return Optional.of(Rule.SYSTEMIC_ONCE);
    }
    return sameGroup(one, other) ? Optional.of(Rule.SAME_SITE_AND_MORPHOLOGY) : Optional.empty();
  }

  private static boolean sameGroup(Tumour one, Tumour other) {
    return Sites.group(site(one)).equals(Sites.group(site(other)));
  }

  /// Rule 2: invasive tumours alone; of the bladder those of uncertain behaviour too.
  private static boolean invasive(Tumour tumour) {
    var morphology = tumour.morphology();
    if (morphology == null || !morphology.code().contains("/")) {
      return true;
    }
    var code = morphology.code();
    return code.endsWith("/3") || (code.endsWith("/1") && Sites.three(site(tumour)).equals("C67"));
  }

  private static boolean systemic(@Nullable ConceptId morphology) {
    return morphology != null
        && (MorphologyGroups.isBlood(morphology) || MorphologyGroups.group(morphology) == KAPOSI);
  }

  private static String site(Tumour tumour) {
    return tumour.topography().code();
  }
}
