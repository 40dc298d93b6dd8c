package org.oncoweave.api.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncoweave.analysis.Watch;
import org.oncoweave.analysis.correlation.Calibration;
import org.oncoweave.analysis.correlation.Calibration.Calibrated;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Definitions;
import org.oncoweave.analysis.correlation.Drawn.Cut;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.analysis.correlation.NegativeControls;
import org.oncoweave.analysis.correlation.Relabelling;
import org.oncoweave.analysis.correlation.ScanQuery;
import org.oncoweave.analysis.correlation.ScanResult;
import org.oncoweave.analysis.correlation.ScanRow;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.job.Job;
import org.oncoweave.api.job.Owner;
import org.oncoweave.api.matrix.Concepts;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.EventType;

/// One scan.
public final class ScanJob extends Job<ScanResult> {
  private static final String UPPER_ONTOLOGY = "OW";

  /// What tells that a disease has spread or grown, with all below.
  private static final List<String> SPREAD =
      List.of(
          "ICD10:C77",
          "ICD10:C78",
          "ICD10:C79",
          EventType.METASTATIC_RECURRENCE.concept().curie(),
          EventType.PROGRESSION.concept().curie());

  // How often cases are drawn for the tree at most, and how often the strongest branch has to be
  // reached for an earlier end.
  private static final Relabelling DRAWS = new Relabelling(1, 199, 20);
  private static final double SHARE_OF_SCAN = 0.7;
  private static final double SHARE_BESIDE_CONTROLS = 0.7;

  private final ScanRequest request;
  private final ScanQuery query;
  private final NegativeControls controls;
  private final Cohorts.Answer cohort;
  private volatile @Nullable Calibration calibration;
  private volatile Map<Integer, Cut> cuts = Map.of();

  ScanJob(Owner owner, ScanRequest request, Cohorts.Answer cohort, Instant started) {
    super(owner, started);
    this.request = request;
    this.query = request.read(cohort.snapshot().concepts());
    this.controls = request.controls(cohort.snapshot().concepts());
    this.cohort = cohort;
  }

  public List<OutcomeInput> outcomes() {
    return request.outcomes();
  }

  public ScanRequest request() {
    return request;
  }

  public Asked asked() {
    return Asked.of(request);
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

  /// The branches of the tree against the rest of it, by concept; none until the end.
  Map<Integer, Cut> cuts() {
    return hasEnded() ? cuts : Map.of();
  }

  /// The concept of a feature, however it is defined.
  ConceptId feature(int number) {
    return cohort.snapshot().concepts().get(definitions().plain(number));
  }

  /// How a feature is defined; null: as it is.
  @Nullable Definition definition(int number) {
    return definitions().of(number).map(by -> new Definition(by.kind(), by.years())).orElse(null);
  }

  Definitions definitions() {
    var found = result();
    return found == null ? Definitions.NONE : found.definitions();
  }

  /// A line less the error that the negative controls show; empty without any, or with too few.
  Optional<Calibrated> calibrated(ScanRow row) {
    var learnt = calibration;
    return learnt == null ? Optional.empty() : learnt.of(row);
  }

  @Override
  protected ScanResult work(Watch watch) {
    var concepts = cohort.snapshot().concepts();
    var people = new Cohort(cohort.part(), concepts.tree(), spread(concepts));
    boolean isLookedAt = !owner().equals(Owner.SERVER); // else nobody looks at its tree
    var scan = watch.part(0, isLookedAt ? SHARE_OF_SCAN : 1);
    double share = controls.outcomes().isEmpty() ? 1 : SHARE_BESIDE_CONTROLS;
    var features = features(people);
    if (request.durations()) {
      var defined = features.redefined(people, query.roles());
      people = defined.cohort();
      features = defined.exposures();
    }
    var found = Correlation.discover(query, people, features, scan.part(0, share));
    calibration = controls.areNone() ? null : found.calibration(controls, scan.part(share, 1));
    cuts = isLookedAt ? found.cuts(DRAWS, watch.part(SHARE_OF_SCAN, 1)) : Map.of();
    return found;
  }

  private static Set<Integer> spread(Concepts concepts) {
    return SPREAD.stream().map(concepts::numberOf).filter(n -> n >= 0).collect(Collectors.toSet());
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
