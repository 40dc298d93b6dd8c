package org.oncoweave.api.incidence;

import java.util.List;
import org.oncoweave.analysis.incidence.SecondPrimaryIncidence;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Concepts;
import org.springframework.stereotype.Component;

/// Asks how many second primaries a cohort has for those expected.
@Component
public final class Incidence {
  private static final int CODE = 3;
  private static final int LONGEST_DELAY = 3_653;

  private final Reference reference;

  Incidence(Reference reference) {
    this.reference = reference;
  }

  /// By every dimension, without what rests on numbers below `least`.
  public List<Ratios> of(Cohorts.Answer cohort, int delayDays, int least) {
    if (delayDays < 0 || delayDays > LONGEST_DELAY) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "The entry delay is 0 to 3653 days");
    }
    var concepts = cohort.snapshot().concepts();
    return SecondPrimaryIncidence.of(
            cohort.part(), reference.latest(), site -> topography(site, concepts), delayDays)
        .stream()
        .map(group -> Ratios.of(group, least))
        .toList();
  }

  private static String topography(int concept, Concepts concepts) {
    var code = concepts.get(concept).code();
    return code.matches("C\\d\\d.*") ? code.substring(0, CODE) : "";
  }
}
