package org.oncoweave.api.scan;

import java.util.List;
import org.oncoweave.api.scan.ScanRequest.Stratum;
import org.oncoweave.model.ConceptId;
import org.oncoweave.model.FeatureRole;

/// What a scan asked besides its outcomes and lags, as the schema writes it.
public record Asked(
    int entryDelayDays,
    List<FeatureRole> roles,
    List<Stratum> strata,
    List<ConceptId> confounders,
    double fdr,
    boolean durations,
    int negativeControls,
    int criteria) {
  public static Asked of(ScanRequest request) {
    return new Asked(
        request.entryDelayDays(),
        request.roles(),
        request.strata(),
        request.confounders().stream().map(ConceptId::new).toList(),
        request.fdr(),
        request.durations(),
        request.negativeControls().size() + request.negativeControlOutcomes().size(),
        request.criteria().size());
  }
}
