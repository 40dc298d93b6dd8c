package org.oncoweave.api;

import java.util.Optional;
import org.oncoweave.api.knowledge.Knowledge;
import org.oncoweave.api.knowledge.KnownCauses;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// What is already known of what was found.
@Controller
class KnownCausesController {
  private final KnownCauses causes;

  KnownCausesController(KnownCauses causes) {
    this.causes = causes;
  }

  /// Nothing for an outcome that is no cancer.
  @SchemaMapping(typeName = "Explanation")
  @PreAuthorize("hasRole('AGGREGATE')")
  public Optional<Knowledge> knowledge(ExplainController.Explanation explained) {
    var outcome = explained.outcome();
    return outcome.isSecondPrimary()
        ? Optional.of(causes.of(explained.feature(), Optional.ofNullable(outcome.concept())))
        : Optional.empty();
  }
}
