package org.oncoweave.ingest.history;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.model.EventType;
import org.oncoweave.model.NeoplasticHistory.Tumour;
import org.oncoweave.model.PartialDate;

/// Tissue of a known sarcoma or melanoma in another organ, long after its first care and with
/// nothing told to have happened by then: it has spread, though no report calls it so.
final class BackElsewhere {
  private static final int CARE_DAYS = 240; // a specimen of the first care comes no later
  private static final int APART_DAYS = 150; // what shows one relapse lies no further apart

  /// Nodes, and where such tumours begin without a place of their own.
  private static final Set<String> NO_PLACE = Set.of("C44", "C49", "C76", "C77", "C80");

  private static final Set<String> LIMBS = Set.of("C49.0", "C49.1", "C49.2");

  private BackElsewhere() {}

  static void add(Tumour tumour, List<Proof> proofs, List<Happening> course) {
    if (MorphologyGroups.isBlood(tumour.morphology()) || tumour.date() == null) {
      return;
    }
    proofs.stream()
        .filter(p -> p.tumour().key().equals(tumour.key()))
        .filter(p -> Times.days(tumour.date(), p.day()) > CARE_DAYS)
        .filter(p -> course.stream().noneMatch(h -> near(h, p)))
        .forEach(p -> organ(p).ifPresent(o -> course.add(spread(p, o, course))));
    course.forEach(h -> laterGrows(h, course));
  }

  /// What spreads after that is growth.
  private static void laterGrows(Happening h, List<Happening> course) {
    if (h.type == EventType.METASTATIC_RECURRENCE && spreadBefore(course, h.date)) {
      h.type = EventType.PROGRESSION;
    }
  }

  private static boolean spreadBefore(List<Happening> course, @Nullable PartialDate day) {
    return course.stream()
        .filter(h -> Times.days(h.date, day) > APART_DAYS)
        .anyMatch(h -> h.type == EventType.METASTATIC_RECURRENCE);
  }

  /// The organ that is told beside the word, else the only one that the report tells a biopsy of:
  /// "lung nodule, biopsy: hepatocellular carcinoma".
  private static Optional<String> organ(Proof proof) {
    var word = proof.word();
    var cues = proof.report().reading().cues();
    var home = Sites.three(word.site());
    boolean open = !word.placed() || NO_PLACE.contains(home) || !cues.organs().contains(home);
    var biopsied = cues.biopsied();
    var organs = open ? biopsied : Set.of(home);
    return organs.size() == 1
        ? organs.stream()
            .filter(o -> !NO_PLACE.contains(o))
            .filter(o -> !samePlace(o, proof.tumour().topography().code()))
            .findFirst()
        : Optional.empty();
  }

  /// Soft tissue of the trunk and the belly are told for one another; a limb is apart.
  private static boolean samePlace(String shown, String first) {
    boolean limb = LIMBS.contains(first);
    return Sites.three(shown).equals(Sites.three(first))
        || (Sites.agree(shown + ".9", first) && !limb);
  }

  private static boolean near(Happening h, Proof proof) {
    boolean grows = h.type != EventType.REMISSION && h.type != EventType.INITIAL;
    return grows && Math.abs(Times.days(h.date, proof.day())) <= APART_DAYS;
  }

  private static Happening spread(Proof proof, String organ, List<Happening> course) {
    boolean again = spreadBefore(course, proof.day());
    var type = again ? EventType.PROGRESSION : EventType.METASTATIC_RECURRENCE;
    var happening = new Happening(proof.tumour(), type, proof.day());
    happening.found = true;
    happening.sites.add(organ);
    happening.sources.add(proof.report().id());
    happening.finders.add(proof.report().id());
    return happening;
  }
}
