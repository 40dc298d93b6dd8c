package org.oncoweave.api;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.audit.AuditTrail;
import org.oncoweave.api.finding.FindingRuns;
import org.oncoweave.api.finding.Findings;
import org.oncoweave.api.finding.KeptFinding;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.scan.ScanJobs;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.graph.FindingGraph.Status;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/// Findings: kept, listed, reviewed. Each decision leaves a line in the audit trail.
@Controller
class FindingController {
  private static final String MAY_AGGREGATE = "hasRole('AGGREGATE')";
  private static final int MOST = 200;

  private final Findings findings;
  private final FindingRuns runs;
  private final Scans scans;
  private final AuditTrail audit;

  FindingController(Findings findings, FindingRuns runs, Scans scans, AuditTrail audit) {
    this.findings = findings;
    this.runs = runs;
    this.scans = scans;
    this.audit = audit;
  }

  /// Where lines to keep come from.
  @Component
  record Scans(ScanJobs jobs, Matrix matrix) {}

  @QueryMapping
  @PreAuthorize(MAY_AGGREGATE)
  public List<KeptFinding> findings(
      @Argument @Nullable List<Status> status, @Argument int first, @ContextValue Asker asker) {
    runs.refresh();
    var wanted = status == null ? Set.<Status>of() : Set.copyOf(status);
    var all =
        findings.list().stream()
            .filter(finding -> wanted.isEmpty() || wanted.contains(finding.status()))
            .limit(Math.clamp(first, 1, MOST))
            .toList();
    return Findings.seenBy(all, Count.least(asker));
  }

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public KeptFinding keepFinding(
      @Argument String correlation, @Argument String line, @ContextValue Asker asker) {
    var job =
        scans
            .jobs
            .find(correlation, asker)
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such scan of yours"));
    if (scans.matrix.isOutdated(job.cohort().snapshot())) {
      throw new Refusal(
          Refusal.Code.OUTDATED, "A patient has opposed research since; start the scan again");
    }
    var found =
        ScanLine.find(job, line, Count.least(asker))
            .orElseThrow(() -> new Refusal(Refusal.Code.NOT_FOUND, "No such line in this scan"));
    var kept = findings.keep(asker, job, found);
    audit.decided(asker, "keepFinding", kept.id());
    return seen(kept, asker);
  }

  record ReviewInput(String id, Status status, @Nullable String comment) {}

  @MutationMapping
  @PreAuthorize(MAY_AGGREGATE)
  public KeptFinding reviewFinding(@Argument ReviewInput input, @ContextValue Asker asker) {
    var comment = input.comment() == null ? "" : input.comment();
    var reviewed = findings.review(asker, input.id(), new Findings.Review(input.status(), comment));
    audit.decided(asker, "reviewFinding", reviewed.id());
    return seen(reviewed, asker);
  }

  private static KeptFinding seen(KeptFinding finding, Asker asker) {
    return Findings.seenBy(List.of(finding), Count.least(asker)).getFirst();
  }
}
