package org.oncoweave.api;

import java.util.List;
import org.oncoweave.api.finding.FindingSummary;
import org.oncoweave.api.finding.Summary;
import org.oncoweave.api.knowledge.KnownCauses;
import org.oncoweave.api.matrix.Concepts.Language;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.scan.ScanLine;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;

/// Lines of scans in words.
@Controller
class SummaryController {
  private final Matrix matrix;
  private final KnownCauses causes;

  SummaryController(Matrix matrix, KnownCauses causes) {
    this.matrix = matrix;
    this.causes = causes;
  }

  @SchemaMapping(typeName = "CorrelationResult")
  @PreAuthorize("hasRole('AGGREGATE')")
  public List<Summary.Part> summary(ScanLine line, @Argument Language language) {
    var concepts = matrix.latest().concepts();
    return new FindingSummary(concept -> concepts.label(concept, language), causes, language)
        .of(line)
        .parts();
  }
}
