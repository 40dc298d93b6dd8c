package org.oncoweave.api.finding;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncoweave.api.job.Job;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.api.matrix.Matrix;
import org.oncoweave.api.scan.ScanJob;
import org.oncoweave.api.scan.ScanJobs;
import org.oncoweave.api.scan.ScanLine;
import org.oncoweave.graph.FindingGraph;
import org.oncoweave.graph.FindingGraph.Kept;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Asks the questions of the kept findings again once the data have changed: one scan for all
/// findings of a question, beside the scans that people wait for.
@Component
public final class FindingRuns implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FindingRuns.class);
  private static final Duration INTERVAL = Duration.ofSeconds(30);

  private final FindingGraph graph;
  private final Matrix matrix;
  private final ScanJobs jobs;
  private final InstantSource clock;
  private final FindingText text;
  private String looked = "";
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("findings").factory());

  FindingRuns(FindingGraph graph, Matrix matrix, ScanJobs jobs, Deps with) {
    this.graph = graph;
    this.matrix = matrix;
    this.jobs = jobs;
    this.clock = with.clock;
    this.text = new FindingText(with.json);
    long wait = INTERVAL.toMillis();
    var _ = thread.scheduleWithFixedDelay(this::refreshOrReport, wait, wait, TimeUnit.MILLISECONDS);
  }

  /// What every part of the server has.
  @Component
  record Deps(InstantSource clock, JsonMapper json) {}

  /// Starts the scans that the latest data ask for; they end later. Nothing where the data are as
  /// they were.
  public synchronized void refresh() {
    var version = matrix.latest().version();
    if (version.equals(looked)) {
      return;
    }
    looked = version;
    graph.list().stream()
        .filter(finding -> finding.runs().stream().noneMatch(r -> r.dataVersion().equals(version)))
        .collect(Collectors.groupingBy(Kept::question))
        .forEach(this::again);
  }

  private void again(String question, List<Kept> findings) {
    try {
      jobs.again(text.request(question), job -> save(job, findings));
    } catch (Refusal e) {
      LOG.warn("A kept finding asks for what is not known any more: {}", e.words());
    }
  }

  private void save(ScanJob job, List<Kept> findings) {
    if (job.status() != Job.Status.DONE) {
      return;
    }
    for (var finding : findings) {
      var line = lineOf(finding).flatMap(id -> ScanLine.find(job, id, 0));
      graph.add(finding.id(), text.run(clock.instant(), job, line));
    }
  }

  private Optional<String> lineOf(Kept finding) {
    return text.read(finding).runs().stream()
        .flatMap(run -> Stream.ofNullable(run.line()))
        .map(ScanLine::id)
        .findFirst();
  }

  private void refreshOrReport() {
    try {
      refresh();
    } catch (RuntimeException e) {
      LOG.warn("The kept findings could not be looked at: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public void close() {
    thread.shutdown();
  }
}
