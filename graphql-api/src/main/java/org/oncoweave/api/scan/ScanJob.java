package org.oncoweave.api.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Drawn.Cut;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.job.Job;
import org.oncoweave.api.job.Owner;

/// One scan.
public final class ScanJob extends Job<ScanResult> {
  private static final String UPPER_ONTOLOGY = "OW";
  private static final int DRAWS = 199;

  private final ScanRequest request;
  private final ScanQuery query;
  private final Cohorts.Answer cohort;
  private @Nullable Map<Integer, Cut> cuts;

  ScanJob(Owner owner, ScanRequest request, Cohorts.Answer cohort, Instant started) {
    super(owner, started);
    this.request = request;
    this.query = request.read(cohort.snapshot().concepts());
    this.cohort = cohort;
  }

  public List<OutcomeInput> outcomes() {
    return request.outcomes();
  }

  public ScanRequest request() {
    return request;
  }

  public List<Double> lagYears() {
    return request.lagYears();
  }

  /// Lines tested; 0 until the end.
  public int tested() {
    var result = result();
    return result == null ? 0 : result.size();
  }

  public Cohorts.Answer cohort() {
    return cohort;
  }

  ScanQuery query() {
    return query;
  }

  /// The branches of the tree against the rest of it, by concept; drawn when first asked for.
  synchronized Map<Integer, Cut> cuts() {
    var result = result();
    if (result == null) {
      return Map.of();
    }
    if (cuts == null) {
      cuts = result.drawn(new Relabelling(1, DRAWS, DRAWS), Watch.none()).cuts();
    }
    return cuts;
  }

  @Override
  protected ScanResult work(Watch watch) {
    var people = new Cohort(cohort.part(), cohort.snapshot().concepts().tree());
    return Correlation.discover(query, people, features(people), watch);
  }

  /// All but the roots of the upper ontology ("site", "treatment"), which nearly everybody carries.
  private Exposures features(Cohort people) {
    var tree = people.tree();
    var concepts = cohort.snapshot().concepts();
    return Exposures.of(people.matrix(), tree, query.roles())
        .without(concept ->
            tree.isRoot(concept) && concepts.get(concept).scheme().equals(UPPER_ONTOLOGY));
  }
}
