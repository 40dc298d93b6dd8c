package org.oncoweave.api.scan;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.job.Jobs;
import org.oncoweave.api.job.Owner;
import org.oncoweave.model.dossier.Visibility;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// The scans of this server.
@Component
public final class ScanJobs implements AutoCloseable {
  private final Cohorts cohorts;
  private final InstantSource clock;
  private final Jobs<ScanJob> jobs;

  ScanJobs(Cohorts cohorts, InstantSource clock) {
    this.cohorts = cohorts;
    this.clock = clock;
    this.jobs = new Jobs<>("scan", clock);
  }

  /// Starts a scan; its features are compared among the patients whom the asker may see.
  public ScanJob start(Asker asker, ScanRequest request) {
    return jobs.start(job(Owner.of(asker), request, asker.visibility()));
  }

  /// Runs a scan again over those who do not oppose research, kept in nobody's list, and hands it
  /// over once it ended.
  ///
  /// @throws org.oncoweave.api.limits.Refusal if it asks for what is not known any more
  public void again(ScanRequest request, Consumer<ScanJob> ended) {
    jobs.startUnkept(job(Owner.SERVER, request, Visibility.NOT_OPPOSED), ended);
  }

  private ScanJob job(Owner owner, ScanRequest request, Visibility visibility) {
    var cohort = cohorts.answer(new Cohorts.Question(request.criteria(), null), visibility);
    return new ScanJob(owner, request, cohort, clock.instant());
  }

  public Optional<ScanJob> find(String id, Asker asker) {
    return jobs.find(id, asker);
  }

  /// The asker's own, the latest first.
  public List<ScanJob> list(Asker asker) {
    return jobs.list(asker);
  }

  public Optional<ScanJob> cancel(String id, Asker asker) {
    return jobs.cancel(id, asker);
  }

  /// The job each time that it moved, the last time when it ended.
  public Flux<ScanJob> watch(ScanJob job) {
    return jobs.watch(job);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
