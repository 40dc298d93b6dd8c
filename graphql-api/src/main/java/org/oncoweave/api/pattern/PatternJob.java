package org.oncoweave.api.pattern;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.pattern.Course;
import org.oncoweave.analysis.pattern.PlaceCluster;
import org.oncoweave.analysis.pattern.Subgroup;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.job.Job;
import org.oncoweave.api.job.Owner;

/// One search for patterns. Nobody is told those of fewer patients or cases than `least`.
public final class PatternJob extends Job<PatternJob.Found> {
  private final PatternInput input;
  private final Cohorts.Answer cohort;
  private final Set<Integer> sites;
  private final int least;

  /// What was found; only the list of the kind that was asked for holds anything.
  ///
  /// @param tested how many concepts, orders or places it chose among
  /// @param complete false where the search ended before everything was looked at or excluded
  public record Found(
      int tested,
      boolean complete,
      List<Subgroup> groups,
      List<Course> courses,
      List<PlaceCluster> clusters) {
    static final Found NOTHING = new Found(0, true, List.of(), List.of(), List.of());

    public Found {
      groups = List.copyOf(groups);
      courses = List.copyOf(courses);
      clusters = List.copyOf(clusters);
    }
  }

  PatternJob(Owner owner, PatternInput input, Cohorts.Answer cohort, Started at) {
    super(owner, at.when);
    this.input = input.checked();
    this.cohort = cohort;
    this.sites = input.sites(cohort.snapshot().concepts());
    this.least = at.least;
  }

  /// When it began, and the least number that its owner may be told.
  record Started(Instant when, int least) {}

  public PatternInput.Kind kind() {
    return input.kind();
  }

  /// Most concepts together; null where that is no question.
  public @Nullable Integer most() {
    return input.kind() == PatternInput.Kind.PLACES ? null : input.together();
  }

  public Cohorts.Answer cohort() {
    return cohort;
  }

  /// What was found; nothing until it is done.
  public Found found() {
    var result = result();
    return result == null ? Found.NOTHING : result;
  }

  PatternInput input() {
    return input;
  }

  int least() {
    return least;
  }

  @Override
  protected Found work(Watch watch) {
    var matrix = cohort.part();
    var people = input.followUp(matrix, sites);
    return new PatternSearch(this, people).run(watch);
  }
}
