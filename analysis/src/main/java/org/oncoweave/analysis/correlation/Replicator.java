package org.oncoweave.analysis.correlation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.oncoweave.analysis.correlation.Looks.View;

/// Asks single lines again in the parts of the cohort; each part is cut once for an outcome.
final class Replicator {
  private record Asked(Outcome outcome, Halves part) {}

  private final Looks looks;
  private final Map<Asked, Contrast> built = new ConcurrentHashMap<>();
  private final Map<Halves, int[]> groups = new ConcurrentHashMap<>();

  Replicator(Looks looks) {
    this.looks = looks;
  }

  Replication replicate(int feature, Outcome outcome, double lagYears) {
    var spells = looks.spells(feature, lagYears);
    return new Replication(
        part(outcome, Halves.LOOKED_AT, spells),
        part(outcome, Halves.HELD_OUT, spells),
        part(outcome, Halves.EARLIER, spells),
        part(outcome, Halves.LATER, spells));
  }

  private Replication.Part part(Outcome outcome, Halves part, Spells spells) {
    var contrast = built.computeIfAbsent(new Asked(outcome, part), this::build);
    return Replication.Part.of(contrast.score(spells));
  }

  private Contrast build(Asked asked) {
    var query = looks.query();
    var group = groups.computeIfAbsent(asked.part, part -> part.groups(looks.matrix()));
    var view = new View(asked.outcome, query.strata(), query.entryDelayDays());
    return looks.within(view, group);
  }
}
