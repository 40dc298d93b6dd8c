package org.oncoweave.api.pattern;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.oncoweave.api.access.Asker;
import org.oncoweave.api.cohort.Cohorts;
import org.oncoweave.api.job.Jobs;
import org.oncoweave.api.job.Owner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/// The searches for patterns of this server.
@Component
public final class PatternJobs implements AutoCloseable {
  private final Cohorts cohorts;
  private final InstantSource clock;
  private final Jobs<PatternJob> jobs;

  PatternJobs(Cohorts cohorts, InstantSource clock) {
    this.cohorts = cohorts;
    this.clock = clock;
    this.jobs = new Jobs<>("patterns", clock);
  }

  /// Starts a search among the patients whom the asker may see.
  ///
  /// @param least the least number that the asker may be told
  public PatternJob start(Asker asker, PatternInput input, int least) {
    var question = new Cohorts.Question(input.criteria(), null);
    var cohort = cohorts.answer(question, asker.visibility());
    var at = new PatternJob.Started(clock.instant(), least);
    return jobs.start(new PatternJob(Owner.of(asker), input, cohort, at));
  }

  public Optional<PatternJob> find(String id, Asker asker) {
    return jobs.find(id, asker);
  }

  /// The asker's own, the latest first.
  public List<PatternJob> list(Asker asker) {
    return jobs.list(asker);
  }

  public Optional<PatternJob> cancel(String id, Asker asker) {
    return jobs.cancel(id, asker);
  }

  /// The search each time that it moved, the last time when it ended.
  public Flux<PatternJob> watch(PatternJob job) {
    return jobs.watch(job);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
