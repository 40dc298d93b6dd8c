package org.oncoweave.ingest.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.ontology.SiteGroups;

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
    var counted = new ArrayList<Counted>();
    for (var tumour : tumours) {
      answers.put(tumour.key(), answer(tumour, counted));
    }
    return answers;
  }

  /// A primary that counts, with the most specific word for it: an unspecified one takes the
  /// morphology of the first specific one that it is one with.
  private static final class Counted {
    private final Tumour tumour;
    private @Nullable ConceptId morphology;

    Counted(Tumour tumour) {
      this.tumour = tumour;
      this.morphology = tumour.morphology();
    }

    void joined(Tumour other) {
      if (MorphologyGroups.vaguer(morphology, other.morphology())) {
        morphology = other.morphology();
      }
    }
  }

  private static Answer answer(Tumour tumour, List<Counted> counted) {
    if (!invasive(tumour)) {
      return new Answer(false, Rule.NOT_INVASIVE);
    }
    for (var other : counted) {
      var rule = same(tumour, other);
      if (rule.isPresent()) {
        other.joined(tumour);
        return new Answer(false, rule.get());
      }
    }
    boolean sameSite = counted.stream().anyMatch(other -> sameGroup(tumour, other.tumour));
    var rule = sameSite ? Rule.OTHER_MORPHOLOGY : Rule.OTHER_SITE;
    var answer = new Answer(true, counted.isEmpty() ? Rule.FIRST : rule);
    counted.add(new Counted(tumour));
    return answer;
  }

  /// The rule by which both are one primary.
  private static Optional<Rule> same(Tumour one, Counted other) {
    if (!MorphologyGroups.agree(one.morphology(), other.morphology)) {
      return Optional.empty();
    }
    if (systemic(one.morphology()) && systemic(other.morphology)) {
      return Optional.of(Rule.SYSTEMIC_ONCE);
    }
    return sameGroup(one, other.tumour)
        ? Optional.of(Rule.SAME_SITE_AND_MORPHOLOGY)
        : Optional.empty();
  }

  private static boolean sameGroup(Tumour one, Tumour other) {
    return SiteGroups.of(site(one)).equals(SiteGroups.of(site(other)));
  }

  /// Rule 2: invasive tumours alone; of the bladder those in situ and of uncertain behaviour too.
  private static boolean invasive(Tumour tumour) {
    var morphology = tumour.morphology();
    if (morphology == null || !morphology.code().contains("/")) {
      return true;
    }
    var code = morphology.code();
    return code.endsWith("/3") || Sites.three(site(tumour)).equals("C67");
  }

  private static boolean systemic(@Nullable ConceptId morphology) {
    return morphology != null
        && (MorphologyGroups.isBlood(morphology) || MorphologyGroups.group(morphology) == KAPOSI);
  }

  private static String site(Tumour tumour) {
    return tumour.topography().code();
  }
}
