package org.oncoweave.api.scan;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.oncoweave.analysis.correlation.Correlation;
import org.oncoweave.analysis.correlation.Correlation.Cohort;
import org.oncoweave.analysis.correlation.Correlation.Watch;
import org.oncoweave.analysis.correlation.Exposures;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.model.dossier.Visibility;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// The scans of this server: one runs at a time, the last 50 are kept. Nobody sees another's.
@Component
public final class ScanJobs implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScanJobs.class);
  private static final String UPPER_ONTOLOGY = "OW";
  private static final int KEPT = 50;
  private static final int MOST_WAITING = 5;
  private static final Duration BETWEEN_TWO_LOOKS = Duration.ofMillis(200);

  private final Cohorts cohorts;
  private final InstantSource clock;
  private final Map<String, ScanJob> byId = new LinkedHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("scan").factory());

  ScanJobs(Cohorts cohorts, InstantSource clock) {
    this.cohorts = cohorts;
    this.clock = clock;
  }

  /// Starts a scan; its features are compared among the patients whom the asker may see.
  public ScanJob start(Asker asker, ScanRequest request) {
    var question = new Cohorts.Question(request.criteria(), null);
    var cohort = cohorts.answer(question, asker.visibility());
    var job = new ScanJob(asker.name(), request, cohort, clock.instant());
    keep(job);
    thread.execute(() -> run(job));
    return job;
  }

  /// Runs a scan again over those who do not oppose research, kept in nobody's list, and hands it
  /// over once it ended.
  ///
  /// @throws Refusal if it asks for what is not known any more
  public void again(ScanRequest request, Consumer<ScanJob> ended) {
    var question = new Cohorts.Question(request.criteria(), null);
    var cohort = cohorts.answer(question, Visibility.NOT_OPPOSED);
    var job = new ScanJob("", request, cohort, clock.instant());
    thread.execute(() -> {
      run(job);
      ended.accept(job);
    });
  }

  private synchronized void keep(ScanJob job) {
    long open =
        byId.values().stream().filter(j -> j.owner().equals(job.owner()) && !j.hasEnded()).count();
    if (open >= MOST_WAITING) {
      throw new Refusal(Refusal.Code.BAD_INPUT, "Five of your scans are under way; wait or cancel");
    }
    var ended = byId.values().iterator();
    while (byId.size() >= KEPT && ended.hasNext()) {
      if (ended.next().hasEnded()) {
        ended.remove();
      }
    }
    byId.put(job.id(), job);
  }

  public synchronized Optional<ScanJob> find(String id, Asker asker) {
    return Optional.ofNullable(byId.get(id)).filter(job -> job.owner().equals(asker.name()));
  }

  /// The asker's own, the latest first.
  public synchronized List<ScanJob> list(Asker asker) {
    var own = new ArrayList<ScanJob>();
    byId.values().stream().filter(job -> job.owner().equals(asker.name())).forEach(own::addFirst);
    return own;
  }

  public Optional<ScanJob> cancel(String id, Asker asker) {
    var job = find(id, asker);
    job.ifPresent(ScanJob::cancel);
    return job;
  }

  /// The job each time that it moved, the last time when it ended.
  public Flux<ScanJob> watch(ScanJob job) {
    return Flux.interval(Duration.ZERO, BETWEEN_TWO_LOOKS)
        .onBackpressureLatest()
        .map(_ -> job.progress() + " " + job.status())
        .distinctUntilChanged()
        .map(_ -> job)
        .takeUntil(ScanJob::hasEnded);
  }

  private void run(ScanJob job) {
    job.become(new ScanJob.State(ScanJob.Status.RUNNING, null, null, null));
    try {
      var answer = job.cohort();
      boolean all = answer.patients().getCardinality() == answer.matrix().patients();
      var matrix =
          all ? answer.matrix() : answer.snapshot().part(answer.matrix(), answer.patients());
      var cohort = new Cohort(matrix, answer.snapshot().concepts().tree());
      var watch = new Watch(job::advance, job::isCancelled);
      var result = Correlation.discover(job.query(), cohort, features(job, cohort), watch);
      job.become(new ScanJob.State(ScanJob.Status.DONE, clock.instant(), null, result));
    } catch (CancellationException e) {
      job.become(new ScanJob.State(ScanJob.Status.CANCELLED, clock.instant(), null, null));
    } catch (RuntimeException e) {
      LOG.error("A scan failed: {}", e.getClass().getName());
      job.become(new ScanJob.State(ScanJob.Status.FAILED, clock.instant(), "INTERNAL", null));
    }
  }

  /// All but the roots of the upper ontology ("site", "treatment"), which nearly everybody carries.
  private static Exposures features(ScanJob job, Cohort cohort) {
    var tree = cohort.tree();
    var concepts = job.cohort().snapshot().concepts();
    return Exposures.of(cohort.matrix(), tree, job.query().roles())
        .without(concept ->
            tree.isRoot(concept) && concepts.get(concept).scheme().equals(UPPER_ONTOLOGY));
  }

  @Override
  public void close() {
    byId.values().forEach(ScanJob::cancel);
    thread.shutdown();
  }
}
