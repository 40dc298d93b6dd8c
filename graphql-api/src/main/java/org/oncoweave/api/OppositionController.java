package org.oncoweave.api;

import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.graph.DecisionGraph;
import org.oncoweave.model.PartialDate;
import org.oncoweave.model.PatientId;
import org.oncoweave.model.dossier.Recorded.Opposition;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// A patient's no to research, and its withdrawal.
@Controller
class OppositionController {
  private final DecisionGraph decisions;
  private final Matrix matrix;
  private final AuditTrail trail;

  OppositionController(DecisionGraph decisions, Matrix matrix, AuditTrail trail) {
    this.decisions = decisions;
    this.matrix = matrix;
    this.trail = trail;
  }

  record OppositionInput(
      String patient, PartialDate date, @Nullable String study, @Nullable PartialDate withdrawn) {}

  @MutationMapping
  @PreAuthorize("hasAnyRole('DPO', 'CARE')")
  public Opposition registerOpposition(@Argument OppositionInput input, @ContextValue Asker asker) {
    trail.read(asker, "registerOpposition", java.util.List.of(input.patient()));
    var opposition =
        Opposition.registered(input.patient(), input.date(), input.study(), input.withdrawn());
    var registered =
        decisions
            .register(new PatientId(input.patient()), opposition)
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such patient"));
    matrix.refresh(); // so that the next answer leaves them out already
    return registered;
  }
}
